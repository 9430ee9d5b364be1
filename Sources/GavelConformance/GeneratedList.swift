/// A list of numbers written as a recipe: a linear congruential generator and an operation on its draws.
struct GeneratedList {
  private let fields: [String: VectorValue]

  /// The recipe in an object with the key `lcg`, or nil for any other value.
  init?(_ value: VectorValue) {
    guard case .object(let fields) = value, fields["lcg"] != nil else { return nil }
    self.fields = fields
  }

  /// The numbers; `sibling` gives the list of another input key, for operations which change one.
  func numbers(sibling: (String) throws -> [Double]) throws -> [Double] {
    guard case .text(let operation) = fields["op"] else { throw malformed("op") }
    guard let state = UInt64(exactly: try number("lcg")) else { throw malformed("lcg") }
    guard let count = Int(exactly: try number("n")), count >= 0 else { throw malformed("n") }
    var generator = LinearCongruentialGenerator(state: state)
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
      return try zip(base(count, sibling: sibling), draws).map(combination(operation))
    default:
      throw malformed("op")
    }
  }

  private func base(_ count: Int, sibling: (String) throws -> [Double]) throws -> [Double] {
    guard case .text(let name) = fields["of"] else { throw malformed("of") }
    let list = try sibling(name)
    guard list.count == count else { throw malformed("n") }
    return list
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

  private func number(_ key: String) throws -> Double {
    guard let value = fields[key]?.asNumber else { throw malformed(key) }
    return value
  }

  private func malformed(_ key: String) -> VectorProblem {
    VectorProblem("generated list: '\(key)' is missing or not understood")
  }
}

/// The generator of the vectors; the first draw already uses the updated state.
struct LinearCongruentialGenerator {
  private var state: UInt64

  init(state: UInt64) {
    self.state = state
  }

  /// The next number in [0, 1).
  mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) * 0x1p-53
  }
}

/// A vector that cannot be read, which is a fault of the file or of this reader and not of a metric.
struct VectorProblem: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
