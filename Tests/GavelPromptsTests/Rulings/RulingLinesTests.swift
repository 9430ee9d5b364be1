import GavelCore
import GavelPrompts
import Testing

/// Good and bad replies in the form "reasons, then a ruling".
@Suite struct RulingLinesTests {
  private let subject = Submission(prompt: "Q?", response: "A plain answer about tides and the moon.")

  private func read(_ text: String, finish: FinishReason = .stop) throws -> Reading<Score> {
    try reading(text, finish: finish, style: "reason-then-rule", Rubrics.score, about: subject)
  }

  private func score(_ value: Double) -> Score { Score(value, scale: 1...5) }

  @Test(arguments: [
    "Good.\nRULING: 4", "Good.\nRULING: 4\n", "Good.\n**RULING: 4**", "Good.\n**RULING:** 4",
    "Good.\n## Ruling: 4",
    "Good.\nRULING: <4>", "Good.\nRULING: [4]", "Good.\nRULING: \"4\".", "Good.\nruling : 4",
    "Good.\nRULING: 4/5",
    "Good.\nRULING: 4 out of 5", "Good.\nRULING: 4.0", "Good.\r\nRULING: 4\r\n", "Good.\n\tRULING: 4 \n```\n",
    "Good.\nRULING: 2\nOn second thoughts:\nRULING: 4", "<think>RULING: 2</think>Good.\nRULING: 4",
    "<think>a</think>\n<thinking>b</thinking> Good.\nRULING: 4",
    "Form:\nRULING: <a whole number from 1 to 5>\nGood.\nRULING: 4", "Good.\u{2028}RULING: 4",
  ])
  func rulingsAtTheEndAreRead(text: String) throws {
    #expect(try read(text) == .verdict(score(4), .marker))
  }

  @Test(arguments: [
    "Good.\nRULING:\n4", "Good.\nRULING:\n\n**4**\n", "It is right and clear, so the RULING is 4.",
    "Good.\n- RULING: 4", "Good.\nFinal ruling: 4", "Good.\nRULING: 4 (helps well)",
    "Every step is right.\nRULING: 4\nThat is all.",
    "Every step is right.\nRULING: 4\nI say it again:\nRULING: 4\nDone.", "It is right, but short. RULING: 4",
    "Good.\nRULING: 2\nNo:\nRULING:\n4", "> It is right.\n> RULING: 4",
  ])
  func rulingsElsewhereAreReadLeniently(text: String) throws {
    #expect(try read(text) == .verdict(score(4), .lenient))
  }

  static let unread: [(String, ReasonCode)] = [
    ("", .empty), (" \n\t", .empty), ("<think>Good. RULING: 4", .empty), ("Good, I would say 4.", .noMarker),
    ("4", .noMarker), ("RULING: 4", .noReasons), ("RULING: 4\nIt is good.", .noReasons),
    ("RULING: 4\nIt is good.\nRULING: 4", .noReasons), ("**\n...\nRULING: 4", .noReasons),
    ("My ruling: 4\nIt is good and right.", .noReasons), ("The RULING is 4.", .noReasons),
    ("FINAL RULING: 4", .noReasons), ("Reasons:\nRULING: 4", .noReasons),
    ("<think>Good.</think>\nRULING: 4", .noReasons), ("<why>\nRULING: 4", .noReasons),
    ("Now write your reasons, and then on a new line:\nRULING: 4", .noReasons),
    ("Good.\nRULING: 6", .outOfRange), ("Good.\nRULING: 0", .outOfRange), ("Good.\nRULING: -1", .outOfRange),
    ("Good.\nRULING: 3.5", .outOfRange), ("Good.\nRULING: 4/10", .markerWithoutValue),
    ("Good.\nRULING: 4 or 5", .markerWithoutValue), ("Good.\nRULING: four", .markerWithoutValue),
    ("Good.\nRULING:", .markerWithoutValue), ("Good.\nRULING: 1e0", .markerWithoutValue),
    ("Good.\nRULING: ٤", .markerWithoutValue), ("Good.\nRULING: 4 because it is good", .markerWithoutValue),
    ("Good.\nRULING: <a whole number from 1 to 5>", .noMarker),
    ("Every step is right.\nRULING: 4\nor\nRULING: 5\nWho knows.", .ambiguous),
    ("Good.\nVERDICT: 4", .noMarker),
    ("Good.\nRULING: 4\nIt is clear as well.", .noReasons),
    ("Okay.\nRULING: 5\nThe answer is right because it names the city.", .noReasons),
    ("Good.\nRULINGS: 4", .noMarker), ("Good.\nOVERRULING: 4", .noMarker),
    ("A plain answer about tides and the moon.", .echo), ("a plain ANSWER about\n tides", .echo),
  ]

  @Test(arguments: unread)
  func otherRepliesAreNot(text: String, code: ReasonCode) throws {
    #expect(try read(text) == .failure(code))
  }

  @Test func aCutReplyKeepsOnlyACompleteRuling() throws {
    #expect(try read("Good.\nRULING: 4", finish: .length) == .verdict(score(4), .marker))
    #expect(try read("Every step is right.\nRULING: 4\nAnd", finish: .length) == .verdict(score(4), .lenient))
    let tenths = Submission(prompt: "Q?", response: "x")
    func cut<R: Rubric>(_ text: String, _ rubric: R) throws -> Reading<R.Verdict> {
      try reading(text, finish: .length, style: "reason-then-rule", rubric, about: tenths)
    }
    // "1" may be the beginning of "10".
    #expect(try cut("Good.\nRULING: 1", Rubrics.tenths) == .failure(.truncated))
    #expect(try cut("Good.\nRULING: 1\n", Rubrics.tenths).verdict == Score(1, scale: 1...10))
    #expect(try cut("Good.\nRULING: 2", Rubrics.tenths).verdict == Score(2, scale: 1...10))
    #expect(try cut("Good.\nRULING: 0.2", Rubrics.share) == .failure(.truncated))
    #expect(try cut("Good.\nRULING: C", Rubrics.classes) == .failure(.truncated))
    #expect(try cut("Good.\nRULING: safe", Rubrics.classes).verdict == Classification("safe"))
  }

  @Test(arguments: [
    ("A", Preference.Winner.first), ("B", .second), ("tie", .tie), ("a", .first), ("**B**", .second),
    ("Answer A", .first), ("Tie.", .tie), ("\"B\"", .second),
  ])
  func sidesAreRead(answer: String, winner: Preference.Winner) throws {
    let pair = Pair(prompt: "Q?", "one", "two")
    let read = try reading(
      "Good.\nRULING: \(answer)", style: "reason-then-rule", Rubrics.preference, about: pair)
    #expect(read.verdict == Preference(winner))
  }

  @Test(arguments: ["C", "A or B", "A, B or tie", "both", "first"])
  func otherSidesAreNot(answer: String) throws {
    let pair = Pair(prompt: "Q?", "one", "two")
    let read = try reading("Good.\nRULING: \(answer)", style: "reason-then-rule", Rubrics.strict, about: pair)
    #expect(read.verdict == nil)
  }

  @Test(arguments: [
    ("C#", "C#"), ("**C#**", "C#"), ("D", "D"), ("D.", "D"), ("HARMFUL", "harmful"), ("[C#]", "C#"),
  ])
  func classesKeepTheirSigns(answer: String, label: String) throws {
    let read = try reading(
      "Good.\nRULING: \(answer)", style: "reason-then-rule", Rubrics.classes, about: subject)
    #expect(read.verdict == Classification(label))
  }

  @Test func everyCriterionNeedsItsLine() throws {
    let rubric = Rubrics.tenths.perCriterion
    func read(_ text: String) throws -> Reading<Scorecard<Score>> {
      try reading(text, style: "reason-then-rule", rubric, about: subject)
    }
    #expect(
      try read("Good.\nRULING clarity: 4\nDeep.\n**RULING depth:** 7").verdict
        == rubric.verdict(from: ["4", "7"]))
    #expect(
      try read("Good.\nRULING depth: 7\nRULING clarity: 4").verdict == rubric.verdict(from: ["4", "7"]))
    #expect(try read("Good.\nRULING clarity: 4") == .failure(.noMarker))
    #expect(try read("Good.\nRULING: 4") == .failure(.noMarker))
    #expect(try read("Good.\nRULING clarity: 4\nRULING depth: 11") == .failure(.outOfRange))
    #expect(try read("Good.\nRULING clarity:\nRULING depth: 7").verdict == nil)
    #expect(try read("RULING clarity: 4\nGood.\nRULING depth: 7") == .failure(.noReasons))
  }

  @Test func hugeRepliesAreRead() throws {
    #expect(try read(String(repeating: "RULING:\n", count: 5000)).verdict == nil)
    #expect(try read("Good. " + String(repeating: "RULING ", count: 10_000)).verdict == nil)
    #expect(try read(String(repeating: "word ", count: 20_000) + "\nRULING: 4").verdict == score(4))
  }
}
