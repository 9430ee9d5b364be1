/// One option of a command: its name, what follows it, and what it does.
struct Option: Hashable, Sendable {
  /// The name without dashes.
  var name: String
  /// What stands behind it in the help; nil for a switch.
  var value: String?
  /// Whether it may stand several times.
  var repeats = false
  /// What it does, in one line.
  var help: String

  var isSwitch: Bool { value == nil }
}

extension Option {
  /// Where the official words of published judges are.
  static let wording = Option(
    name: "wording", value: "DIR",
    help: "official texts of published judges: a folder that 'gavel formats import' made")

  /// The options of every command that judges items.
  static let running: [Option] = [
    Option(
      name: "items", value: "FILE|-", help: "items, one JSON object a line; - or nothing for standard input"),
    Option(
      name: "rubric", value: "NAME|FILE",
      help: "what to look at: a name from 'gavel rubrics', or a JSON file (helpfulness)"),
    Option(name: "format", value: "ID", help: "how to ask, see 'gavel formats' (reason-then-rule)"),
    wording,
    Option(
      name: "endpoint", value: "URL",
      help: "base of an OpenAI-compatible server; /chat/completions or /completions is appended"),
    Option(
      name: "backend", value: "chat|completions",
      help: "how to ask there: in messages, or by raw text for judges without a chat template (chat)"),
    Option(name: "model", value: "NAME", help: "the model to ask"),
    Option(name: "api-key-env", value: "VAR", help: "the environment variable that holds the key"),
    Option(
      name: "header", value: "NAME:VALUE", repeats: true,
      help: "a further header; NAME:$VAR takes the value from the environment"),
    Option(
      name: "judge", value: "NAME",
      help:
        "a judge without a model: exact-match, number-match, token-recall, token-f1, rouge-1, rouge-2, "
        + "rouge-l, rouge-lsum, bleu, chrf, chrf++, edit-similarity, regex, valid-json, or for pairs "
        + "surface-baseline (chrf)"),
    Option(name: "pattern", value: "REGEX", help: "with --judge regex: what an answer must match"),
    Option(
      name: "schema", value: "FILE",
      help: "with --judge valid-json: a JSON Schema, of types and required keys"),
    Option(
      name: "output", value: "FILE|-",
      help: "records, one JSON object a line; - or nothing for standard output"),
    Option(name: "overwrite", help: "replace an output that is there already"),
    Option(name: "journal", value: "DIR", help: "where paid calls are kept (OUTPUT.journal)"),
    Option(
      name: "config", value: "FILE", help: "a JSON object with any of these options; the command line wins"),
    Option(name: "limit", value: "N", help: "judge the first N items only"),
    Option(name: "concurrency", value: "N", help: "items judged at once (4)"),
    Option(name: "timeout", value: "SECONDS", help: "the longest a call may take (600)"),
    Option(name: "retries", value: "N", help: "how often a failed call is tried again (5)"),
    Option(
      name: "asks", value: "N",
      help: "how often an item is asked in all until a reply can be read (as the format does: 2)"),
    Option(
      name: "temperature", value: "T", help: "0 takes the likeliest answer (as the format's authors do: 0)"),
    Option(name: "max-tokens", value: "N", help: "the longest reply"),
    Option(name: "seed", value: "N", help: "the seed of every random choice (0)"),
    Option(
      name: "repeats", value: "N",
      help: "ask each question N times and vote: mean of scores, else majority (1)"),
    Option(name: "strict", help: "exit with 1 if any item failed"),
    Option(name: "grace", value: "SECONDS", help: "after SIGTERM, how long calls under way may take (20)"),
    Option(
      name: "progress", value: "text|json|none",
      help: "how to report progress (text on a terminal, else none)"),
    Option(name: "show-prompt", help: "print the first item's prompt and stop"),
  ]

  /// The options of comparing only.
  static let comparing: [Option] = [
    Option(
      name: "order-rule", value: "average|conservative",
      help: "what decides where the two orders differ (average)"),
    Option(name: "single-order", help: "ask in the order given only"),
    Option(name: "by-scores", help: "judge each answer by itself and compare the scores"),
    Option(
      name: "tie-margin", value: "M",
      help: "with --by-scores, or without a model: scores this close are a tie (0)"),
  ]
}
