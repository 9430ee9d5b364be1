import GavelCore
import Testing

@Suite struct ScoreRubricTests {
  private let whole = ScoreRubric("r", criteria: [clarity], scale: 1...5, levels: [5: "best", 1: "worst"])
  private let fraction = ScoreRubric("r", criteria: [clarity], range: -1.5...1)

  @Test(
    arguments: [
      ("4", 4), (" 4\n", 4), ("4.0", 4), ("+4", 4), ("4/5", 4), ("4 / 5", 4), ("4 out of 5", 4),
      ("4 OUT of 5", 4), ("5/5.0", 5), ("1", 1), ("5", 5), ("04", 4),
    ] as [(String, Double)])
  func readsWholeNumbers(answer: String, value: Double) throws {
    #expect(try whole.verdict(from: answer) == Score(value, scale: 1...5))
  }

  @Test(
    arguments: [
      ("0", .outOfRange), ("6", .outOfRange), ("-4", .outOfRange), ("4.5", .outOfRange), ("10", .outOfRange),
      ("6/5", .outOfRange), ("4.0001", .outOfRange), (String(repeating: "9", count: 400), .outOfRange),
      ("4/10", .markerWithoutValue), ("4 out of 10", .markerWithoutValue), ("4/5/5", .markerWithoutValue),
      ("4 of 5", .markerWithoutValue), ("\u{FF11}", .markerWithoutValue), ("\u{664}", .markerWithoutValue),
      ("nan", .markerWithoutValue), ("NaN", .markerWithoutValue), ("inf", .markerWithoutValue),
      ("infinity", .markerWithoutValue), ("1e0", .markerWithoutValue), ("0x4", .markerWithoutValue),
      ("four", .markerWithoutValue), ("", .markerWithoutValue), ("   ", .markerWithoutValue),
      ("4 5", .markerWithoutValue), ("4, 5", .markerWithoutValue), ("4-5", .markerWithoutValue),
      ("**4**", .markerWithoutValue), (".5", .markerWithoutValue), ("4,5", .markerWithoutValue),
      ("-", .markerWithoutValue), ("--4", .markerWithoutValue), ("1.2.3", .markerWithoutValue),
      ("/5", .markerWithoutValue), ("4/", .markerWithoutValue), ("\u{2084}", .markerWithoutValue),
      ("4 stars", .markerWithoutValue), ("\u{2212}4", .markerWithoutValue),
    ] as [(String, ReasonCode)])
  func refuses(answer: String, code: ReasonCode) throws {
    let error = try #require(throws: JudgmentError.self) { try whole.verdict(from: answer) }
    #expect(error.code == code)
    #expect(error.raw == answer)
  }

  @Test(arguments: [("0.25", 0.25), ("-1.5", -1.5), ("1", 1), ("-0.5/1", -0.5)] as [(String, Double)])
  func readsFractions(answer: String, value: Double) throws {
    #expect(try fraction.verdict(from: answer) == Score(value, scale: -1.5...1))
  }

  @Test(arguments: ["1.01", "-1.6", "2", "1e-1", "0.5/2", "inf", "-inf"])
  func refusesFractions(answer: String) {
    #expect(throws: JudgmentError.self) { try fraction.verdict(from: answer) }
  }

  @Test func everyAllowedAnswerIsRead() throws {
    #expect(whole.answerForm == .wholeNumber(1...5))
    for value in 1...5 { #expect(try whole.verdict(from: "\(value)").value == Double(value)) }
    #expect(fraction.answerForm == .number(-1.5...1))
  }

  @Test func theInstructionIsNoAnswer() {
    #expect(whole.answerInstruction == "a whole number from 1 to 5")
    #expect(fraction.answerInstruction == "a number from -1.5 to 1")
    #expect(throws: JudgmentError.self) { try whole.verdict(from: whole.answerInstruction) }
    #expect(throws: JudgmentError.self) { try fraction.verdict(from: fraction.answerInstruction) }
  }

  @Test func levelsStandInOrder() {
    #expect(whole.levels == [RubricLevel("1", "worst"), RubricLevel("5", "best")])
  }

  @Test func severalAnswersAreAmbiguous() throws {
    #expect(try whole.verdict(from: ["4"]).value == 4)
    for answers in [[], ["4", "4"]] as [[String]] {
      let error = try #require(throws: JudgmentError.self) { try whole.verdict(from: answers) }
      #expect(error.code == .ambiguous)
    }
  }

  @Test func fingerprintsTellRubricsApart() {
    let others = [
      ScoreRubric("q", criteria: [clarity], scale: 1...5, levels: [5: "best", 1: "worst"]),
      ScoreRubric(
        "r", criteria: [clarity, Criterion("depth", "Is it deep?")], scale: 1...5,
        levels: [5: "best", 1: "worst"]),
      ScoreRubric("r", criteria: [clarity], scale: 1...6, levels: [5: "best", 1: "worst"]),
      ScoreRubric("r", criteria: [clarity], scale: 1...5, levels: [5: "good", 1: "worst"]),
      ScoreRubric("r", criteria: [clarity], range: 1...5),
      ScoreRubric(
        "r", criteria: [clarity], scale: 1...5, levels: [5: "best", 1: "worst"], needs: [.context]),
      ScoreRubric(
        "r", criteria: [clarity], scale: 1...5, levels: [5: "best", 1: "worst"], needs: [.reference]),
      ScoreRubric(
        "r", criteria: [Criterion("clarity", "Is it clear?", weight: 2)], scale: 1...5,
        levels: [5: "best", 1: "worst"]),
    ]
    let prints = (others + [whole]).map(\.fingerprint) + [whole.perCriterion.fingerprint]
    #expect(Set(prints).count == prints.count)
    #expect(
      whole.fingerprint
        == ScoreRubric("r", criteria: [clarity], scale: 1...5, levels: [1: "worst", 5: "best"]).fingerprint)
  }
}
