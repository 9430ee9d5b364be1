/// A text that the catalogue knows.
struct Recognised {
  /// All keys of the text.
  var keys: [String]
  /// The text with LF for line ends, as the reference programs send it.
  var bytes: [UInt8]

  /// What `bytes` are: as they stand first, then with CR LF turned into LF; nil if nothing official.
  init?(_ bytes: [UInt8]) {
    let lineFeeds = LineEnds.lineFeeds(in: bytes)
    var keys = WordingCatalog.keys(of: bytes)
    if keys.isEmpty, lineFeeds.count < bytes.count { keys = WordingCatalog.keys(of: lineFeeds) }
    guard !keys.isEmpty else { return nil }
    self.keys = keys
    self.bytes = lineFeeds
  }
}
