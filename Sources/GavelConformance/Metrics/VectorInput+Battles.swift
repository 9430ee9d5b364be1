import GavelMetrics

extension VectorInput {
  /// Battles, written out or generated.
  func battles() throws -> [Statistics.Battle<VectorLabel>] {
    if let recipe = VectorRecipe(fields["battles"]) { return try generatedBattles(recipe) }
    return try lists("battles").map { parts in
      guard parts.count == 3 else { throw mistyped("battles", "a list of [first, second, outcome]") }
      return Statistics.Battle(
        try label(parts[0], "battles"), try label(parts[1], "battles"), try outcome(parts[2]))
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

  /// Lists of tiers of labels.
  func ballots() throws -> [[[VectorLabel]]] {
    try lists("ballots").map { tiers in
      try tiers.map { tier in
        guard case .list(let items) = tier else { throw mistyped("ballots", "lists of tiers") }
        return try items.map { try label($0, "ballots") }
      }
    }
  }

  private func outcome(_ value: VectorValue) throws -> Statistics.PairVerdict {
    switch value {
    case .text("a"): return .first
    case .text("b"): return .second
    case .text("tie"): return .tie
    default: return try refused("\(value) is not an outcome; use a, b or tie", else: .first)
    }
  }

  private func generatedBattles(
    _ recipe: VectorRecipe
  ) throws -> [Statistics.Battle<VectorLabel>] {
    let (count, competitors) = (try recipe.count("count"), try recipe.count("competitors"))
    guard competitors > 1 else { throw recipe.malformed("competitors") }
    let names = (0..<competitors).map { number in
      VectorLabel.text("m" + (number < 10 ? "0" : "") + String(number))
    }
    var generator = try recipe.generator()
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
