/// One of JudgeLM's prompts: what it shows, and what it asks for.
struct JudgeLMPrompt: Hashable, Sendable {
  /// What is judged.
  enum Layout: String, CaseIterable {
    /// Two answers.
    case pair
    /// One answer, beside a reference that has the score 10.
    case single
    /// Two answers or more.
    case multi
  }

  var layout: Layout
  var hasReference = false
  var form = JudgeLMReplyForm.scoresFirst
  /// Whether the first two answers change places.
  var isReversed = false

  /// Every prompt of a layout.
  static func all(_ layout: Layout) -> [JudgeLMPrompt] {
    let forms: [JudgeLMReplyForm] =
      layout == .single ? [.scoresFirst, .scoresAlone] : [.scoresFirst, .scoresAlone, .reasonsFirst]
    return [false, true].flatMap { hasReference in
      (layout == .multi ? [false, true] : [false]).flatMap { isReversed in
        forms.map { form in
          JudgeLMPrompt(layout: layout, hasReference: hasReference, form: form, isReversed: isReversed)
        }
      }
    }
  }

  /// The name of the format.
  var name: String {
    "judgelm.\(layout.rawValue)\(hasReference ? ".reference" : "")\(isReversed ? ".reversed" : "")\(form.suffix)"
  }

  /// The key of the text with the sections.
  var template: String { "judgelm/\(layout.rawValue)\(hasReference ? ".reference" : "").template" }

  /// The key of the text that says what to do.
  var instruction: String {
    form == .reasonsFirst ? Self.reasonsFirst : "judgelm/pair.instruction"
  }

  /// The keys of all texts.
  var keys: [String] {
    [Self.system, template, instruction] + (layout == .multi ? [Self.answerBlock] : [])
  }

  /// The keys of the official texts; none where there is no official text that asks for this.
  var officialKeys: [String] { form == .reasonsFirst ? [] : keys }

  /// What stands at the end; the model continues it.
  var ending: String { layout == .single ? "### Response:10" : "### Response:" }

  /// Where generation stops.
  var stop: String { form == .scoresAlone ? "\n" : "</s>" }

  static let system = "judgelm/system"
  static let answerBlock = "judgelm/multi.answer_block"
  /// The key of the text that asks for reasons first; there is no official one.
  static let reasonsFirst = "judgelm/reasons-first.instruction"
}
