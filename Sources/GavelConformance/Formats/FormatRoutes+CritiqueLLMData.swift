import GavelCore
import GavelPrompts

extension FormatRoutes {
  /// The prompts that make CritiqueLLM's training data.
  static let critiqueLLMData: Table = [
    data("pointwise_reference_judgement") { prompts, vector in
      try prompts.pointwiseWithReference(
        category: try vector.text("category"), question: try vector.text("question"),
        reference: try vector.text("reference"), response: try vector.text("response"))
    },
    data("P2P_1") { prompts, vector in
      try prompts.pairwiseWithReference(
        category: try vector.text("category"), question: try vector.text("question"),
        reference: try vector.text("reference"),
        first: try judged(1, "pointwise_reference_based_judgement", vector),
        second: try judged(2, "pointwise_reference_based_judgement", vector))
    },
    data("P2P_2") { prompts, vector in
      try prompts.pairwise(
        category: try vector.text("category"), question: try vector.text("question"),
        first: try judged(1, "pointwise_reference_free_judgement", vector),
        second: try judged(2, "pointwise_reference_free_judgement", vector))
    },
    data("R2RF_1") { prompts, vector in
      try prompts.pairwiseWithoutReference(
        question: try vector.text("question"), reference: try vector.text("reference"),
        first: try vector.text("response_1"), second: try vector.text("response_2"),
        critique: try vector.text("pairwise_reference_based_judgement"))
    },
    data("R2RF_2") { prompts, vector in
      prompts.pointwiseWithoutReference(
        prompt: try vector.text("pointwise_reference_prompt"),
        critique: try vector.text("pointwise_reference_judgement"))
    },
  ]

  private static func data(
    _ name: String, _ messages: @escaping @Sendable (CritiqueLLMDataPrompts, FormatVector) throws -> [Message]
  ) -> (name: String, route: FormatRoute) {
    (
      "critiquellm.data.\(name)",
      .render { vector, wording in
        let messages = try messages(try CritiqueLLMDataPrompts(wording: wording), vector)
        // A prompt of one turn is one text as well.
        return RenderedPrompt(messages: messages, text: messages.count == 1 ? messages[0].content : nil)
      }
    )
  }

  private static func judged(
    _ number: Int, _ judgement: String, _ vector: FormatVector
  ) throws -> CritiqueLLMDataPrompts.JudgedResponse {
    .init(try vector.text("response_\(number)"), critique: try vector.text("\(judgement)_\(number)"))
  }
}
