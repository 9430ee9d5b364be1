import GavelCore

/// What a prompt of CoBBLEr shows.
public struct CoBBLErShown: Hashable, Sendable {
  /// The question.
  public var instruction: String
  /// A good answer.
  public var reference: String
  /// The first answer.
  public var first: String
  /// The second answer.
  public var second: String
  /// What the answers are called.
  public var labels: CoBBLErLabels

  /// What is shown.
  public init(
    instruction: String, reference: String, first: String, second: String, labels: CoBBLErLabels = .systems
  ) {
    self.instruction = instruction
    self.reference = reference
    self.first = first
    self.second = second
    self.labels = labels
  }

  /// Both answers behind their labels, a line each.
  public var input: String { "\(labels.first): \(first)\n\(labels.second): \(second)" }

  /// The texts by their names in the list of removed phrases.
  func field(_ name: String) -> String? {
    switch name {
    case "input": input
    case "instruction": instruction
    case "reference": reference
    case "response_1": first
    case "response_2": second
    default: nil
    }
  }

  // MARK: Exhibits

  private static let titles = ["Question", "Reference answer", "Answer A", "Answer B", "Label A", "Label B"]

  /// The texts with titles, as a prompt carries them to the reader of its reply.
  var exhibits: [Exhibit] {
    [
      Exhibit(Self.titles[0], instruction, role: .task), Exhibit(Self.titles[1], reference, role: .material),
      Exhibit(Self.titles[2], first, role: .judged), Exhibit(Self.titles[3], second, role: .judged),
      Exhibit(Self.titles[4], labels.first, role: .material),
      Exhibit(Self.titles[5], labels.second, role: .material),
    ]
  }

  /// What the exhibits of a prompt of this format say; nil for any others.
  init?(_ exhibits: [Exhibit]) {
    guard exhibits.map(\.title) == Self.titles else { return nil }
    let texts = exhibits.map(\.text)
    self.init(
      instruction: texts[0], reference: texts[1], first: texts[2], second: texts[3],
      labels: CoBBLErLabels(first: texts[4], second: texts[5]))
  }
}
