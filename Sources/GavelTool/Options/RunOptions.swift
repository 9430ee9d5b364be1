import Foundation
import GavelBackends
import GavelCore
import GavelPrompts

/// The options of a run, read and checked.
struct RunOptions: Sendable {
  var items: String
  var output: String
  var overwrite: Bool
  var journal: String?
  var limit: Int?
  var concurrency: Int
  var seed: UInt64
  var repeats: Int
  var strict: Bool
  var grace: Double
  var progress: ProgressStyle?
  var showsPrompt: Bool
  var judge: String?
  var rubric: String?
  var format: String?
  var server: ServerOptions?
  var asks: Int?
  var sampling: Sampling
  var orderRule: OrderRule
  var singleOrder: Bool
  var byScores: Bool
  var tieMargin: Double

  init(_ parsed: ParsedOptions) throws {
    items = parsed.text("items") ?? "-"
    output = parsed.text("output") ?? "-"
    overwrite = parsed.flag("overwrite")
    journal = parsed.text("journal")
    limit = try parsed.wholeNumber("limit")
    concurrency = try parsed.wholeNumber("concurrency", atLeast: 1) ?? 4
    seed = UInt64(try parsed.wholeNumber("seed") ?? 0)
    repeats = try parsed.wholeNumber("repeats", atLeast: 1) ?? 1
    strict = parsed.flag("strict")
    grace = try parsed.number("grace") ?? 20
    progress = try Self.choice(parsed, "progress", ProgressStyle.init(rawValue:), among: "text, json, none")
    showsPrompt = parsed.flag("show-prompt")
    judge = parsed.text("judge")
    rubric = parsed.text("rubric")
    format = parsed.text("format")
    server = try ServerOptions(parsed)
    asks = try parsed.wholeNumber("asks", atLeast: 1)
    sampling = Sampling(
      temperature: try parsed.number("temperature") ?? 0,
      maxTokens: try parsed.wholeNumber("max-tokens", atLeast: 1))
    orderRule =
      try Self.choice(parsed, "order-rule", OrderRule.init(rawValue:), among: "average, conservative")
      ?? .average
    singleOrder = parsed.flag("single-order")
    byScores = parsed.flag("by-scores")
    tieMargin = try parsed.number("tie-margin") ?? 0
    try check()
  }

  private static func choice<Value>(
    _ parsed: ParsedOptions, _ name: String, _ read: (String) -> Value?, among choices: String
  ) throws -> Value? {
    guard let text = parsed.text(name) else { return nil }
    guard let value = read(text) else {
      throw ToolFailure.usage("'--\(name) \(text)': one of \(choices) is needed")
    }
    return value
  }

  /// Options that contradict each other are refused, so that none is ignored in silence.
  private func check() throws {
    if judge != nil, server != nil {
      throw ToolFailure.usage("--judge names a judge without a model, --endpoint a model: choose one")
    }
    if server == nil, !showsPrompt {
      for (name, isGiven) in [("rubric", rubric != nil), ("format", format != nil)] where isGiven {
        throw ToolFailure.configuration("--\(name) is for a model; name one with --endpoint URL --model NAME")
      }
    }
    if byScores, singleOrder {
      throw ToolFailure.usage("--by-scores judges each answer by itself: there is no order to keep to")
    }
  }
}

/// Where the model is.
struct ServerOptions: Sendable {
  var endpoint: URL
  var model: String
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

  /// Nil where no endpoint is named.
  init?(_ parsed: ParsedOptions) throws {
    guard let address = parsed.text("endpoint") else {
      for name in ["model", "api-key-env", "header"] where parsed.flag(name) {
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
    timeout = try parsed.number("timeout", atLeast: 0.001) ?? 600
    retries = try parsed.wholeNumber("retries") ?? 5
    key = try parsed.text("api-key-env").map { .value(try Self.environment($0, for: "--api-key-env")) }
    headers = HTTPHeaders(try (parsed.values["header"] ?? []).map(Self.header))
  }

  private static func environment(_ name: String, for option: String) throws -> String {
    guard let value = ProcessInfo.processInfo.environment[name], !value.isEmpty else {
      throw ToolFailure.configuration("\(option) names the environment variable '\(name)', which is not set")
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
