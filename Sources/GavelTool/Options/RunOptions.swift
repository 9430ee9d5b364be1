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
  var pattern: String?
  var schema: String?
  var rubric: String?
  var format: String?
  /// The folder of official texts; `WordingFolder` reads it.
  var wording: String?
  var server: ServerOptions?
  var asks: Int?
  var temperature: Double?
  var maxTokens: Int?
  var orderRule: OrderRule
  var singleOrder: Bool
  var byScores: Bool
  var tieMargin: Double

  /// Options that were given and have no effect, for they are about a model and none is named.
  var idle: [String]

  init(_ parsed: ParsedOptions) throws {
    if let word = parsed.words.first {
      // A header in two words may be a credential.
      throw ToolFailure.usage(
        parsed.values["header"] == nil
          ? "'\(word)' is no option; items are named by --items"
          : "there is a word that belongs to no option; put a header in quotes: --header 'NAME: VALUE'")
    }
    items = parsed.text("items") ?? "-"
    output = parsed.text("output") ?? "-"
    overwrite = parsed.flag("overwrite")
    journal = parsed.text("journal")
    limit = try parsed.wholeNumber("limit")
    concurrency = try parsed.wholeNumber("concurrency", in: 1...4096) ?? 4
    seed = UInt64(try parsed.wholeNumber("seed") ?? 0)
    repeats = try parsed.wholeNumber("repeats", in: 1...1000) ?? 1
    strict = parsed.flag("strict")
    grace = try parsed.number("grace") ?? 20
    progress = try parsed.choice("progress", ProgressStyle.init(rawValue:), among: "text, json, none")
    showsPrompt = parsed.flag("show-prompt")
    judge = parsed.text("judge")
    pattern = parsed.text("pattern")
    schema = parsed.text("schema")
    rubric = parsed.text("rubric")
    format = parsed.text("format")
    wording = parsed.text("wording")
    server = try ServerOptions(parsed)
    asks = try parsed.wholeNumber("asks", in: 1...1000)
    temperature = try parsed.number("temperature")
    maxTokens = try parsed.wholeNumber("max-tokens", in: 1...Int.max)
    orderRule =
      try parsed.choice("order-rule", OrderRule.init(rawValue:), among: "average, conservative")
      ?? .average
    singleOrder = parsed.flag("single-order")
    byScores = parsed.flag("by-scores")
    tieMargin = try parsed.number("tie-margin") ?? 0
    idle = server == nil ? Self.aboutModels.filter(parsed.flag) : []
    try check(parsed)
  }

  /// How answers are drawn: as the options say, else as the format's authors do.
  func sampling(_ usual: Sampling = .greedy) -> Sampling {
    Sampling(
      temperature: temperature ?? usual.temperature, topP: usual.topP, maxTokens: maxTokens ?? usual.maxTokens
    )
  }

  private static let aboutModels = [
    "journal", "timeout", "retries", "asks", "temperature", "max-tokens", "repeats", "order-rule",
    "single-order",
  ]

  /// Options that contradict each other are refused, so that none is ignored in silence.
  private func check(_ parsed: ParsedOptions) throws {
    if judge != nil, server != nil {
      throw ToolFailure.usage("--judge names a judge without a model, --endpoint a model: choose one")
    }
    for (name, isGiven, owner) in [
      ("pattern", pattern != nil, "regex"), ("schema", schema != nil, "valid-json"),
    ] where isGiven && judge != owner {
      throw ToolFailure.usage("--\(name) is for --judge \(owner)")
    }
    if server == nil, !showsPrompt {
      let aboutPrompts = [
        ("rubric", rubric != nil), ("format", format != nil), ("wording", wording != nil),
      ]
      for (name, isGiven) in aboutPrompts where isGiven {
        throw ToolFailure.configuration("--\(name) is for a model; name one with --endpoint URL --model NAME")
      }
    }
    if byScores, singleOrder {
      throw ToolFailure.usage("--by-scores judges each answer by itself: there is no order to keep to")
    }
    if parsed.flag("order-rule"), byScores || singleOrder {
      throw ToolFailure.usage("--order-rule says what decides between two orders; only one is asked here")
    }
    if parsed.flag("tie-margin"), server != nil, !byScores {
      throw ToolFailure.usage("--tie-margin compares scores; add --by-scores")
    }
  }
}
