/// Draws as many battles as there are, with replacement, without touching single battles.
///
/// The counts of the drawn battles by pair and outcome follow a multinomial distribution. It is drawn one count
/// after the other: given those before, a count is binomial. So the distribution is that of drawing battles,
/// and the cost does not depend on their number.
struct BattleResampler {
  private let counts: [Int]
  private let total: Int
  private var sampler: BinomialSampler

  init(_ encounters: Encounters, seed: UInt64) {
    counts = (encounters.wins + encounters.losses + encounters.ties).map { Int($0) }
    total = counts.reduce(0, +)
    sampler = BinomialSampler(seed: seed)
  }

  /// Replaces the counts of the encounters given at the start by those of a resample.
  mutating func draw(into encounters: inout Encounters) {
    var trials = total
    var left = total
    let pairs = encounters.count
    for (index, count) in counts.enumerated() where count > 0 {
      let drawn = sampler.successes(trials: trials, part: count, of: left)
      trials -= drawn
      left -= count
      let (kind, pair) = index.quotientAndRemainder(dividingBy: pairs)
      switch kind {
      case 0: encounters.wins[pair] = Double(drawn)
      case 1: encounters.losses[pair] = Double(drawn)
      default: encounters.ties[pair] = Double(drawn)
      }
    }
  }
}
