/// Two answers to compare; usually to the same question, but their histories may differ.
///
/// ```swift
/// let pair = Pair(prompt: "Name a prime above 10.", "11", "12")
/// ```
public struct Pair: Hashable, Codable, Sendable {
  /// The first answer with its history.
  public var first: Submission
  /// The second answer with its history.
  public var second: Submission

  /// Two submissions.
  public init(_ first: Submission, _ second: Submission) {
    self.first = first
    self.second = second
  }

  /// Two answers to one question.
  public init(
    prompt: String, _ first: String, _ second: String, references: [String] = [], context: String? = nil
  ) {
    self.first = Submission(prompt: prompt, response: first, references: references, context: context)
    self.second = Submission(prompt: prompt, response: second, references: references, context: context)
  }
}

extension Pair: Swappable {
  /// The second answer first.
  public var swapped: Pair { Pair(second, first) }
}

extension Pair: Exhibitable {
  /// What both share once, then what differs by side, then the answers A and B.
  public var exhibits: [Exhibit] {
    let answers = [
      Exhibit("Answer A", first.response, role: .judged), Exhibit("Answer B", second.response, role: .judged),
    ]
    let task =
      first.messages == second.messages
      ? first.task : Self.sided(first.task, "A") + Self.sided(second.task, "B")
    let material =
      first.material == second.material
      ? first.material : Self.sided(first.material, "A") + Self.sided(second.material, "B")
    return task + material + answers
  }

  private static func sided(_ exhibits: [Exhibit], _ side: String) -> [Exhibit] {
    exhibits.map { Exhibit("\($0.title) for answer \(side)", $0.text, role: $0.role) }
  }
}
