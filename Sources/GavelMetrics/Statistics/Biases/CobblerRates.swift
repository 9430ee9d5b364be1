extension Statistics {
  /// A pair judged in both orders, with what the biases of CoBBLEr need to know about its answers.
  public struct CobblerRecord: Hashable, Sendable, Codable {
    /// Both verdicts.
    public var verdicts: SwappedVerdicts

    /// The length of the answer that is first in the original pair.
    public var lengthOfFirst: Double

    /// The length of the other answer.
    public var lengthOfSecond: Double

    /// Which answer of the original pair is the judge's own; nil for neither.
    public var own: Place?

    /// A place in the original pair.
    public enum Place: String, Hashable, Sendable, Codable, CaseIterable {
      /// The first one.
      case first

      /// The second one.
      case second
    }

    /// Creates a record from its parts.
    public init(
      verdicts: SwappedVerdicts, lengthOfFirst: Double, lengthOfSecond: Double, own: Place? = nil
    ) {
      self.verdicts = verdicts
      self.lengthOfFirst = lengthOfFirst
      self.lengthOfSecond = lengthOfSecond
      self.own = own
    }
  }

  /// The rates of four biases of a judge.
  public struct CobblerRates: Hashable, Sendable, Codable {
    /// The number of records with a decisive verdict in both orders.
    public var valid: Int

    /// The share of valid records with the first place better in both orders.
    public var orderFirst: Double

    /// The share of valid records with the second place better in both orders.
    public var orderLast: Double

    /// The share with the longer answer better, among records free of order bias with unequal lengths; nil
    /// when there are none.
    public var salienceOfLonger: Double?

    /// The share with the judge's own answer better, among records free of order bias with such an answer;
    /// nil when there are none.
    public var egocentric: Double?
  }

  /// The order, salience and egocentric biases of a judge.
  ///
  /// Salience and egocentric bias look only at the records in which the same answer wins in both orders.
  /// Answers of equal length are left out. Costs one pass.
  ///
  /// Throws `empty`, `invalid_parameter` for a negative length, `non_finite`, and `no_valid_verdict`.
  ///
  /// Source: R. Koo and others, *Benchmarking Cognitive Biases in Large Language Models as Evaluators*, 2023;
  /// its program counts equal lengths for the second answer.
  public static func cobblerRates(_ records: [CobblerRecord]) throws(MetricError) -> CobblerRates {
    guard !records.isEmpty else {
      throw MetricError(.empty, "no records were given; give at least one")
    }
    try requireLengths(records.map(\.lengthOfFirst), "the first lengths")
    try requireLengths(records.map(\.lengthOfSecond), "the second lengths")
    try requireFinite(records.map(\.lengthOfFirst), "the list of first lengths")
    try requireFinite(records.map(\.lengthOfSecond), "the list of second lengths")
    var first = 0
    var last = 0
    var free = 0
    var salience = Tally()
    var egocentric = Tally()
    for record in records {
      let winner: CobblerRecord.Place
      switch (record.verdicts.original, record.verdicts.swapped) {
      case (.first, .first):
        first += 1
        continue
      case (.second, .second):
        last += 1
        continue
      case (.first, .second): winner = .first
      case (.second, .first): winner = .second
      default: continue
      }
      free += 1
      if record.lengthOfFirst != record.lengthOfSecond {
        salience.add((record.lengthOfFirst > record.lengthOfSecond) == (winner == .first))
      }
      if let own = record.own { egocentric.add(own == winner) }
    }
    let valid = first + last + free
    guard valid > 0 else {
      throw MetricError(
        .noValidVerdict, "none of \(records.count) records has a decisive verdict in both orders")
    }
    return CobblerRates(
      valid: valid, orderFirst: Double(first) / Double(valid), orderLast: Double(last) / Double(valid),
      salienceOfLonger: salience.share, egocentric: egocentric.share)
  }

  /// Yes and no, counted.
  private struct Tally {
    var yes = 0
    var all = 0

    /// The share of yes; nil when nothing was counted.
    var share: Double? { all == 0 ? nil : Double(yes) / Double(all) }

    mutating func add(_ isYes: Bool) {
      all += 1
      if isYes { yes += 1 }
    }
  }
}
