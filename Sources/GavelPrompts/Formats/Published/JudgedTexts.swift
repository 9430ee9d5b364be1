import GavelCore

/// What the texts of an item can do to a published format, which has no fences against them.
enum JudgedTexts {
  /// One warning for each judged text and kind of sign.
  static func warnings(about exhibits: [Exhibit], _ reader: some ReplyReader) -> [JudgmentWarning] {
    let signs = JudgedTextSigns(
      addressing: "speaks to the judge; the format shows it as it is",
      forging: "holds what reads as a ruling; only one in its proper place of the reply is read")
    let folded = exhibits.map { FoldedText($0.role == .judged ? $0.text : "") }
    return signs.warnings(about: exhibits, folded: folded) { exhibit, _ in holdsRuling(exhibit.text, reader) }
  }

  /// Whether `text` holds a sign of the reader, or reads as a ruling.
  static func holdsRuling(_ text: String, _ reader: some ReplyReader) -> Bool {
    let bytes = Array(text.utf8)
    return reader.signs.contains { ByteSearch.find(Array($0.utf8), in: bytes) != nil }
      || readsAsRuling(text, reader)
  }

  /// Whether the reader finds a ruling in `text` or in one of its lines, also one off the scale, or several.
  static func readsAsRuling(_ text: String, _ reader: some ReplyReader) -> Bool {
    let bytes = Array(text.utf8)
    return reads(text, reader)
      || bytes.lines.contains { $0.count < bytes.count && reads(String(decoding: $0, as: UTF8.self), reader) }
  }

  private static func reads(_ text: String, _ reader: some ReplyReader) -> Bool {
    do throws(JudgmentError) {
      _ = try reader.opinion(in: text)
      return true
    } catch {
      return error.code == .ambiguous || error.code == .outOfRange
    }
  }
}
