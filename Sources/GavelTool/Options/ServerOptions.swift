import Foundation
import GavelBackends
import GavelCore

/// Where the model is.
struct ServerOptions: Sendable {
  var endpoint: URL
  var model: String
  var kind: BackendKind
  var key: APIKey?
  var headers: HTTPHeaders
  var timeout: Double
  var retries: Int

  /// The endpoint as it may be shown and stored: without credentials and query.
  var shown: String {
    guard var parts = URLComponents(url: endpoint, resolvingAgainstBaseURL: false) else { return "" }
    (parts.user, parts.password, parts.query, parts.fragment) = (nil, nil, nil, nil)
    return parts.string ?? ""
  }

  /// What a finished output says of the server: the endpoint, and the kind of backend where it is not the usual one.
  var identity: JSONValue {
    kind == .chat ? .string(shown) : ["endpoint": .string(shown), "backend": .string(kind.rawValue)]
  }

  /// Nil where no endpoint is named.
  init?(_ parsed: ParsedOptions) throws {
    guard let address = parsed.text("endpoint") else {
      for name in ["model", "backend", "api-key-env", "header"] where parsed.flag(name) {
        throw ToolFailure.configuration(
          "--\(name) needs --endpoint URL: the base of an OpenAI-compatible server")
      }
      return nil
    }
    guard let url = URL(string: address), let scheme = url.scheme?.lowercased(),
      ["http", "https"].contains(scheme),
      url.host() != nil
    else {
      throw ToolFailure.configuration(
        "the endpoint is no http or https address, such as http://localhost:8080/v1")
    }
    guard let model = parsed.text("model"), !model.isEmpty else {
      throw ToolFailure.configuration("--endpoint needs --model NAME: the model to ask there")
    }
    endpoint = url
    self.model = model
    kind =
      try parsed.choice("backend", BackendKind.init(rawValue:), among: BackendKind.names) ?? .chat
    timeout = try parsed.number("timeout", in: 0.001...1e9) ?? 600
    retries = try parsed.wholeNumber("retries", in: 0...1000) ?? 5
    key = try parsed.text("api-key-env").map { .value(try Self.environment($0, for: "--api-key-env")) }
    headers = HTTPHeaders(try (parsed.values["header"] ?? []).map(Self.header))
  }

  /// The value of a variable.
  ///
  /// What does not look like a variable's name may be the secret itself, and is not shown.
  private static func environment(_ name: String, for option: String) throws -> String {
    let isName = name.utf8.allSatisfy {
      (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
    }
    guard let value = ProcessInfo.processInfo.environment[name], !value.isEmpty else {
      throw ToolFailure.configuration(
        "\(option) names the environment variable \(isName ? "'\(name)'" : "<not shown>"), which is not set; "
          + "it wants the variable's name, not its value")
    }
    return value
  }

  private static func header(_ text: String) throws -> HTTPHeaders.Field {
    let parts = text.split(separator: ":", maxSplits: 1)
    let name = parts.first.map { $0.trimmingCharacters(in: .whitespaces) } ?? ""
    guard parts.count == 2, !name.isEmpty, name.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw ToolFailure.usage("a header is --header NAME:VALUE or --header NAME:$VAR")
    }
    var value = parts[1].trimmingCharacters(in: .whitespaces)
    if value.hasPrefix("$") { value = try environment(String(value.dropFirst()), for: "--header \(name)") }
    guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
      throw ToolFailure.usage("the value of the header '\(name)' holds control characters")
    }
    return HTTPHeaders.Field(name, value)
  }
}
