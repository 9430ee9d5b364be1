import GavelMetrics
import Testing

@Suite struct TableCorrelationTests {
  @Test func `Concordance falls with a shift`() throws {
    // Variances and covariance 2/3, gap 1.
    #expect(try isClose(Statistics.concordanceCorrelation([1, 2, 3], [2, 3, 4]), (4.0 / 3) / (4.0 / 3 + 1)))
    #expect(try Statistics.concordanceCorrelation([1, 2, 3], [1, 2, 3]) == 1)
    #expect(try Statistics.concordanceCorrelation([5, 5], [1, 2]) == 0)
    #expect(try Statistics.concordanceCorrelation([1], [2]) == 0)
  }

  @Test func `Concordance of very large and very small values`() throws {
    let expected = try Statistics.concordanceCorrelation([1, 2, 4], [2, 1, 4])
    for scale in [1e-200, 1e200, 4e307] {
      let value = try Statistics.concordanceCorrelation(
        [scale, 2 * scale, 4 * scale], [2 * scale, scale, 4 * scale])
      #expect(isClose(value, expected))
    }
    let shifted = try Statistics.concordanceCorrelation(
      [1e8 + 1, 1e8 + 2, 1e8 + 4], [1e8 + 2, 1e8 + 1, 1e8 + 4])
    #expect(isClose(shifted, expected))
    expectError(.zeroVariance) { () throws(MetricError) in
      try Statistics.concordanceCorrelation([2, 2], [2, 2])
    }
    expectError(.empty) { () throws(MetricError) in try Statistics.concordanceCorrelation([], []) }
  }

  @Test func `The example of Shrout and Fleiss`() throws {
    let forms = try Statistics.intraclassCorrelations([
      [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
    ])
    // Their table 4.
    #expect(isClose(forms.oneWay.coefficient, 0.17, tolerance: 0.005))
    #expect(isClose(forms.absoluteAgreement.coefficient, 0.29, tolerance: 0.005))
    #expect(isClose(forms.consistency.coefficient, 0.71, tolerance: 0.005))
    #expect(isClose(forms.oneWayAverage.coefficient, 0.44, tolerance: 0.005))
    #expect(isClose(forms.absoluteAgreementAverage.coefficient, 0.62, tolerance: 0.005))
    #expect(isClose(forms.consistencyAverage.coefficient, 0.91, tolerance: 0.005))
    #expect(forms.consistency.numeratorDegreesOfFreedom == 5)
    #expect(forms.consistency.denominatorDegreesOfFreedom == 15)
    #expect(forms.consistency.interval.contains(forms.consistency.coefficient))
  }

  @Test func `Raters that never differ agree perfectly`() throws {
    let forms = try Statistics.intraclassCorrelations([[1, 1], [2, 2], [5, 5]])
    for form in [forms.oneWay, forms.absoluteAgreement, forms.consistencyAverage] {
      #expect(form.coefficient == 1)
      #expect(form.fStatistic == nil)
      #expect(form.pValue == 0)
      #expect(form.interval.low == 1 && form.interval.high == 1)
    }
  }

  @Test func `Undefined intraclass correlations are typed`() {
    func expect(_ code: MetricError.Code, _ ratings: [[Double?]]) {
      expectError(code) { () throws(MetricError) in try Statistics.intraclassCorrelations(ratings) }
    }
    expect(.lengthMismatch, [[1, 2], [1]])
    expect(.empty, [])
    expect(.empty, [[], []])
    expect(.nonFinite, [[1, .infinity], [nil, 2]])
    expect(.missingValue, [[1, nil], [1, 2]])
    expect(.tooFewRaters, [[1], [2]])
    expect(.tooFewItems, [[1, 2]])
    expect(.zeroVariance, [[3, 3], [3, 3]])
    expect(.zeroVariance, [[0.1, 0.2], [0.2, 0.1]])
    expectError(.invalidParameter) { () throws(MetricError) in
      try Statistics.intraclassCorrelations([[1, 2], [2, 4]], level: 1)
    }
  }

  private let human: [[Double?]] = [[1, 2, 3], [2, 2, 2], [3, 1, nil]]
  private let judge: [[Double?]] = [[1, 2, 3], [1, 2, 3], [1, 2, 3]]

  @Test func `The level of a correlation decides what is correlated`() throws {
    // Rows 1, undefined and -1.
    let text = try Statistics.textLevelCorrelation(human: human, judge: judge, coefficient: .pearson)
    #expect(text.value == 0)
    #expect(text.rowsUsed == 2)
    #expect(text.rowsConstant == 1)
    let zero = try Statistics.textLevelCorrelation(
      human: human, judge: judge, coefficient: .kendall, constantRows: .zero)
    #expect(zero.rowsUsed == 3)
    // Means 2, 5/3 and 5/2 against 1, 2, 3.
    let system = try Statistics.systemLevelCorrelation(human: human, judge: judge, coefficient: .spearman)
    #expect(isClose(system.value, 0.5))
    #expect(system.count == 3)
    let pooled = try Statistics.pooledCorrelation(human: human, judge: judge, coefficient: .spearman)
    #expect(pooled.count == 8)
  }

  @Test func `Undefined level correlations are typed`() {
    func expect(_ code: MetricError.Code, _ human: [[Double?]], _ judge: [[Double?]]) {
      expectError(code) { () throws(MetricError) in
        try Statistics.textLevelCorrelation(human: human, judge: judge, coefficient: .spearman)
      }
      expectError(code) { () throws(MetricError) in
        try Statistics.systemLevelCorrelation(human: human, judge: judge, coefficient: .pearson)
      }
      expectError(code) { () throws(MetricError) in
        try Statistics.pooledCorrelation(human: human, judge: judge, coefficient: .kendall)
      }
    }
    expect(.empty, [], [])
    expect(.lengthMismatch, [[1, 2]], [[1]])
    expect(.lengthMismatch, [[1, 2], [1]], [[1, 2], [1]])
    expect(.nonFinite, [[1, .nan]], [[1, 2]])
    expect(.zeroVariance, [[2, 2], [2, 2]], [[1, 2], [3, 4]])
    expect(.zeroVariance, [[1, nil]], [[1, 2]])
    expectError(.zeroVariance) { () throws(MetricError) in
      try Statistics.textLevelCorrelation(
        human: human, judge: judge, coefficient: .pearson, constantRows: .fail)
    }
  }

  @Test func `A wider tie fits the ties of people`() throws {
    let result = try Statistics.tieCalibration(metric: [[1, 1.25, 3]], human: [[1, 1, 2]])
    #expect(result.epsilon == 0.25)
    #expect(isClose(result.accuracy, 1))
    let none = try Statistics.tieCalibration(metric: [[1, 2, 3]], human: [[1, 2, 3]])
    #expect(none.epsilon == 0)
    #expect(isClose(none.accuracy, 1))
    // The second row has no pair.
    let rows = try Statistics.tieCalibration(metric: [[1, 2], [1, nil]], human: [[4, 4], [1, 2]])
    #expect(rows.epsilon == 1)
    #expect(rows.accuracy == 1)
  }

  @Test func `Of equal maxima the smallest is chosen`() throws {
    // Ties of the rows pay at 0.1 and cost as much at 0.2; thirds do not add up exactly.
    let result = try Statistics.tieCalibration(
      metric: [[0, 0.125, 8], [0, 0.25, 8], [0, 0.375, 8]], human: [[1, 1, 2], [1, 2, 3], [1, 1, 2]])
    #expect(result.epsilon == 0.125)
  }

  @Test func `Undefined tie calibrations are typed`() {
    expectError(.lengthMismatch) { () throws(MetricError) in
      try Statistics.tieCalibration(metric: [[1, 2]], human: [[1]])
    }
    expectError(.empty) { () throws(MetricError) in try Statistics.tieCalibration(metric: [], human: []) }
    expectError(.nonFinite) { () throws(MetricError) in
      try Statistics.tieCalibration(metric: [[.infinity]], human: [[1]])
    }
    expectError(.nonFinite) { () throws(MetricError) in
      try Statistics.tieCalibration(metric: [[1e308, -1e308]], human: [[1, 2]])
    }
    expectError(.noPairs) { () throws(MetricError) in
      try Statistics.tieCalibration(metric: [[1, nil]], human: [[1, 2]])
    }
  }
}
