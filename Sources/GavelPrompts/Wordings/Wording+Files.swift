extension Wording {
  /// What a wording folder holds: one text file for each key, in a folder for each system; the user's own in `custom`.
  ///
  /// The names are safe as paths, and are in order. `Wording(recognising:)` reads the files back to the same texts.
  public func files() -> [NamedData] {
    texts.map { key, text in NamedData(name: Self.path(of: key), bytes: Array(text.utf8)) }
      .sorted { $0.name < $1.name }
  }

  private static func path(of key: String) -> String {
    if key.hasPrefix(CustomKey.prefix) { return CustomKey.path(of: key) }
    // Configuration files keep their ending.
    return key.hasSuffix(".json") || key.hasSuffix(".jsonl") ? key : key + ".txt"
  }
}
