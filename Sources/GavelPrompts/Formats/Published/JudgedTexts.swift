import GavelCore

/// What the judged texts of an item can do to a published format, which has no fences against them.
enum JudgedTexts {
  /// One warning for each text and kind of sign.
  static func warnings(about exhibits: [Exhibit], _ reader: some ReplyReader) -> [JudgmentWarning] {
    var warnings: [JudgmentWarning] = []
    for exhibit in exhibits where exhibit.role == .judged {
      if SteeringSigns.addressTheJudge(FoldedText(exhibit.text)) {
        warnings.append(
          JudgmentWarning(
            .addressesTheJudge, "'\(exhibit.title)' speaks to the judge; the format shows it as it is"))
      }
      if holdsRuling(exhibit.text, reader) {
        warnings.append(
          JudgmentWarning(
            .forgedMarker, "'\(exhibit.title)' holds what reads as a ruling; quotations of it are not read"))
      }
      if HiddenCharacters.occur(in: exhibit.text) {
        warnings.append(
          JudgmentWarning(
            .hiddenCharacters, "'\(exhibit.title)' holds control characters or marks of text direction"))
      }
    }
    return warnings
  }

  /// Whether the reader finds a ruling in `text`, also one off the scale, or several.
  static func holdsRuling(_ text: String, _ reader: some ReplyReader) -> Bool {
    do throws(JudgmentError) {
      _ = try reader.opinion(in: text)
      return true
    } catch {
      return error.code == .ambiguous || error.code == .outOfRange
    }
  }

  /// `reply` without the lines of judged texts that it quotes; lines shorter than 16 bytes are no quotations.
  static func unquoted(_ reply: String, _ exhibits: [Exhibit]) -> String {
    let quoted = Set(
      exhibits.filter { $0.role == .judged }.flatMap { Array($0.text.utf8).lines.map { Array($0.stripped) } }
        .filter { $0.count >= 16 })
    var rest = Array(reply.utf8)
    // The longest first: a shorter line may be a part of it.
    for line in quoted.sorted(by: { ($0.count, $0.debugDescription) > ($1.count, $1.debugDescription) }) {
      rest = removing(line, from: rest)
    }
    return String(decoding: rest, as: UTF8.self)
  }

  private static func removing(_ line: [UInt8], from text: [UInt8]) -> [UInt8] {
    guard var place = text.firstPlace(of: line, from: 0) else { return text }
    var rest: [UInt8] = []
    var position = 0
    while true {
      rest += text[position..<place]
      position = place + line.count
      guard let next = text.firstPlace(of: line, from: position) else { break }
      place = next
    }
    return rest + text[position...]
  }
}
