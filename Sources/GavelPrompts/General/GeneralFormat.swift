import GavelCore

/// What the general formats share beside their wording.
enum GeneralFormat {
  /// The identifier, the rubric, and a digest of the wording: what is asked about an item without any text.
  static func provenance(_ identifier: String, _ rubric: some Rubric, _ wording: [Message]) -> Provenance {
    Provenance(
      identifier,
      configuration: [
        "rubric": rubric.name, "rubricDigest": rubric.fingerprint,
        "wordingDigest": Digest(of: .array(wording.map { .string($0.content) })).hex,
      ])
  }

  /// Texts of no item, for digests of the wording.
  static let blankExhibits = [Exhibit("Question", "", role: .task), Exhibit("Answer", "", role: .judged)]

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
struct ExhibitSheet<R: Rubric>: Sendable {
  let exhibits: [Exhibit]
  let fences: Fences
  let marker: RulingMarker
  private let folded: [FoldedText]
  private let wording: Instructions<R>

  init(_ exhibits: [Exhibit], _ wording: Instructions<R>) {
    self.exhibits = exhibits
    self.wording = wording
    folded = exhibits.map { FoldedText($0.text) }
    fences = Fences(around: exhibits, folded: folded)
    marker = Self.marker(folded, wording)
  }

  /// The marker alone, for reading a reply.
  static func marker(for exhibits: [Exhibit], _ wording: Instructions<R>) -> RulingMarker {
    marker(exhibits.map { FoldedText($0.text) }, wording)
  }

  /// The instructions count as well: a rubric may itself speak of rulings.
  private static func marker(_ folded: [FoldedText], _ wording: Instructions<R>) -> RulingMarker {
    RulingMarker(absentFrom: folded + [wording.foldedRubric])
  }

  /// Everything before the form of the answer.
  var instructions: String { wording.text(for: exhibits, fences: fences) }

  var warnings: [JudgmentWarning] {
    JudgedTextInspection.warnings(
      about: exhibits, folded: folded, criteria: wording.rubric.separateCriteria.map(\.name)
    ) {
      Self.isAnswer($0, of: wording.rubric)
    }
  }

  /// Whether any rubric could read `answer`: a short number, a side, or an answer of this rubric.
  private static func isAnswer(_ answer: String, of rubric: R) -> Bool {
    if ["a", "b", "tie"].contains(answer) || (answer.count < 4 && Int(answer) != nil) { return true }
    if case .oneOf(let answers) = rubric.answerForm { return answers.contains { $0.lowercased() == answer } }
    let answers = Array(repeating: answer, count: max(1, rubric.separateCriteria.count))
    return (try? rubric.verdict(from: answers)) != nil
  }
}
