/// How Flow-Judge lays out named texts and rubrics.
///
/// Source: flowaicom/flow-judge at 9865fc0, `flow_judge/utils/prompt_formatter.py`.
public enum FlowJudgeLayout {
  /// Each text between tags of its name, on lines of their own; nothing is escaped.
  public static func variables(_ variables: [(name: String, text: String)]) -> String {
    variables.map { variable in
      let tag = tag(variable.name)
      return "<\(tag)>\n\(variable.text)\n</\(tag)>"
    }.joined(separator: "\n")
  }

  /// A line for each score, lowest first; equal scores keep their order.
  public static func rubric(_ levels: [FlowJudgeRubric.Level]) -> String {
    let sorted = levels.enumerated().sorted { ($0.element.score, $0.offset) < ($1.element.score, $1.offset) }
    return sorted.map { "- Score \($0.element.score): \($0.element.description)" }.joined(separator: "\n")
  }

  /// A name in small letters with low lines for spaces.
  static func tag(_ name: String) -> String {
    let scalars = Array(name.unicodeScalars)
    var tag = ""
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case " ": tag += "_"
      case "\u{3A3}": tag += isFinal(index, in: scalars) ? "\u{3C2}" : "\u{3C3}"
      default: tag += scalar.properties.lowercaseMapping
      }
    }
    return tag
  }

  /// Whether a capital sigma ends a word, where its small form differs.
  private static func isFinal(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    func isCased(_ scalars: some Sequence<Unicode.Scalar>) -> Bool {
      scalars.first { !$0.properties.isCaseIgnorable }?.properties.isCased ?? false
    }
    return isCased(scalars[..<index].reversed()) && !isCased(scalars[(index + 1)...])
  }
}
