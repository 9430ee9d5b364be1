/// Official texts that are headings and placeholders only, put together from what their layout is known to be.
enum KnownTexts {
  /// `pandalm/target`: the layout of a PandaLM answer.
  static let target =
    ["{result}", "### Reason: {reason}", "### Reference: {reference}"].joined(separator: "\n\n") + "\n"

  /// `mt-bench/pair-v2.prompt`, which is `reward-bench/pair.prompt` too: three sections.
  static let pair: String = {
    let answers = ["A", "B"].map { name in
      let marks = ["Start", "End"].map { "[The \($0) of Assistant \(name)'s Answer]" }
      return "\(marks[0])\n{answer_\(name.lowercased())}\n\(marks[1])"
    }
    return (["[User Question]\n{question}"] + answers).joined(separator: "\n\n")
  }()
}
