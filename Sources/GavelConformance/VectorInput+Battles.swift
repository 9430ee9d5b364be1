import GavelMetrics

extension VectorInput {
  /// Battles, written out or generated.
  func battles() throws -> [Statistics.Battle<VectorLabel>] {
    if case .object(let recipe) = fields["battles"] { return try generatedBattles(recipe) }
    return try values("battles").map { value in
      guard case .list(let parts) = value, parts.count == 3 else {
        throw mistyped("battles", "a list of [first, second, outcome]")
      }
      return Statistics.Battle(try competitor(parts[0]), try competitor(parts[1]), try outcome(parts[2]))
    }
  }

  /// A table of the battles.
  func battleTable() throws -> Statistics.BattleTable<VectorLabel> {
    try Statistics.BattleTable(battles())
  }

  /// A matrix of the battles.
  func winMatrix() throws -> Statistics.WinMatrix<VectorLabel> {
    try Statistics.WinMatrix(battles())
  }

  /// Lists of numbers by battle.
  func features() throws -> [[Double]] {
    try values("features").map { row in
      guard case .list(let entries) = row else { throw mistyped("features", "a list of lists") }
      return try entries.map { entry in
        guard let number = entry.asNumber else { throw mistyped("features", "lists of numbers") }
        return number
      }
    }
  }

  /// Lists of tiers of labels.
  func ballots() throws -> [[[VectorLabel]]] {
    try values("ballots").map { ballot in
      guard case .list(let tiers) = ballot else { throw mistyped("ballots", "lists of tiers") }
      return try tiers.map { tier in
        guard case .list(let items) = tier else { throw mistyped("ballots", "lists of tiers") }
        return try items.map(competitor)
      }
    }
  }

  /// A number, or a standard value where there is none.
  func number(_ key: String, default standard: Double) throws -> Double {
    fields[key] == nil || fields[key] == .null ? standard : try number(key)
  }

  private func competitor(_ value: VectorValue) throws -> VectorLabel {
    switch value {
    case .text(let text): return .text(text)
    case .number(let number): return .number(number)
    default: throw mistyped("battles", "made of texts or numbers")
    }
  }

  private func outcome(_ value: VectorValue) throws -> Statistics.PairVerdict {
    switch value {
    case .text("a"): return .first
    case .text("b"): return .second
    case .text("tie"): return .tie
    default: throw MetricError(.invalidParameter, "\(value) is not an outcome; use a, b or tie")
    }
  }

  private func generatedBattles(
    _ recipe: [String: VectorValue]
  ) throws -> [Statistics.Battle<VectorLabel>] {
    guard let state = recipe["lcg"]?.asNumber.flatMap(UInt64.init(exactly:)),
      let count = recipe["count"]?.asNumber.flatMap(Int.init(exactly:)), count >= 0,
      let competitors = recipe["competitors"]?.asNumber.flatMap(Int.init(exactly:)), competitors > 1
    else { throw mistyped("battles", "a recipe of battles") }
    let names = (0..<competitors).map { number in
      VectorLabel.text("m" + (number < 10 ? "0" : "") + String(number))
    }
    var generator = LinearCongruentialGenerator(state: state)
    return (0..<count).map { _ in
      let first = Int(generator.next() * Double(competitors))
      var second = Int(generator.next() * Double(competitors - 1))
      if second >= first { second += 1 }
      let draw = generator.next()
      guard draw >= 0.2 else { return Statistics.Battle(names[first], names[second], .tie) }
      let isWon = (draw - 0.2) / 0.8 < (first < second ? 0.7 : 0.3)
      return Statistics.Battle(names[first], names[second], isWon ? .first : .second)
    }
  }
}
