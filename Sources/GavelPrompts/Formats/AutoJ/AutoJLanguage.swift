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

  private static let englishMarker = Array("final decision is ".utf8)
  private static let chineseMarker = Array("最终决定是".utf8)

  /// The text as the one turn of the conversation that the judge was trained on.
  func framed(_ turn: String) -> String { "[INST] \(turn) [/INST]" }
}
