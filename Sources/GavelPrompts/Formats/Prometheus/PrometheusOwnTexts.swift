/// Gavel's own words for the prompts of Prometheus, in the sections and with the slots of the official ones.
enum PrometheusOwnTexts {
  /// All texts, by the keys of the official ones.
  static let all: [String: String] = {
    var texts = [
      "prometheus2/system.absolute":
        "You are a judge of answers. You go by the rubric alone, hold every answer against the same measure, and say clearly why.",
      "prometheus2/system.relative":
        "You are a judge of answers. You hold two answers side by side, say clearly where they differ, and name the better one.",
      "prometheus1/system": "You judge answers without favour.",
      "prometheus1/absolute.reference.run_py": "\n" + first + "\n",
    ]
    for variant in PrometheusVariant.all {
      texts[variant.key] = variant.isRelative ? relative(variant) : absolute(variant.material)
    }
    return texts
  }()

  // MARK: Absolute

  private static func absolute(_ material: PrometheusMaterial) -> String {
    """
    ###Task Description:
    \(absoluteTask(material))
    1. \(absoluteFeedback(material == .context))
    \(absoluteScore)
    3. Put it in this form: "(your feedback) [RESULT] (the whole number)"
    4. Add nothing before it, and nothing behind it.

    ###The instruction to evaluate:
    {instruction}

    ###Response to evaluate:
    {response}

    \(section(material, reference: "Reference Answer (Score 5)"))###Score Rubrics:
    {rubric}

    ###Feedback:\u{20}
    """
  }

  private static var first: String {
    """
    ###Task Description:
    \(absoluteTask(.reference))
    1. \(absoluteFeedback(false))
    \(absoluteScore)
    3. Put it in this form: "Feedback: (your feedback) [RESULT] (the whole number)"
    4. Add nothing before it, and nothing behind it.

    ###The instruction to evaluate:
    [orig_instruction]

    ###Response to evaluate:
    [orig_response]

    ###Reference Answer (Score 5):
    [orig_reference_answer]

    ###Score Rubrics:
    [[orig_criteria]]
    Score 1: [orig_score1_description]
    Score 2: [orig_score2_description]
    Score 3: [orig_score3_description]
    Score 4: [orig_score4_description]
    Score 5: [orig_score5_description]

    ###Feedback:\u{20}
    """
  }

  private static func absoluteTask(_ material: PrometheusMaterial) -> String {
    "Below stand an instruction, perhaps with its input, and one response to it; then \(named(material, "an answer that would earn a 5, then "))"
      + "a rubric: one criterion, and what each of five scores means."
  }

  private static func absoluteFeedback(_ hasContext: Bool) -> String {
    "Tell in detail how well the response meets the criterion; whatever the rubric does not ask for is of no account."
      + (hasContext ? " Check it against the context." : "")
  }

  private static let absoluteScore =
    "2. Then find the description that fits best and take its score, a whole number; 1 is the worst and 5 the best."

  // MARK: Relative

  private static func relative(_ variant: PrometheusVariant) -> String {
    let material = variant.material
    let steps =
      variant.edition == .release
      ? """
      1. Tell in detail how well both responses meet the rubric; whatever it does not ask for is of no account.
      2. Then take the one of them, Response A or Response B, that the rubric speaks for.
      3. Put it in this form: "(your feedback) [RESULT] (the letter of the better one)"
      4. Add nothing before it, and nothing behind it.
      """
      : """
      1. Tell in detail how well both responses meet the criterion; whatever it does not ask for is of no account.\
      \(material == .context ? " Check them against the context." : "")
      2. Hold Response A and Response B against each other\(hasReference(material) ? " and the Reference Answer" : ""): \
      name at once what they share and where they part, and do not go through them one after the other.
      3. Then take the better one: its letter is "A" or "B".
      4. Put it in this form: "Feedback: (your feedback) [RESULT] (the letter of the better one)"
      5. Add nothing before it, and nothing behind it.
      """
    return """
      ###Task Description:
      Below stand an instruction, perhaps with its input, and two responses to it, Response A and Response B; then \
      \(named(material, "an answer to compare with, then "))\(variant.edition == .release ? "a rubric." : "a criterion.")
      \(steps)

      ###Instruction:
      {instruction}

      ###Response A:
      {response_A}

      ###Response B:
      {response_B}

      \(section(material, reference: "Reference Answer"))###Score Rubric:
      {rubric}

      ###Feedback:\u{20}
      """
  }

  // MARK: Material

  private static func hasReference(_ material: PrometheusMaterial) -> Bool {
    material == .reference || material == .referenceOrNone
  }

  private static func named(_ material: PrometheusMaterial, _ reference: String) -> String {
    switch material {
    case .nothing: ""
    case .reference, .referenceOrNone: reference
    case .context: "a context that helps to judge, then "
    }
  }

  private static func section(_ material: PrometheusMaterial, reference: String) -> String {
    switch material {
    case .nothing: ""
    case .reference, .referenceOrNone: "###\(reference):\n{reference_answer}\n\n"
    case .context: "###Relevant Context:\n{relevant_context}\n\n"
    }
  }
}
