public import GavelCore

/// In which order AlpacaEval shows two outputs, and what a preference then says.
///
/// A preference is a number from 1, the baseline's output is better, to 2, the model's output is better.
///
/// ```swift
/// let order = AlpacaEvalOrder(instruction: instruction)
/// let pair = order.shown(Pair(prompt: instruction, baseline, model))
/// let preference = order.preference(judgment.verdict)
/// ```
///
/// Source: tatsu-lab/alpaca_eval at cd543a1, `src/alpaca_eval/annotators/pairwise_evaluator.py`.
public struct AlpacaEvalOrder: Hashable, Sendable {
  /// Whether the outputs change places.
  public let isSwitched: Bool

  /// The order that is drawn for an instruction; the same each time.
  ///
  /// - Parameters:
  ///   - instruction: What both outputs answer.
  ///   - seed: 0 in the published runs.
  public init(instruction: String, seed: Int = 0) {
    var generator = MersenneTwister(seed: "is_switched_outputs\(instruction)\(seed)")
    isSwitched = generator.index(below: 2) == 1
  }

  /// An order that is known.
  public init(isSwitched: Bool) { self.isSwitched = isSwitched }

  /// The pair as it is shown.
  public func shown(_ pair: Pair) -> Pair { isSwitched ? pair.swapped : pair }

  /// The preference that a verdict on the pair as shown says, 1 to 2: its share where there is one, 1.5 for a tie.
  public func preference(_ verdict: Preference) -> Double {
    let shown: Double
    switch (verdict.share, verdict.winner) {
    case (let share?, _): shown = 2 - share
    case (nil, .first): shown = 1
    case (nil, .second): shown = 2
    case (nil, .tie), (nil, .flip): shown = 1.5
    }
    return preference(shown)
  }

  /// The preference that `shown` says, which was found for the pair as shown; 0, a tie of scores, becomes 1.5.
  public func preference(_ shown: Double) -> Double {
    let value = shown == 0 ? 1.5 : shown
    return isSwitched ? 3 - value : value
  }

  /// The preference of outputs that nobody needs to be asked about: 1.5 where they are equal byte for byte, else nil.
  public static func preferenceWithoutCall(_ baseline: String, _ model: String) -> Double? {
    baseline.utf8.elementsEqual(model.utf8) ? 1.5 : nil
  }
}
