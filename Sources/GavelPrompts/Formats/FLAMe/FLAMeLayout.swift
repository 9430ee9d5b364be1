import GavelCore

/// The one layout of all FLAMe-style tasks: instructions with the fields to write, context, evaluation.
///
/// There is no official text: the layout follows the paper's description, in Gavel's own words.
struct FLAMeLayout: Sendable {
  /// The fields of a reply.
  struct Fields: Sendable {
    /// The field of reasons before the ruling, as the prompt shows it; nil where none are asked for.
    var explanation: String?
    /// The names that the last field may have; the first that no text holds is taken.
    var names: [String]
    /// What the prompt shows in the place of the last field's value; itself no ruling.
    var placeholder: String
  }

  /// The most tokens of a reply; servers for raw text have a default of a few words.
  private static let maxTokens = 1024

  let fields: Fields
  let isRaw: Bool
  private let rubric: String
  private let needs: Set<RubricNeed>
  private let definition: String
  private let folded: FoldedText

  /// A layout.
  ///
  /// - Parameters:
  ///   - task: What to do, in a sentence or two.
  ///   - rubric: By what.
  ///   - showsLevels: Whether what rulings mean is shown.
  ///   - fields: What to write.
  ///   - isRaw: Whether a model continues the text, rather than answering it.
  init<R: Rubric>(_ task: String, _ rubric: R, showsLevels: Bool = true, _ fields: Fields, isRaw: Bool) {
    let parts = [
      "task: \(RulingMarker.oneLine(rubric.name))\n\(task)", Instructions<R>.criteria(of: rubric),
      showsLevels ? Instructions<R>.levels(of: rubric) : "",
    ]
    definition = parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
    folded = FoldedText(definition)
    self.rubric = rubric.name
    needs = rubric.needs
    self.fields = fields
    self.isRaw = isRaw
  }

  /// The question about texts.
  ///
  /// - Parameters:
  ///   - exhibits: The texts.
  ///   - isForged: Whether a judged text in folded form holds what reads as the last field under this name.
  /// - Returns: The prompt with its warnings.
  /// - Throws: `JudgmentError` where they lack what the rubric needs.
  func prompt(about exhibits: [Exhibit], isForged: (String, _ field: String) -> Bool) throws -> Prompt {
    try RubricNeed.check(needs, of: rubric, in: exhibits)
    let shown = exhibits.map { FoldedText($0.text) }
    let text = text(exhibits, shown)
    return Prompt(
      isRaw ? .text(text) : .chat([.user(text)]), stop: isRaw ? ["\nINSTRUCTIONS:"] : [],
      maxTokens: Self.maxTokens, warnings: warnings(about: exhibits, shown, isForged: isForged),
      exhibits: exhibits)
  }

  /// What is asked about no item, for digests of the wording.
  var blank: String {
    text(GeneralFormat.blankExhibits, GeneralFormat.blankExhibits.map { FoldedText($0.text) })
  }

  private func text(_ exhibits: [Exhibit], _ shown: [FoldedText]) -> String {
    let fences = Fences(around: exhibits, folded: shown)
    let field = field(absentFrom: shown)
    var lines = ["\(field): <\(fields.placeholder)>"]
    if let explanation = fields.explanation { lines.insert("explanation: <\(explanation)>", at: 0) }
    return """
      INSTRUCTIONS:
      \(definition)

      \(Instructions<PreferenceRubric>.safety(exhibits, fences))

      Write \(lines.count == 1 ? "this field" : "these fields, one below the other"), and nothing else:
      \(lines.joined(separator: "\n"))

      CONTEXT:
      \(fences.text)

      EVALUATION:\(isRaw ? "\n" : "")
      """
  }

  /// The name of the last field for these texts.
  func field(for exhibits: [Exhibit]) -> String { field(absentFrom: exhibits.map { FoldedText($0.text) }) }

  /// The first name that no text holds, the rubric's included, so that a reply which quotes one never holds it.
  private func field(absentFrom shown: [FoldedText]) -> String {
    let texts = shown + [folded]
    func isFree(_ name: String) -> Bool { !texts.contains { $0.contains(name) } }
    if let name = fields.names.first(where: isFree) { return name }
    var number = 2
    while !isFree("\(fields.names[0])\(number)") { number += 1 }
    return "\(fields.names[0])\(number)"
  }

  private func warnings(
    about exhibits: [Exhibit], _ shown: [FoldedText], isForged: (String, String) -> Bool
  ) -> [JudgmentWarning] {
    let titles = exhibits.map(\.title)
    return JudgedTextSigns.fenced.warnings(about: exhibits, folded: shown) { _, folded in
      fields.names.contains { folded.contains($0) && isForged(folded.text, $0) }
        || Fences.areForged(in: folded, titles: titles)
    }
  }
}
