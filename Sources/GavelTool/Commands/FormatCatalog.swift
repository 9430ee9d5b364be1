import GavelCore
import GavelPrompts

/// The general formats that the program knows by name.
enum FormatCatalog {
  /// What to say about a name that no format has.
  static func refusal(of name: String) -> String {
    let general = all.map(\.name)
    let published = PublishedFormats.all.map(\.name)
    let hint = NearestName.suggestion(for: name, among: general + published).map { "\($0) T" } ?? "t"
    return
      "there is no format called '\(name.prefix(60))'; \(hint)here are: \(general.joined(separator: ", ")), "
      + "and \(published.count) of published judges, which 'gavel formats' lists"
  }

  struct Entry: Sendable {
    var name: String
    var identifier: String
    var summary: String
    var details: String
  }

  static let all: [Entry] = [
    Entry(
      name: "reason-then-rule", identifier: "reason-then-rule/1",
      summary: "reasons in prose, then a last line with the ruling (default)",
      details: """
        The model writes two or three sentences and ends with one line such as "RULING: <a whole number from 1 to 5>".
        A ruling before its reasons is not accepted. Rungs: marker (the last line, alone), lenient (the only ruling, elsewhere).
        The word before the colon is chosen so that no judged text holds it.
        """),
    Entry(
      name: "json", identifier: "json/1",
      summary: "one JSON object: reason, then score or verdict; enforced by schema where the server can",
      details: """
        The model writes {"reason": …, "score": …}, or "verdict" with "A", "B" or "tie" for pairs, or with a class.
        The object is asked for in words, and by schema unless the server refuses it by name.
        Rungs: schema, words, lenient (the one object of its own among other text).
        """),
    Entry(
      name: "rule-only", identifier: "rule-only/1",
      summary: "the ruling alone, as one JSON object: few tokens, and no thinking before it",
      details: """
        The model writes {"score": …}, or "verdict" with "A", "B" or "tie" for pairs, or with a class.
        The object is asked for in words, and by schema unless the server refuses it by name.
        Rungs: schema, words, lenient (the one object among other text, or an answer alone on a line).
        """),
    Entry(
      name: "one-token", identifier: "one-token/1",
      summary: "one digit or letter, weighed by its log-probabilities: expected scores and shares",
      details: """
        The model writes one sign: a score from 0 to 9, A, B or C (tie) for pairs, or a letter for each class.
        With log-probabilities the verdict is the expected score, the share of the first answer, or the likeliest class
        with the probability of each; what all answers capture together stands on the call as "mass".
        Without them it is the answer named, with the warning no-probabilities.
        Rungs: words (the sign alone), lenient (the sign with other text around it).
        It needs a rubric whose answers are at most 25, and one ruling for all criteria.
        """),
  ]
}
