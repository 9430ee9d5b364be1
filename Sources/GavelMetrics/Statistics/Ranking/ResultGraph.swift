/// Who can be reached from whom along results: an edge leads from a winner to a loser, a tie leads both ways.
///
/// Pairs may be left without battles, as in a resample; they are then no edges.
struct ResultGraph {
  private struct Edge {
    let neighbour: Int
    let pair: Int
    let isFirst: Bool
  }

  private let encounters: Encounters
  // The edges of each competitor stand together.
  private let starts: [Int]
  private let edges: [Edge]

  /// The graph of the pairs of encounters, whatever their counts are.
  init(_ encounters: Encounters) {
    self.encounters = encounters
    var degrees = [Int](repeating: 0, count: encounters.competitors + 1)
    for pair in 0..<encounters.count {
      degrees[encounters.first[pair] + 1] += 1
      degrees[encounters.second[pair] + 1] += 1
    }
    for index in degrees.indices.dropFirst() { degrees[index] += degrees[index - 1] }
    var next = degrees
    var edges = [Edge](repeating: Edge(neighbour: 0, pair: 0, isFirst: true), count: 2 * encounters.count)
    for pair in 0..<encounters.count {
      let (first, second) = (encounters.first[pair], encounters.second[pair])
      edges[next[first]] = Edge(neighbour: second, pair: pair, isFirst: true)
      edges[next[second]] = Edge(neighbour: first, pair: pair, isFirst: false)
      next[first] += 1
      next[second] += 1
    }
    starts = degrees
    self.edges = edges
  }

  /// Which way a result may be followed.
  enum Direction {
    case toBeaten, toBeating, either
  }

  /// Whether each competitor can be reached from the first one, given credited wins and losses of the pairs.
  func reached(_ direction: Direction, wins: [Double], losses: [Double]) -> [Bool] {
    var reached = [Bool](repeating: false, count: encounters.competitors)
    var open = [0]
    reached[0] = true
    while let competitor = open.popLast() {
      for edge in edges[starts[competitor]..<starts[competitor + 1]] where !reached[edge.neighbour] {
        let (won, lost) = (wins[edge.pair], losses[edge.pair])
        let leads =
          switch direction {
          case .toBeaten: (edge.isFirst ? won : lost) > 0
          case .toBeating: (edge.isFirst ? lost : won) > 0
          case .either: won > 0 || lost > 0
          }
        guard leads else { continue }
        reached[edge.neighbour] = true
        open.append(edge.neighbour)
      }
    }
    return reached
  }

  /// Whether everybody can be reached from everybody: the condition for a finite maximum of the likelihood.
  func isStronglyConnected(wins: [Double], losses: [Double]) -> Bool {
    !reached(.toBeaten, wins: wins, losses: losses).contains(false)
      && !reached(.toBeating, wins: wins, losses: losses).contains(false)
  }
}

extension ResultGraph {
  /// Refuses battles without a finite maximum, naming a competitor on the wrong side.
  static func requireFiniteMaximum<Competitor: ClassLabel>(
    _ encounters: Encounters, _ competitors: [Competitor]
  ) throws(MetricError) {
    let graph = ResultGraph(encounters)
    let (wins, losses) = (encounters.creditedWins, encounters.creditedLosses)
    if let apart = graph.reached(.either, wins: wins, losses: losses).firstIndex(of: false) {
      throw MetricError(
        .notConnected,
        "no chain of battles leads from \(name(competitors, 0)) to \(name(competitors, apart)); rank the "
          + "groups apart, let them meet, or give a penalty")
    }
    // Whom the first one cannot reach never lost to those it can; the other way round, those who can reach it
    // never lost to the rest.
    let undefeated =
      graph.reached(.toBeaten, wins: wins, losses: losses).firstIndex(of: false)
      ?? (graph.reached(.toBeating, wins: wins, losses: losses).contains(false) ? 0 : nil)
    guard let undefeated else { return }
    throw MetricError(
      .noFiniteMaximum,
      "\(name(competitors, undefeated)), alone or in a group, never lost to the rest, so that no strength is "
        + "high enough; add battles, leave them out, or give a penalty")
  }

  private static func name<Competitor: ClassLabel>(_ competitors: [Competitor], _ position: Int) -> String {
    competitors[position].shownLabel
  }
}
