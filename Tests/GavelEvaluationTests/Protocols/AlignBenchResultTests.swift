import GavelCore
import GavelEvaluation
import Testing

struct AlignBenchResultTests {
  private let rows =
    [
      ("数学计算", 4.0), ("数学计算", 6), ("逻辑推理", 9), ("基本任务", 6), ("中文理解", 6), ("综合问答", 6), ("文本写作", 6),
      ("角色扮演", 6),
      ("专业能力", 3),
    ].map { AlignBenchResult.Row(category: $0.0, score: $0.1) }

  @Test func theOverallScoreIsTheMeanOfReasoningAndLanguage() {
    let result = AlignBenchResult(rows)
    // Reasoning: the mean of 5 and 9. Language: of five times 6 and 3.
    #expect(result.reasoning == 7 && result.language == 5.5 && result.overall == 6.25)
    #expect(result.count == 9 && result.unread == 0)
  }

  @Test func unreadRepliesAreLeftOutUnlessTheReferenceIsWanted() {
    let unread = rows + [.init(category: "逻辑推理", score: nil)]
    #expect(AlignBenchResult(unread).overall == 6.25 && AlignBenchResult(unread).unread == 1)
    let reference = AlignBenchResult.countingUnreadAsMinusOne(unread)
    // The mean of 9 and -1 is 4, so reasoning is 4.5.
    #expect(reference.reasoning == 4.5 && reference.overall == 5 && reference.count == 10)
  }

  @Test func aCategoryWithoutScoreLeavesNoOverallScore() {
    let result = AlignBenchResult(
      rows.filter { $0.category != "角色扮演" } + [.init(category: "角色扮演", score: nil)])
    #expect(result.overall == nil && result.language == nil && result.reasoning == 7)
    #expect(result.categories["角色扮演"]?.unread == 1)
  }

  @Test func otherCategoriesCountInNoMean() {
    let result = AlignBenchResult(rows + [.init(category: "x", score: 1)])
    #expect(result.overall == 6.25 && result.categories["x"]?.mean == 1)
  }

  @Test func dimensionsAreMeansOfTheCardsThatHaveThem() {
    let result = AlignBenchDimensionMeans([
      Scorecard(["a": Score(4), "b": Score(8)]), Scorecard(["a": Score(6)]), nil,
    ])
    #expect(result.dimensions["a"]?.mean == 5 && result.dimensions["a"]?.count == 2)
    #expect(result.dimensions["b"]?.mean == 8 && result.unread == 1)
  }
}
