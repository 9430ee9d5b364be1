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
    RecordedRun(
      format: "reason-then-rule", scores: "truncated 1 1 1 2 1 2 2 1 1 4 1 4 1 1 1 1 1 2 2 1 1 1 1"),
    RecordedRun(format: "json", scores: "2 1 4 1 2 1 2 2 2 1 4 1 4 1 2 1 4 1 1 1 1 1 1 2"),
    RecordedRun(
      format: "rule-only", scores: "4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 3 4 1 4 3 4 1 1 4",
      winners: Array(repeating: "flip", count: 16).joined(separator: " ")),
    RecordedRun(
      format: "one-token",
      scores: """
        3.444 2.953 3.795 3.283 3.809 3.386 3.829 3.274 3.603 3.825 3.67 3.118 3.976 3.134 3.299 3.083 3.822 3.022 \
        3.704 2.902 3.297 2.934 2.651 3.437
        """,
      winners: """
        first second second second first second first first first first second first second second first first
        """),
  ]
}
