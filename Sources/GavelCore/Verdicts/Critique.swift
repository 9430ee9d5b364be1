/// A judgment in words alone: an explanation, a critique, a comment.
public struct Critique: Verdict {
  /// `critique`.
  public static let kind = "critique"

  /// The words; not blank.
  public let text: String

  /// A critique; nil where `text` holds nothing but white space.
  public init?(_ text: String) {
    guard !text.unicodeScalars.allSatisfy(\.isTextWhitespace) else { return nil }
    self.text = text
  }

  private enum CodingKeys: String, CodingKey { case text }

  /// Reads `{"text"}`; a blank text is an error.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    guard let critique = Critique(try container.decode(String.self, forKey: .text)) else {
      throw DecodingError.dataCorruptedError(
        forKey: .text, in: container, debugDescription: "a critique holds words")
    }
    self = critique
  }
}
