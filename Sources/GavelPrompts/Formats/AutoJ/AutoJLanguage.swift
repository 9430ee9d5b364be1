/// The language that Auto-J is asked in.
public enum AutoJLanguage: String, CaseIterable, Sendable {
  /// English, as the 13B judge is trained; also the bilingual 6B one.
  case english
  /// Chinese, as the bilingual 6B judge is trained.
  case chinese

  /// What stands before the names of the format and of its texts.
  var prefix: String { self == .english ? "" : "zh." }

  /// What stands before a decision.
  var decisionMarker: [UInt8] { self == .english ? Self.englishMarker : Self.chineseMarker }

  /// The first place of the marker at or behind `start`.
  func decisionMarker(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let marker = decisionMarker
    // Its rarest byte: in Chinese text every first byte of a character is common.
    let offset = self == .english ? 0 : Self.rareByte
    var position = start
    while position + marker.count <= bytes.count,
      let hit = bytes.firstPlace(of: marker[offset], from: position + offset)
    {
      let place = hit - offset
      if bytes.starts(with: marker, at: place) { return place }
      position = place + 1
    }
    return nil
  }

  /// The last byte of the third character.
  private static let rareByte = 8
  private static let englishMarker = Array("final decision is ".utf8)
  private static let chineseMarker = Array("最终决定是".utf8)

  /// The text as the one turn of the conversation that the judge was trained on.
  func framed(_ turn: String) -> String { "[INST] \(turn) [/INST]" }
}
