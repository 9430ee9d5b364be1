extension VectorRecipe {
  /// The numbers; `sibling` gives the list of another input key, for operations which change one.
  func numbers(sibling: (String) throws -> [Double]) throws -> [Double] {
    let operation = try text("op")
    let count = try self.count("n")
    var generator = try self.generator()
    let draws = (0..<count).map { _ in generator.next() }
    switch operation {
    case "unit":
      return draws
    case "int":
      let levels = try number("levels")
      return draws.map { ($0 * levels).rounded(.down) }
    case "bit":
      let p = try number("p")
      return draws.map { $0 < p ? 1 : 0 }
    case "mix", "flip", "below":
      let base = try sibling(text("of"))
      guard base.count == count else { throw malformed("n") }
      return try zip(base, draws).map(combination(operation))
    default:
      throw malformed("op")
    }
  }

  private func combination(_ operation: String) throws -> (Double, Double) -> Double {
    switch operation {
    case "mix":
      let weight = try number("w")
      return { base, draw in weight * base + (1 - weight) * draw }
    case "flip":
      let p = try number("p")
      let levels = try number("levels")
      return { base, draw in
        draw < p ? base : (((draw - p) / (1 - p)) * levels).rounded(.down)
      }
    default:
      return { base, draw in draw < base ? 1 : 0 }
    }
  }
}
