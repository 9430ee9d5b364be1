import Foundation
public import GavelCore

/// Whether an answer matches a regular expression: 1 or 0; a baseline, not a language model.
///
/// The pattern may match anywhere; `^` and `$` bind it to the ends of the answer, and `(?i)` at its beginning ignores
/// case. It is written as for `NSRegularExpression` of Foundation.
///
/// ```swift
/// let judge = try RegexMatch(#"(?i)\banswer:\s*(yes|no)\b"#)
/// ```
///
/// Judged text is hostile, and some patterns, such as `(a+)+$`, try more ways than there is time for on a text made for
/// it. After 25 million steps of the matcher, or when it needs too much memory, there is no verdict but an error; where
/// that limit lies depends on pattern and text alone. A cancelled task stops at once.
public struct RegexMatch: Judge {
  /// The pattern as given.
  public let pattern: String
  /// `regex/1` with its pattern, labelled as a baseline.
  public let provenance: Provenance
  private let expression: NSRegularExpression

  /// The matcher reports itself after this many steps.
  private static let stepsPerReport = 10_000
  private static let mostReports = 2500

  /// The judge for `pattern`, which is compiled once.
  ///
  /// - Throws: ``BaselineError`` with code `invalid-pattern` for what is no regular expression.
  public init(_ pattern: String) throws(BaselineError) {
    guard (try? NSRegularExpression(pattern: pattern)) != nil,
      let expression = Self.searching(for: pattern)
    else {
      throw BaselineError(
        .invalidPattern,
        "'\(pattern.prefix(80))' is no regular expression; look for brackets that are not closed, and write a sign "
          + "that has a meaning of its own with a backslash")
    }
    self.pattern = pattern
    self.expression = expression
    provenance = Provenance(
      "regex/1", configuration: ["pattern": pattern], label: Provenance.baselineLabel)
  }

  /// The pattern behind any text, so that every place that is tried counts as a step.
  private static func searching(for pattern: String) -> NSRegularExpression? {
    // A pattern that ends in a comment, (?x)…#…, would swallow the bracket.
    ["\\A[\\s\\S]*?(?:\(pattern))", "\\A[\\s\\S]*?(?:\(pattern)\n)"].lazy
      .compactMap { try? NSRegularExpression(pattern: $0) }.first
  }

  /// 1 or 0 on the scale 0…1.
  ///
  /// - Throws: `JudgmentError` with code `judge-failed` where matching takes too long.
  public func judge(_ submission: Submission, in context: JudgmentContext) async throws -> Judgment<Score> {
    Judgment(Score(try matches(submission.response) ? 1 : 0, scale: 0...1), by: provenance)
  }

  private func matches(_ text: String) throws -> Bool {
    let search = Locked(Search())
    expression.enumerateMatches(
      in: text, options: [.reportProgress, .reportCompletion],
      range: NSRange(location: 0, length: text.utf16.count)
    ) { result, flags, stop in
      let goesOn = search.withLock { $0.note(isFound: result != nil, flags, most: Self.mostReports) }
      if !goesOn { stop.pointee = true }
    }
    try Task.checkCancellation()
    let ended = search.withLock { $0 }
    if ended.isFound { return true }
    guard !ended.hasFailed else {
      throw JudgmentError(
        .judgeFailed,
        "matching was given up after \(ended.reports * Self.stepsPerReport) steps, for want of time or memory: the pattern tries too many ways on "
          + "this answer; write it so that only one can match, for example without a repetition inside a repetition"
      )
    }
    return false
  }
}

/// How far a search for a match has come.
private struct Search: Sendable {
  var isFound = false
  var hasFailed = false
  var reports = 0

  /// Takes note of a report; whether to go on.
  mutating func note(isFound found: Bool, _ flags: NSRegularExpression.MatchingFlags, most: Int) -> Bool {
    if found { isFound = true }
    if flags.contains(.progress) { reports += 1 }
    if flags.contains(.internalError) || reports > most { hasFailed = true }
    return !isFound && !hasFailed && !Task.isCancelled
  }
}
