import GavelCore

/// The texts of one item, made safe to show: fences, marker and warnings derive from them alone.
struct ExhibitSheet<R: Rubric>: Sendable {
  let exhibits: [Exhibit]
  let fences: Fences
  let marker: RulingMarker
  private let folded: [FoldedText]
  private let wording: Instructions<R>

  /// A sheet of the texts of an item.
  ///
  /// - Throws: `JudgmentError` where they lack what the rubric needs.
  init(_ exhibits: [Exhibit], _ wording: Instructions<R>) throws {
    try RubricNeed.check(wording.rubric.needs, of: wording.rubric.name, in: exhibits)
    self.init(unchecked: exhibits, wording)
  }

  /// A sheet of the texts of no item, for digests of the wording.
  init(blank wording: Instructions<R>) { self.init(unchecked: GeneralFormat.blankExhibits, wording) }

  private init(unchecked exhibits: [Exhibit], _ wording: Instructions<R>) {
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

  /// What a reader should know about the texts.
  ///
  /// - Parameter objectsHaveReasons: Whether an object with a ruling also has a reason, in the format that shows them.
  /// - Returns: One warning for each text and kind of sign.
  func warnings(objectsHaveReasons: Bool = true) -> [JudgmentWarning] {
    JudgedTextInspection.warnings(
      about: exhibits, folded: folded, criteria: wording.rubric.separateCriteria.map(\.name),
      objectsHaveReasons: objectsHaveReasons
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
