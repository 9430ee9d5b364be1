public import GavelCore

/// JudgeBench: pairs with one objectively right answer, asked in both orders.
///
/// A tie and a missing ruling are no vote, so right and tie is correct, and right and wrong is not. Every pair stays in the
/// denominator.
///
/// Source: S. Tan and others, *JudgeBench: A Benchmark for Evaluating LLM-Based Judges*, 2024; ScalerLab/JudgeBench at
/// e2c52c2, `utils/metrics.py`.
public enum JudgeBench {
  /// One pair.
  public struct Item: Hashable, Sendable {
    /// Where the question is from: `mmlu-pro-law`.
    public var source: String
    /// The right answer.
    public var label: Preference.Winner
    /// What the judge says with the first answer shown first; nil where no ruling was read.
    public var asGiven: Preference.Winner?
    /// What it says with the second answer shown first, swapped back; nil where no ruling was read.
    public var swappedBack: Preference.Winner?

    /// A pair.
    public init(
      source: String, label: Preference.Winner, asGiven: Preference.Winner?, swappedBack: Preference.Winner?
    ) {
      self.source = source
      self.label = label
      self.asGiven = asGiven
      self.swappedBack = swappedBack
    }

    /// A pair whose two rulings were averaged, as a swap-averaged judge does; nil where it failed.
    ///
    /// One order alone that was not read fails such a judge, while JudgeBench counts the other one: the two differ there.
    public init(source: String, label: Preference.Winner, averaged: Preference.Winner?) {
      self.init(source: source, label: label, asGiven: averaged, swappedBack: averaged)
    }

    /// Votes for the right answer minus votes against it, -2 to 2.
    public var votes: Int { vote(asGiven) + vote(swappedBack) }
    /// Whether the votes for the right answer win.
    public var isCorrect: Bool { votes > 0 }
    /// Whether the two orders say the same; no ruling is the same as no ruling.
    public var isConsistent: Bool { asGiven == swappedBack }
    /// How many of the two rulings were not read.
    public var unread: Int { (asGiven == nil ? 1 : 0) + (swappedBack == nil ? 1 : 0) }

    private func vote(_ winner: Preference.Winner?) -> Int {
      guard let winner, winner.isDecisive else { return 0 }
      return winner == label ? 1 : -1
    }
  }

  /// The result over a group of pairs.
  public struct Result: Hashable, Sendable {
    /// How many pairs there are.
    public let count: Int
    /// How many are correct.
    public let correct: Int
    /// How many have two rulings that differ.
    public let inconsistent: Int
    /// How many rulings were not read; they vote for nothing.
    public let unread: Int

    init(_ items: [Item]) {
      count = items.count
      correct = items.count(where: \.isCorrect)
      inconsistent = items.count { !$0.isConsistent }
      unread = items.reduce(0) { $0 + $1.unread }
    }

    /// Correct pairs in percent of all; nil without pairs, where the reference divides by zero.
    public var score: Double? { count == 0 ? nil : 100 * Double(correct) / Double(count) }
  }

  /// A group of sources.
  public enum Group: String, CaseIterable, Sendable {
    /// MMLU-Pro.
    case knowledge = "mmlu-pro"
    /// LiveBench, reasoning.
    case reasoning = "livebench-reasoning"
    /// LiveBench, mathematics.
    case math = "livebench-math"
    /// LiveCodeBench.
    case coding = "livecodebench"
  }

  /// The result over all pairs; it is no mean of groups.
  public static func overall(_ items: [Item]) -> Result { Result(items) }

  /// The result over the pairs whose source begins with the name of `group`.
  public static func result(_ group: Group, _ items: [Item]) -> Result {
    Result(items.filter { $0.source.utf8.starts(with: group.rawValue.utf8) })
  }

  /// Correct pairs in percent of all where each is asked in one order alone; nil without pairs.
  public static func singleOrderScore(_ items: [Item]) -> Double? {
    items.isEmpty ? nil : 100 * Double(items.count { $0.asGiven == $0.label }) / Double(items.count)
  }

  // MARK: Reward models

  /// Who wins by the scores of a reward model; a tie where they are equal, nil where one is no number.
  public static func winner(byScores first: Double, _ second: Double) -> Preference.Winner? {
    guard !first.isNaN, !second.isNaN else { return nil }
    return first > second ? .first : first < second ? .second : .tie
  }

  /// Who wins by the scores of a reward model, by the rule of the reference: the second unless the first is greater.
  ///
  /// Equal scores are so a win of whatever is shown second, in both orders, and never correct.
  public static func referenceWinner(byScores first: Double, _ second: Double) -> Preference.Winner {
    first > second ? .first : .second
  }
}
