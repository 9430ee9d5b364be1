public import GavelCore

/// The prompts with which the authors of CritiqueLLM had another model write its training data.
///
/// Two paths lead from critiques of single answers with a reference to critiques of pairs without one: to pairs first
/// (``pairwiseWithReference(category:question:reference:first:second:)``) and then without the reference
/// (``pairwiseWithoutReference(question:reference:first:second:critique:)``); or without it first
/// (``pointwiseWithoutReference(prompt:critique:)``) and then to pairs
/// (``pairwise(category:question:first:second:)``). The authors asked gpt-4-1106-preview at temperature 0.
///
/// The prompts tell the model the category of the question, and list the dimensions of the type that it belongs to.
///
/// Source: thu-coai/CritiqueLLM at e1e0241, `data/*.py`.
public struct CritiqueLLMDataPrompts: Sendable {
  /// An answer, and a critique of it.
  public struct JudgedResponse: Hashable, Sendable {
    /// The answer.
    public var response: String
    /// What was said of it.
    public var critique: String

    /// An answer with its critique.
    public init(_ response: String, critique: String) {
      self.response = response
      self.critique = critique
    }
  }

  static let keys =
    ["pointwise_reference_judgement", "P2P_1", "P2P_2", "R2RF_1", "R2RF_2"].map { "critiquellm/data.\($0)" }
    + ["category2type", "types", "dimension_definition"].map { "critiquellm/config.\($0).json" }

  /// The prompts and their tables.
  public let texts: FormatTexts
  private let tables: DimensionTables
  private let pointwiseReference: BraceTemplate
  private let pairsReference: BraceTemplate
  private let pairs: BraceTemplate
  private let dropReference: BraceTemplate

  /// The prompts.
  ///
  /// - Parameter wording: Whose words.
  /// - Throws: ``WordingError`` for an official text that is not loaded.
  public init(wording: FormatWording = .own) throws {
    texts = try FormatTexts(Self.keys, wording, own: CritiqueLLMOwnTexts.all)
    tables = DimensionTables(
      types: try ConfigurationTable(Self.keys[5], of: texts),
      dimensions: try ConfigurationTable(Self.keys[6], of: texts),
      definitions: try ConfigurationTable(Self.keys[7], of: texts))
    pointwiseReference = try BraceTemplate(texts[Self.keys[0]])
    pairsReference = try BraceTemplate(texts[Self.keys[1]])
    pairs = try BraceTemplate(texts[Self.keys[2]])
    dropReference = try BraceTemplate(texts[Self.keys[3]])
  }

  /// Asks for a critique of one answer with a reference; each score stands before its explanation.
  ///
  /// - Throws: `JudgmentError` `unfit-item` for a category that is not known.
  public func pointwiseWithReference(
    category: String, question: String, reference: String, response: String
  ) throws -> [Message] {
    [
      .user(
        try pointwiseReference.filled(with: [
          "category": category, "dimensions": try dimensions(of: category), "question": question,
          "reference": reference, "response": response,
        ]))
    ]
  }

  /// Asks for a comparison with a reference, given critiques of both answers (`P2P_1`).
  ///
  /// - Throws: `JudgmentError` `unfit-item` for a category that is not known.
  public func pairwiseWithReference(
    category: String, question: String, reference: String, first: JudgedResponse, second: JudgedResponse
  ) throws -> [Message] {
    [
      .user(
        try pairsReference.filled(with: [
          "category": category, "dimensions": try dimensions(of: category), "question": question,
          "reference": reference, "response_1": first.response, "response_2": second.response,
          "pointwise_reference_based_judgement_1": first.critique,
          "pointwise_reference_based_judgement_2": second.critique,
        ]))
    ]
  }

  /// Asks for a comparison without a reference, given critiques of both answers without one (`P2P_2`).
  ///
  /// - Throws: `JudgmentError` `unfit-item` for a category that is not known.
  public func pairwise(
    category: String, question: String, first: JudgedResponse, second: JudgedResponse
  ) throws -> [Message] {
    [
      .user(
        try pairs.filled(with: [
          "category": category, "dimensions": try dimensions(of: category), "question": question,
          "response_1": first.response, "response_2": second.response,
          "pointwise_reference_free_judgement_1": first.critique,
          "pointwise_reference_free_judgement_2": second.critique,
        ]))
    ]
  }

  /// Asks for a comparison to be written anew without mention of the reference (`R2RF_1`).
  public func pairwiseWithoutReference(
    question: String, reference: String, first: String, second: String, critique: String
  ) throws -> [Message] {
    [
      .user(
        try dropReference.filled(with: [
          "question": question, "reference": reference, "response_1": first, "response_2": second,
          "pairwise_reference_based_judgement": critique,
        ]))
    ]
  }

  /// Asks for a critique of one answer to be written anew without mention of the reference (`R2RF_2`).
  ///
  /// Three turns: the prompt, the critique, and the request; its doubled braces stay doubled, as the authors send them.
  ///
  /// - Parameters:
  ///   - prompt: The text of ``pointwiseWithReference(category:question:reference:response:)``.
  ///   - critique: The reply to it.
  /// - Returns: The three turns.
  public func pointwiseWithoutReference(prompt: String, critique: String) -> [Message] {
    [.user(prompt), .assistant(critique), .user(texts[Self.keys[4]])]
  }

  private func dimensions(of category: String) throws -> String {
    guard let dimensions = tables.dimensions(of: category) else {
      throw SubjectNeeds(format: "critiquellm.data").unknown(
        category, as: "category", among: tables.types.names)
    }
    return tables.lines(dimensions)
  }
}
