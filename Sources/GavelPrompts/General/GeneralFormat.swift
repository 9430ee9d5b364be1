import GavelCore

/// What the general formats share beside their wording.
enum GeneralFormat {
  static func provenance(_ identifier: String, _ rubric: some Rubric) -> Provenance {
    Provenance(identifier, configuration: ["rubric": rubric.name, "rubricDigest": rubric.fingerprint])
  }

  /// `prompt` with the reply that could not be read and a last word on the wanted form.
  static func asking(_ prompt: Prompt, after completion: Completion, _ request: String) -> Prompt {
    guard case .chat(let messages) = prompt.content else { return prompt }
    let unread = String(completion.text.unicodeScalars.prefix(4000))
    var next = prompt
    next.content = .chat(
      messages + (unread.allSatisfy(\.isWhitespace) ? [] : [.assistant(unread)]) + [.user(request)])
    return next
  }
}

/// The texts of one item, made safe to show: fences, marker and warnings derive from them alone.
struct ExhibitSheet: Sendable {
  let exhibits: [Exhibit]
  let fences: Fences
  let marker: RulingMarker
  let instructions: String
  private let folded: [FoldedText]
  private let isAnswer: @Sendable (String) -> Bool

  init<R: Rubric>(_ exhibits: [Exhibit], rubric: R) {
    self.exhibits = exhibits
    folded = exhibits.map { FoldedText($0.text) }
    fences = Fences(around: exhibits, folded: folded)
    instructions = Instructions(rubric: rubric).text(for: exhibits, fences: fences)
    // The instructions count as well: a rubric may itself speak of rulings.
    marker = RulingMarker(absentFrom: folded + [FoldedText(Self.rubricText(rubric))])
    isAnswer = { answer in Self.isAnswer(answer, of: rubric) }
  }

  private static func rubricText(_ rubric: some Rubric) -> String {
    (rubric.criteria.flatMap { [$0.name, $0.description] }
      + rubric.levels.flatMap { [$0.answer, $0.description] })
      .joined(separator: "\n")
  }

  /// Whether any rubric could read `answer`: a short number, a side, or an answer of this rubric.
  private static func isAnswer(_ answer: String, of rubric: some Rubric) -> Bool {
    if ["a", "b", "tie"].contains(answer) || (answer.count < 4 && Int(answer) != nil) { return true }
    if case .oneOf(let answers) = rubric.answerForm { return answers.contains { $0.lowercased() == answer } }
    return (try? rubric.verdict(from: answer)) != nil
  }

  var warnings: [JudgmentWarning] {
    JudgedTextInspection.warnings(about: exhibits, folded: folded, isAnswer: isAnswer)
  }
}
