/// What each piece of a wording was recognised as, and what was not.
public struct WordingReport: Hashable, Sendable, CustomStringConvertible {
  /// A piece, or a string in one, that is an official text.
  public struct Finding: Hashable, Sendable, CustomStringConvertible {
    /// The name of the piece.
    public var piece: String
    /// Where in a JSON piece the text stands; nil for the whole piece.
    public var place: String?
    /// What it is: several keys where systems share the text.
    public var keys: [String]

    /// One line.
    public var description: String {
      "\(WordingReport.place(piece, place)): \(keys.joined(separator: ", "))"
    }
  }

  /// A piece, or a string that JSON calls like an official one, that is no official text.
  public struct Stranger: Hashable, Sendable, CustomStringConvertible {
    /// The name of the piece.
    public var piece: String
    /// Where in a JSON piece the text stands; nil for the whole piece.
    public var place: String?
    /// SHA-256 of its bytes, 64 hexadecimal digits.
    public var sha256: String
    /// How many bytes it has.
    public var byteCount: Int
    /// Keys of what was perhaps meant, nearest first.
    public var nearest: [String]
    /// What to do to have it recognised.
    public var advice: String
    /// The key under which it was kept as the user's own text; nil where it was not.
    public var customKey: String?

    /// One line.
    public var description: String {
      let kept = customKey.map { " Kept as \($0)." } ?? ""
      return "\(WordingReport.place(piece, place)): not an official text "
        + "(SHA-256 \(sha256), \(byteCount) bytes). \(advice)\(kept)"
    }
  }

  /// What was recognised, in the order of the pieces.
  public var findings: [Finding] = []
  /// What was not.
  public var strangers: [Stranger] = []

  /// One line each, the recognised first.
  public var description: String {
    (findings.map(\.description) + strangers.map(\.description)).joined(separator: "\n")
  }

  private static func place(_ piece: String, _ place: String?) -> String {
    place.map { "\(piece), \($0)" } ?? piece
  }
}
