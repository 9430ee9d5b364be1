import GavelCore

/// What the two answers are called in a prompt of CoBBLEr and in its replies.
public struct CoBBLErLabels: Hashable, Sendable {
  /// What stands before the first answer: `System Star`, or `Model` and a name.
  public let first: String
  /// What stands before the second answer.
  public let second: String

  /// `System Star` and `System Square`.
  public static let systems = CoBBLErLabels(first: "System Star", second: "System Square")

  /// The names of two models, as compassion shows them; ` (You)` behind a name is shown, and not read.
  public static func models(_ first: String, _ second: String) -> Self {
    Self(first: "Model \(first)", second: "Model \(second)")
  }

  init(first: String, second: String) {
    self.first = first
    self.second = second
  }

  /// Both labels as replies have them: without the sign for the judge's own answer.
  var read: (first: [UInt8], second: [UInt8]) { (Self.bare(first), Self.bare(second)) }

  /// Whether replies can tell them apart.
  var differ: Bool {
    let (one, other) = read
    return one.count > "Model ".utf8.count && other.count > "Model ".utf8.count
      && FoldedText(String(decoding: one, as: UTF8.self)).squeezed
        != FoldedText(String(decoding: other, as: UTF8.self)).squeezed
  }

  private static func bare(_ label: String) -> [UInt8] {
    let bytes = Array(label.utf8)
    let sign = Array(" (You)".utf8)
    return bytes.count > sign.count && bytes.suffix(sign.count).elementsEqual(sign)
      ? Array(bytes.dropLast(sign.count)) : bytes
  }
}
