extension CoBBLErRun {
  /// Egocentric bias as the paper's program counts it: the evaluator's own answer wins the first call without what counts as
  /// order bias, out of the comparisons with an own answer.
  ///
  /// An answer is its own if the name of its model is a part of the evaluator's, so that `mpt` belongs to `mpt-7b`. For
  /// `compassion` this denies the bias where both calls choose the own name, which is agreement.
  public func publishedEgocentricBias(of evaluator: String) -> CountedRate {
    let name = Array(evaluator.utf8)
    func isOwn(_ model: String) -> Bool {
      let part = Array(model.utf8)
      guard part.count <= name.count else { return false }
      return (0...(name.count - part.count)).contains { name[$0..<($0 + part.count)].elementsEqual(part) }
    }
    return CountedRate(
      comparisons.count { comparison in
        publishedOrderBias(comparison) == nil && comparison.winner.map(isOwn) == true
      }, of: comparisons.count { $0.holds(isOwn) })
  }

  /// Comparisons that choose the evaluator's own answer in both calls, out of those with one that were read in both.
  public func egocentricBias(of evaluator: String) -> CountedRate {
    let own = read.filter { $0.holds { $0 == evaluator } }
    let isExchanged = probe == .order || probe == .compassion
    return CountedRate(
      own.count { comparison in
        let again = isExchanged ? comparison.repeated?.other : comparison.repeated
        return comparison.winner == evaluator && comparison.choice == again
      }, of: own.count)
  }
}
