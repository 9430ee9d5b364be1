import GavelCore

/// The texts that one published format is made of, by key: all official, or all Gavel's own.
public struct FormatTexts: Hashable, Sendable {
  /// Whether they are the official ones; formats without official texts are always in Gavel's own words.
  public let isOfficial: Bool
  private let texts: [String: String]

  /// The texts with these keys.
  ///
  /// - Parameters:
  ///   - keys: Of the catalogue of wordings, each with a text of its own in `own`.
  ///   - wording: Whose they are.
  ///   - own: Gavel's own texts by the same keys.
  /// - Throws: ``WordingError`` for an official text that is not loaded: it says where it is published.
  init(_ keys: [String], _ wording: FormatWording, own: [String: String]) throws(WordingError) {
    isOfficial = wording.isOfficial && !keys.isEmpty
    var texts: [String: String] = [:]
    for key in keys {
      switch wording {
      case .official(let official): texts[key] = try official.text(key)
      case .own:
        guard let text = own[key] else {
          throw WordingError(.unknownKey, key, "Gavel has no text of its own for it")
        }
        texts[key] = text
      }
    }
    self.texts = texts
  }

  /// Gavel's own texts of a format without official ones: its identifier always ends in `+own`.
  init(own: [String: String]) {
    isOfficial = false
    texts = own
  }

  /// The text with this key, which is one of those asked for.
  subscript(key: String) -> String {
    guard let text = texts[key] else { preconditionFailure("the format did not ask for the text '\(key)'") }
    return text
  }

  /// SHA-256 over keys and texts, 64 hexadecimal digits.
  public var digest: String {
    Digest(of: .object(texts.map { .init($0.key, .string($0.value)) })).hex
  }
}
