/// Finds what somebody meant who mistyped a name.
package enum NearestName {
  /// What to say about a name that does not exist: the nearest ones, and all.
  ///
  /// `there is no rubric called 'clartiy'; did you mean 'clarity'? There are: clarity, style`
  package static func refusal(of name: String, as kind: String, among names: [String]) -> String {
    let refusal = "there is no \(kind) called '\(name.prefix(60))'; "
    let all = "here are: \(names.joined(separator: ", "))"
    return refusal + (suggestion(for: name, among: names).map { "\($0) T\(all)" } ?? "t\(all)")
  }

  /// `did you mean 'clarity'?`, or with up to three names; nil where none is near.
  package static func suggestion(for name: String, among names: [String]) -> String? {
    let near = nearest(to: name, among: names).map { "'\($0)'" }
    guard let last = near.last else { return nil }
    let others = near.dropLast().joined(separator: ", ")
    return "did you mean \(others.isEmpty ? last : "\(others) or \(last)")?"
  }

  /// At most three of `names`, nearest first: those that differ in a third of their letters at most, in either case,
  /// and those that `name` is the beginning of.
  package static func nearest(to name: String, among names: [String]) -> [String] {
    let wanted = Array(name.lowercased().unicodeScalars.prefix(100))
    let near = names.compactMap { candidate -> (name: String, distance: Int)? in
      let other = Array(candidate.lowercased().unicodeScalars.prefix(100))
      let distance = distance(wanted, other)
      let isNear = distance * 3 <= max(wanted.count, other.count)
      let isBegun = wanted.count > 2 && other.starts(with: wanted)
      return isNear || isBegun ? (candidate, distance) : nil
    }
    return near.sorted { $0.distance < $1.distance }.prefix(3).map(\.name)
  }

  /// How many scalars must be put in, left out, replaced or exchanged with their neighbour.
  static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in first.indices {
      var current = [row + 1]
      for column in second.indices {
        let isSame = first[row] == second[column]
        var best = min(last[column + 1] + 1, current[column] + 1, last[column] + (isSame ? 0 : 1))
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      beforeLast = last
      last = current
    }
    return last[second.count]
  }
}
