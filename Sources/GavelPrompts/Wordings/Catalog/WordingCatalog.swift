import GavelCore

/// All official texts that Gavel knows by their digest.
///
/// The tables hold facts alone: keys, digests, origins. A text itself comes from the user's own copy; see ``Wording``.
public enum WordingCatalog {
  /// Every official text, in the order of the keys.
  public static let entries: [WordingEntry] = {
    let tables = [
      AlignBenchTexts.entries, AlpacaEvalTexts.entries, ArenaHardTexts.entries, AutoJTexts.entries,
      CoBBLErTexts.entries, CritiqueLLMTexts.entries, FlowJudgeTexts.entries, GEvalTexts.entries,
      JudgeLMTexts.entries, MTBenchTexts.entries, PandaLMTexts.entries, Prometheus1Texts.entries,
      Prometheus2Texts.entries, RewardBenchTexts.entries,
    ]
    return tables.joined().sorted { $0.key < $1.key }
  }()

  private static let byKey = Dictionary(entries.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })

  /// Several keys of one text stand in their order.
  private static let keysByDigest: [Digest: [String]] = {
    var table: [Digest: [String]] = [:]
    for entry in entries {
      for hexadecimal in [entry.sha256, entry.lineFeedSHA256].compactMap(\.self) {
        guard let digest = Digest(hexadecimal: hexadecimal.utf8) else { continue }
        table[digest, default: []].append(entry.key)
      }
    }
    return table
  }()

  /// The entry with this key.
  ///
  /// - Parameter key: For example `mt-bench/pair-v2.prompt`.
  /// - Returns: The entry; nil where there is none.
  public static func entry(_ key: String) -> WordingEntry? { byKey[key] }

  /// The keys of the official text with these bytes: several where systems share a text, none where it is not official.
  ///
  /// - Parameter bytes: UTF-8, taken as they are.
  /// - Returns: The keys, in their order.
  public static func keys(of bytes: [UInt8]) -> [String] { keysByDigest[Digest(of: bytes)] ?? [] }
}
