import GavelCore
import GavelMetrics
import Testing

@Suite struct ForecastTests {
  private func ruled(_ winner: Preference.Winner, _ share: Double?) -> Outcome<Preference> {
    .ruled(Judgment(Preference(winner, share: share), by: Provenance("test/1")))
  }

  private static func forecasts() throws -> Sample<Forecast> {
    try Sample([
      Forecast(0.9, happened: true), Forecast(0.8, happened: false), Forecast(0.3, happened: false),
      Forecast(0.6, happened: true),
    ])
  }

  @Test func `Shares of preferences meet the winners that people name`() throws {
    let outcomes = [
      ruled(.first, 0.75), ruled(.second, 0.25), ruled(.first, nil), ruled(.first, 0.5),
      .failed(JudgmentError(.noMarker, "?")), ruled(.tie, 0.5),
    ]
    let sample = try Sample<Forecast>(outcomes, labels: [.first, .first, .first, .tie, .second, nil])
    #expect(try sample.observations == [Forecast(0.75, happened: true), Forecast(0.25, happened: true)])
    #expect(sample.excluded == [.noMarker: 1, .tie: 1, .noProbability: 1])
  }

  @Test func `Probabilities of named classes meet the classes that people name`() throws {
    let classes = [
      Classification("a", probabilities: ["a": 0.75, "b": 0.25]), Classification("b"),
      Classification("b", probabilities: ["a": 0.25, "b": 0.75]),
    ]
    let outcomes = classes.map { Outcome.ruled(Judgment($0, by: Provenance("test/1"))) }
    let sample = try Sample<Forecast>(outcomes, labels: ["a", "a", "a"])
    #expect(try sample.observations == [Forecast(0.75, happened: true), Forecast(0.75, happened: false)])
    #expect(sample.excluded == [.noProbability: 1])
  }

  @Test func `The Brier score is the mean squared distance`() throws {
    // 0.01, 0.64, 0.09, 0.16
    let estimate = try BrierScore().estimate(Self.forecasts())
    #expect(isClose(estimate.value, 0.225))
    #expect(try #require(estimate.bounds).low >= 0)
    #expect(throws: MetricError.self) { try BrierScore().estimate(Sample()) }
  }

  @Test func `The area under the curve counts pairs in the right order`() throws {
    // Happened 0.9 and 0.6, not 0.8 and 0.3: three of four pairs.
    let many = try Sample((0..<10).flatMap { _ in try Self.forecasts().observations })
    let area = BootstrappedMetric<Forecast>.rocAUC()
    #expect(try area.estimate(many).value == 0.75)
    #expect(try area.estimate(many).bounds.map { $0.low < 0.75 && 0.75 < $0.high } == true)
  }

  @Test func `The calibration error weighs the gaps of bins`() throws {
    // Four bins with one forecast each: gaps 0.1, 0.8, 0.3, 0.4.
    let error = try ExpectedCalibrationError().estimate(Self.forecasts())
    #expect(isClose(error.value, 0.4))
    #expect(error.metric == "calibration-error/1, 10 bins")
    #expect(error.missing != nil)
  }
}
