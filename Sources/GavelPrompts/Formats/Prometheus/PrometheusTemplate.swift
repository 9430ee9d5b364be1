import GavelCore

/// System message and user's turn of one prompt of Prometheus 2, with its rubric, and how they become one question.
struct PrometheusTemplate: Sendable {
  let variant: PrometheusVariant
  let texts: FormatTexts
  /// The rubric as it is shown.
  private let rubric: String
  private let rubricName: String
  private let rubricNeeds: Set<RubricNeed>
  private let user: BraceTemplate

  init(
    _ variant: PrometheusVariant, rubric: String, named name: String, needs: Set<RubricNeed> = [],
    wording: FormatWording
  ) throws {
    self.variant = variant
    self.rubric = rubric
    rubricName = name
    rubricNeeds = needs
    texts = try Self.texts(variant, wording)
    user = try BraceTemplate(texts[variant.key])
    if needs.contains(.reference), variant.material == .nothing || variant.material == .context {
      throw unshown("reference", "one with 'reference' in its name")
    }
    if needs.contains(.context), variant.material != .context {
      throw unshown("context", "one with 'rag' in its name")
    }
  }

  private static func texts(_ variant: PrometheusVariant, _ wording: FormatWording) throws -> FormatTexts {
    if case .official(let official) = wording, !official.contains(variant.key),
      let other = variant.otherEdition, official.contains(other.key)
    {
      let found = variant.edition == .release ? "repository's" : "released package's (0.1.20)"
      throw WordingError(
        .notLoaded, variant.key,
        "the wording that is loaded is the \(found): '\(other.key)'. The two are different judges; take the format "
          + "'\(other.name)', or load the other wording")
    }
    return try FormatTexts([variant.systemKey, variant.key], wording, own: PrometheusOwnTexts.all)
  }

  private func unshown(_ what: String, _ advice: String) -> FormatError {
    FormatError(
      .unfitRubric, format: variant.name,
      "shows no \(what), and the rubric '\(rubricName)' needs one; take a format with one, \(advice)")
  }

  var requirements: BackendCapabilities { variant.isRawText ? .rawText : [] }

  var settings: [String: String] {
    ["rubric": rubricName, "rubricDigest": Digest(of: Array(rubric.utf8)).hex]
  }

  /// The question with `answers` by slot, and the material of `subject`.
  func question(
    _ answers: [String: String], instruction: String, _ subject: Submission, _ exhibits: [Exhibit]
  ) throws -> Prompt {
    try RubricNeed.check(rubricNeeds, of: rubricName, in: exhibits)
    var values = answers
    values["instruction"] = instruction
    values["rubric"] = rubric
    let needs = SubjectNeeds(format: variant.name)
    switch variant.material {
    case .nothing: break
    case .reference: values["reference_answer"] = try needs.reference(subject.references)
    case .referenceOrNone:
      let reference = subject.references.first ?? ""
      values["reference_answer"] = reference.isEmpty ? "None" : reference
    case .context: values["relevant_context"] = try needs.context(subject.context)
    }
    let system = texts[variant.systemKey]
    let turn = try user.filled(with: values)
    let content: Prompt.Content =
      variant.isRawText
      ? .text(PrometheusChat.mistral(system: system, user: turn)) : .chat([.system(system), .user(turn)])
    return Prompt(content, maxTokens: PrometheusDefaults.prometheus2.maxTokens)
  }
}

extension SubjectNeeds {
  /// The context of an item.
  ///
  /// - Throws: `JudgmentError` `missing-field`.
  fileprivate func context(_ context: String?) throws(JudgmentError) -> String {
    guard let context else {
      throw JudgmentError(
        .missingField, "the format '\(format)' needs a context, and the item has no \"context\"")
    }
    return context
  }
}
