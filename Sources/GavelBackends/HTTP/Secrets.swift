import Foundation
import GavelCore

/// The texts of one call that no error may show.
struct Secrets: Sendable {
  /// What stands in place of a secret.
  static let placeholder = "<redacted>"
  /// Shorter ones are placeholders for servers without keys; hiding each `x` would make messages unreadable.
  private static let shortest = 4
  /// How much of a body is looked at; far more than is kept.
  private static let inspected = 1 << 16
  /// How many characters of a body are kept.
  private static let kept = 2000

  private let texts: [String]

  /// Fields whose values everybody may see; those of all others are secret.
  private static let open: Set<String> = ["accept", "content-type", "user-agent", "accept-language"]

  /// The key, the values of headers, and what an address may hold of them.
  init(key: String?, headers: HTTPHeaders, url: URL) {
    var found = [key].compactMap { $0 }
    for field in headers.fields where !Self.open.contains(field.name.lowercased()) {
      found.append(field.value)
      found += field.value.split(separator: " ").dropFirst().map(String.init)
    }
    let components = URLComponents(url: url, resolvingAgainstBaseURL: false)
    found += [components?.password, components?.percentEncodedPassword].compactMap { $0 }
    found += (components?.queryItems ?? []).filter { Self.isCredential($0.name) }.compactMap(\.value)
    let long = found.filter { $0.utf8.count >= Self.shortest }
    // A key may come back as JSON wrote it. Longer ones first, lest a part is replaced before the whole.
    let all = Set(long + long.map { $0.replacingOccurrences(of: "/", with: "\\/") })
    texts = all.sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }
  }

  private static func isCredential(_ name: String) -> Bool {
    let name = name.lowercased()
    return ["auth", "key", "token", "secret", "cookie", "password", "sig"].contains { name.contains($0) }
  }

  /// `text` without the secrets.
  func redacting(_ text: String) -> String {
    texts.reduce(text) { $0.replacingOccurrences(of: $1, with: Self.placeholder, options: .literal) }
  }

  /// `error` without the secrets.
  func redacting(_ error: BackendError) -> BackendError {
    var error = error
    error.message = redacting(error.message)
    error.raw = error.raw.map { redacting($0) }
    return error
  }

  /// The beginning of `body`, safe to keep.
  func excerpt(of body: [UInt8]) -> String {
    var text = redacting(String(decoding: body.prefix(Self.inspected), as: UTF8.self))
    if body.count > Self.inspected, let longest = texts.first {
      // A secret may have been cut in two.
      text = String(text.dropLast(longest.count))
    }
    return String(text.unicodeScalars.prefix(Self.kept))
  }
}
