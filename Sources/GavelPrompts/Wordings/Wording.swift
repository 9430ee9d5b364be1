import GavelCore

/// The official texts of published judges that a user has, by key, and texts of the user's own.
///
/// Gavel holds no wording of others. A user hands over text files, upstream JSON and JSON Lines files taken whole, or
/// the strings of a package written out as JSON; each text is recognised by its SHA-256, whatever its name.
///
/// ```swift
/// let wording = try Wording(recognising: [NamedData(name: "judge_prompts.jsonl", bytes: bytes)])
/// let prompt = try wording.text("mt-bench/pair-v2.prompt")
/// ```
///
/// A text is recognised as it stands, or with CR LF turned into LF; it is always given with LF, as the reference
/// programs send it. One text may have several keys. The relative templates of Prometheus 2 have two official wordings,
/// told apart by their keys: `prometheus2/relative.reference` and `prometheus2/relative.reference.release-0.1.20`.
public struct Wording: Hashable, Sendable {
  let texts: [String: String]
  /// What was recognised, and what was not.
  public let report: WordingReport

  /// No text at all.
  public init() {
    texts = [:]
    report = WordingReport()
  }

  /// The texts that `pieces` hold.
  ///
  /// The cost is linear in their size.
  ///
  /// - Parameters:
  ///   - pieces: Names and bytes of files.
  ///   - keepingUnrecognised: Whether a piece without any official text is kept whole, under its name behind `custom:`.
  /// - Throws: ``WordingError`` that names the piece: no UTF-8, a NUL, broken JSON, half of an escaped surrogate pair,
  ///   two different texts to keep under one name.
  public init(recognising pieces: [NamedData], keepingUnrecognised: Bool = false) throws(WordingError) {
    var recogniser = WordingRecogniser(keepingUnrecognised: keepingUnrecognised)
    for piece in pieces { try recogniser.take(piece) }
    texts = recogniser.texts
    report = recogniser.report
  }

  /// The keys of all texts, in their order.
  public var keys: [String] { texts.keys.sorted() }

  /// Whether the text with this key is there.
  public func contains(_ key: String) -> Bool { texts[key] != nil }

  /// The text with this key, with LF for line ends.
  ///
  /// - Parameter key: Of the catalogue, or `custom:` and a name.
  /// - Returns: The text.
  /// - Throws: ``WordingError``: where an official text is published, under which licence and how to get it; or what
  ///   key was perhaps meant.
  public func text(_ key: String) throws(WordingError) -> String {
    if let text = texts[key] { return text }
    guard let entry = WordingCatalog.entry(key) else {
      let names = WordingCatalog.entries.map(\.key) + texts.keys.filter { $0.hasPrefix(CustomKey.prefix) }
      let suggestion = NearestName.suggestion(for: key, among: names.sorted())
      throw WordingError(
        .unknownKey, key, "there is no such text; \(suggestion ?? "see WordingCatalog.entries for all")")
    }
    throw WordingError(
      .notLoaded, key,
      "the official text is not loaded: \(entry.whereabouts). "
        + "The guide 'Wordings of published judges' has the commands.")
  }
}
