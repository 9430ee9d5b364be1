/// Looks for a closed walk along results with more wins than ties on it.
///
/// A walk goes from winner to loser, and over a tie either way. Without such a walk a model with a parameter for
/// ties can raise its likelihood without end.
enum WinCycles {
  /// Whether there is one: a cycle of negative length where a win is -1 long and a tie 1, by Bellman-Ford.
  static func exist(in encounters: Encounters) -> Bool {
    let edges = self.edges(encounters)
    var distances = [Int](repeating: 0, count: encounters.competitors)
    for _ in 0...encounters.competitors {
      var hasChanged = false
      for edge in edges where distances[edge.from] + edge.length < distances[edge.to] {
        distances[edge.to] = distances[edge.from] + edge.length
        hasChanged = true
      }
      if !hasChanged { return false }
    }
    return true
  }

  private struct Edge {
    let from: Int
    let to: Int
    let length: Int
  }

  private static func edges(_ encounters: Encounters) -> [Edge] {
    var edges: [Edge] = []
    for pair in 0..<encounters.count {
      let (first, second) = (encounters.first[pair], encounters.second[pair])
      let isTied = encounters.ties[pair] > 0
      if encounters.wins[pair] > 0 || isTied {
        edges.append(Edge(from: first, to: second, length: encounters.wins[pair] > 0 ? -1 : 1))
      }
      if encounters.losses[pair] > 0 || isTied {
        edges.append(Edge(from: second, to: first, length: encounters.losses[pair] > 0 ? -1 : 1))
      }
    }
    return edges
  }
}
