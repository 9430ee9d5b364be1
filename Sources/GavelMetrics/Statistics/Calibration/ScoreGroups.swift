/// How many items have each score and for how many of them something is true, from the highest score down.
struct ScoreGroups {
  struct Group {
    /// The number of items.
    fileprivate(set) var count: Int
    /// The number of items with the outcome `true`.
    fileprivate(set) var positives: Int
  }

  let groups: [Group]

  /// Groups finite scores; both lists are of the same length.
  init(scores: [Double], outcomes: [Bool]) {
    var elements = zip(scores, outcomes).map { score, outcome in
      SortKey(key: SortKey.key(score), payload: outcome ? 1 : 0)
    }
    // The order within a group does not matter, so that both ways give the same.
    if elements.count < 1024 { elements.sort { $0.key < $1.key } } else { SortKey.sort(&elements) }
    var groups: [Group] = []
    var previous: UInt64?
    for element in elements.reversed() {
      if element.key != previous { groups.append(Group(count: 0, positives: 0)) }
      groups[groups.count - 1].count += 1
      groups[groups.count - 1].positives += Int(element.payload)
      previous = element.key
    }
    self.groups = groups
  }

  /// The number of items with the outcome `true`.
  var positives: Int { groups.reduce(0) { $0 + $1.positives } }
}

extension ScoreGroups {
  /// Checks scores against outcomes and groups them.
  ///
  /// Throws `length_mismatch`, `empty` and `non_finite`.
  init(checking scores: [Double], _ outcomes: [Bool], _ name: String) throws(MetricError) {
    try Statistics.requireOutcomes(scores, outcomes, name)
    try Statistics.requireFinite(scores, "the list of \(name)")
    self.init(scores: scores, outcomes: outcomes)
  }
}
