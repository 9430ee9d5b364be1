import GavelCore

/// The functions of the library by kind and name of the cases that check them.
enum FormatRoutes {
  /// The routes of one system, by the name of the format.
  typealias Table = [(name: String, route: FormatRoute)]

  /// A kind and a name.
  struct Key: Hashable, Sendable {
    var kind: FormatVector.Kind
    var name: String
  }

  /// All systems.
  static let all: [Key: FormatRoute] = [
    mtBench, prometheus, flowJudge, alpacaEval, gEval, judgeLM, pandaLM, autoJ, cobbler, critiqueLLM,
    alignBench, rewardBench, arenaHard,
  ].flatMap(\.self).reduce(into: [:]) { all, entry in
    all[Key(kind: entry.route.kind, name: entry.name)] = entry.route
  }
}
