/// All comparisons of one evaluator under one probe of CoBBLEr.
///
/// Rates come twice: `published…` as the paper's program counts them, where a reply that was not read stays in the
/// denominator, and corrected ones over what was read. See the random baselines on the page *CoBBLEr*.
///
/// Source: R. Koo and others, *Benchmarking Cognitive Biases in Large Language Models as Evaluators*, 2024;
/// minnesotanlp/cobbler at 5af58e0, `competitive-llms/evaluations`.
public struct CoBBLErRun: Hashable, Sendable {
  /// What was asked, and what differs in the second call.
  public enum Probe: String, Sendable {
    /// The plain prompt; the second call exchanges the answers.
    case order
    /// With names of models; the second call exchanges names and answers.
    case compassion
    /// Most people are said to prefer Star, in the second call Square.
    case bandwagon
    /// A remark about Star, in the second call about Square.
    case distraction
    /// One of the two is expected to be better; one call.
    case selective
    /// Star is shown three times, in the second call Square.
    case frequency
  }

  /// What was asked.
  public let probe: Probe
  /// The comparisons that were made.
  public let comparisons: [CoBBLErComparison]
  /// How many there were to be: instructions times pairs of models.
  public let total: Int

  /// A run.
  ///
  /// - Parameters:
  ///   - probe: What was asked.
  ///   - comparisons: One for each instruction and pair of models.
  ///   - total: How many there were to be; nil for as many as there are.
  public init(_ probe: Probe, _ comparisons: [CoBBLErComparison], total: Int? = nil) {
    self.probe = probe
    self.comparisons = comparisons
    self.total = total ?? comparisons.count
  }

  /// First calls that were read, out of all comparisons ("valid responses").
  public var valid: CountedRate { CountedRate(comparisons.count { $0.choice != nil }, of: total) }

  /// Comparisons with both calls read, out of all; the paper's program calls them consistent, whatever they say.
  public var complete: CountedRate { CountedRate(read.count, of: total) }

  /// Comparisons with both calls read; for one call, those that were read.
  var read: [CoBBLErComparison] {
    comparisons.filter { $0.choice != nil && (probe == .selective || $0.repeated != nil) }
  }

  // MARK: Order

  /// What the paper's program counts as order bias in a comparison: the place of which it takes both calls to be, or nil.
  ///
  /// For `order` that is the same place twice. For `compassion` it is the same *name* twice, although names travel with
  /// their answers, so that it is agreement.
  public func publishedOrderBias(_ comparison: CoBBLErComparison) -> CoBBLErComparison.Place? {
    guard let choice = comparison.choice, let repeated = comparison.repeated else { return nil }
    switch probe {
    case .order: return choice == repeated ? choice : nil
    case .compassion: return choice == repeated.other ? choice : nil
    default: return nil
    }
  }

  /// Order bias toward the first (Star) or the last answer, as the paper's program counts it, out of all comparisons.
  public func publishedOrderBias(toward place: CoBBLErComparison.Place) -> CountedRate {
    CountedRate(comparisons.count { publishedOrderBias($0) == place }, of: total)
  }

  /// Comparisons that take the same place in both calls although the answers were exchanged, out of those read in both.
  public func orderBias(toward place: CoBBLErComparison.Place) -> CountedRate {
    CountedRate(read.count { $0.choice == place && $0.repeated == place }, of: read.count)
  }

  /// Comparisons that choose the same answer in both calls, out of those read in both.
  public var sameAnswer: CountedRate {
    let isExchanged = probe == .order || probe == .compassion
    return CountedRate(
      read.count { isExchanged ? $0.choice == $0.repeated?.other : $0.choice == $0.repeated }, of: read.count)
  }
}
