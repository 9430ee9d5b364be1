import Foundation

extension URL {
  /// The address without query, fragment and user: safe to show.
  var shown: String {
    let port = port.map { ":\($0)" } ?? ""
    return "\(scheme.map { "\($0)://" } ?? "")\(shownHost)\(port)\(path(percentEncoded: true))"
  }

  /// Host and port, also where the port is the usual one.
  var hostAndPort: String {
    let usual = scheme.flatMap { ["http": 80, "https": 443][$0.lowercased()] }
    return (port ?? usual).map { "\(shownHost):\($0)" } ?? shownHost
  }

  private var shownHost: String {
    let name = host(percentEncoded: false) ?? ""
    return name.contains(":") && !name.hasPrefix("[") ? "[\(name)]" : name
  }

  /// The address with `path` behind its own path, one slash at the joint; a query stays.
  func joined(with path: String) -> URL? {
    guard var components = URLComponents(url: self, resolvingAgainstBaseURL: true) else { return nil }
    var base = components.percentEncodedPath[...]
    while base.hasSuffix("/") { base = base.dropLast() }
    components.percentEncodedPath = "\(base)/\(path)"
    return components.url
  }
}
