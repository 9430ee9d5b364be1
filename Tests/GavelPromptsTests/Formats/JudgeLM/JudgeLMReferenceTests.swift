import GavelPrompts
import Testing

struct JudgeLMReferenceTests {
  @Test(arguments: [
    ("8 7", 8.0, 7.0), ("8,7\nx", 8, 7), ("8 \u{A0}7", 8, 7), ("8 7\r", 8, 7), ("٨ ٧", 8, 7), ("-1 7", -1, 7),
    ("Infinity 1", .infinity, 1), ("1_0 9", 10, 9), ("8, 7", -1, -1), (" 8 7", -1, -1), ("8 7 ", -1, -1),
    ("8", -1, -1),
    ("8 7\u{1C}", -1, -1), ("8\t7", -1, -1), ("8 \t7", 8, 7), ("", -1, -1),
  ])
  func scoresAreReadAsTheReferenceDoes(_ reply: String, _ first: Double, _ second: Double) {
    #expect(JudgeLMReference.scores(in: reply) == .init(first: first, second: second))
  }

  @Test func noNumberIsANumber() { #expect(JudgeLMReference.scores(in: "nan 3").first.isNaN) }

  @Test func aMissingStopSignCostsTheLastCharacter() {
    #expect(JudgeLMReference.postprocessed("8 7\nGood.", isFast: false) == "8 7\nGood")
    #expect(JudgeLMReference.postprocessed("8 7", isFast: true) == "8")
    #expect(JudgeLMReference.postprocessed("8 7\nGood\u{1F600}", isFast: false) == "8 7\nGood")
    #expect(JudgeLMReference.postprocessed(" 8 7</s>x</s>", isFast: false) == "8 7")
    #expect(JudgeLMReference.postprocessed("\n8 7", isFast: true) == "")
    #expect(JudgeLMReference.postprocessed("", isFast: true) == "")
  }

  @Test func aSwappedRowHasEverythingInTheOtherOrder() {
    let row = JudgeLMTrainingRow(
      firstAnswer: "x", secondAnswer: "y", scores: [8, 7], judgement: "8 7\nAssistant 1 beats Assistant 2.")
    #expect(
      row.swapped
        == JudgeLMTrainingRow(
          firstAnswer: "y", secondAnswer: "x", scores: [7, 8],
          judgement: "7 8\nAssistant 2 beats Assistant 1."))
    #expect(row.target == "8 7\nAssistant 1 beats Assistant 2.</s>")
  }

  @Test(arguments: [
    ("8 7", "8 7"), ("8\n7 x\ny", "x 8\n7\ny"), ("", ""), (" \n", " \n"),
    ("Assistant 12 Assistant X\n", "12 Assistant 2 Assistant\n"),
  ])
  func exchangedIsWhatStandsAroundTheFirstSpace(_ judgement: String, _ swapped: String) {
    let row = JudgeLMTrainingRow(firstAnswer: "", secondAnswer: "", scores: [], judgement: judgement)
    #expect(row.swapped.judgement == swapped)
  }

  @Test func rowsAreChangedByTheRatio() {
    #expect(JudgeLMTrainingRow.isChanged(draw: 0.4, ratio: 0.5))
    #expect(!JudgeLMTrainingRow.isChanged(draw: 0.5, ratio: 0.5))
    #expect(!JudgeLMTrainingRow.isChanged(draw: 0, ratio: -1))
    #expect(!JudgeLMTrainingRow.isUsed("error") && JudgeLMTrainingRow.isUsed("8 7"))
  }
}
