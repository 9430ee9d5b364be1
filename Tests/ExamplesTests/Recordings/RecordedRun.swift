import GavelCore
import Testing

/// What a recorded run says, item by item: a change of a reader that changes a verdict is noticed here.
struct RecordedRun: Sendable, CustomTestStringConvertible {
  var format: String
  /// The scores of single answers, or why there is none.
  var scores: String
  /// The winners of pairs in both orders, or why there is none; nil where pairs were not recorded.
  var winners: String?

  var testDescription: String { format }

  /// Small models may go on and on; one token has a limit of its own.
  var sampling: Sampling { Sampling(temperature: 0, maxTokens: format == "one-token" ? nil : 300) }

  static let all = [
    RecordedRun(format: "reason-then-rule", scores: ""),
    RecordedRun(format: "json", scores: ""),
    RecordedRun(format: "rule-only", scores: "", winners: ""),
    RecordedRun(format: "one-token", scores: "", winners: ""),
  ]
}
