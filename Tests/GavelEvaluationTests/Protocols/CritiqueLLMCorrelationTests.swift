import GavelEvaluation
import GavelMetrics
import Testing

struct CritiqueLLMCorrelationTests {
  @Test func constantQuestionsAndLeftoversAreCounted() throws {
    // The first question is in perfect order, the second in the reverse one, the third constant; one row is left.
    let result = try CritiqueLLMCorrelation.textLevel(
      rows([1, 2, 3, 1, 2, 3, 1, 2, 3, 5], [4, 5, 6, 6, 5, 4, 2, 2, 2, 5]), systemsPerQuestion: 3)
    #expect([result.pearson, result.spearman, result.kendall] == [0, 0, 0])
    #expect(
      [result.questions, result.undefinedQuestions, result.leftoverRows, result.unread] == [2, 1, 1, 0])
  }

  @Test func unreadScoresAreLeftOut() throws {
    let result = try CritiqueLLMCorrelation.textLevel(
      rows([1, 2, 3], [1, nil, 2]), systemsPerQuestion: 3)
    #expect(abs(result.pearson - 1) < 1e-12 && result.unread == 1)
    let systems = CritiqueLLMCorrelation.systemLevel(rows([1, 2, 3], [1, nil, 2]))
    #expect(systems.systems == 2 && systems.unread == 1)
  }

  @Test func meansOfSystemsAreOverAllOfTheirRows() {
    let result = CritiqueLLMCorrelation.systemLevel([
      .init(system: "a", human: 1, judge: 1), .init(system: "b", human: 2, judge: 4),
      .init(system: "a", human: 5, judge: 9),
    ])
    // The means are 3 and 2 of people, 5 and 4 of the judge.
    #expect(result.kendall == 1 && result.systems == 2)
    #expect(CritiqueLLMCorrelation.systemLevel([]).pearson == nil)
    #expect(CritiqueLLMCorrelation.systemLevel([.init(system: "a", human: 1, judge: 1)]).spearman == nil)
  }

  @Test func whatHasNoCorrelationIsAnError() {
    func code(_ rows: [CritiqueLLMCorrelation.Row], _ count: Int = 2) -> MetricError.Code? {
      #expect(throws: MetricError.self) {
        try CritiqueLLMCorrelation.textLevel(rows, systemsPerQuestion: count)
      }?.code
    }
    #expect(code([]) == .empty)
    #expect(code(rows([1, 2], [3, 3])) == .zeroVariance)
    #expect(code(rows([1, 2], [3, 4]), 1) == .invalidParameter)
    #expect(code(rows([1, .nan], [3, 4])) == .nonFinite)
  }

  private func rows(_ human: [Double], _ judge: [Double?]) -> [CritiqueLLMCorrelation.Row] {
    zip(human, judge).enumerated().map {
      .init(system: "s\($0.offset % 3)", human: $0.element.0, judge: $0.element.1)
    }
  }
}
