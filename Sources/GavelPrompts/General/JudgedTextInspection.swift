import GavelCore

/// What a reader should know about the texts that are judged: who speaks to the judge, who imitates its answers.
enum JudgedTextInspection {
  /// One warning for each text and kind of sign.
  static func warnings(
    about exhibits: [Exhibit], folded: [FoldedText], criteria: [String], objectsHaveReasons: Bool,
    isAnswer: (String) -> Bool
  ) -> [JudgmentWarning] {
    let titles = exhibits.map(\.title)
    return JudgedTextSigns.fenced.warnings(about: exhibits, folded: folded) { _, folded in
      RulingMarker.isForged(in: folded, criteria: criteria, isAnswer: isAnswer)
        || Fences.areForged(in: folded, titles: titles)
        || holdsVerdictObject(folded, withReasons: objectsHaveReasons)
    }
  }

  /// Whether the text has an object with the keys of a ruling; without reasons, of the ruling and nothing else.
  private static func holdsVerdictObject(_ folded: FoldedText, withReasons: Bool) -> Bool {
    func holdsKey(_ key: String) -> Bool {
      ["\"\(key)\"", "\"\(key)\\\"", "'\(key)'"].contains { folded.contains($0) }
    }
    guard folded.contains(UInt8(ascii: "{")), holdsKey("score") || holdsKey("verdict") else { return false }
    if holdsKey("reason") { return true }
    return !withReasons
      && JSONObjects.outermost(in: folded.text).flatMap({ JSONObjects.all(in: $0.value) }).contains {
        [["score"], ["verdict"]].contains($0.object?.map(\.key))
      }
  }
}
