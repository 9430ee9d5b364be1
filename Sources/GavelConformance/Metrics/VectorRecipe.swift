/// Input written as a recipe: a linear congruential generator and what to make of its draws.
struct VectorRecipe {
  private let fields: [String: VectorValue]

  /// More than any vector needs; a longer recipe is a mistake, and its list might not fit into memory.
  private static let longest = 20_000_000

  /// The recipe in an object with the key `lcg`, or nil for any other value.
  init?(_ value: VectorValue?) {
    guard case .object(let fields) = value, fields["lcg"] != nil else { return nil }
    self.fields = fields
  }

  /// Whether it is one of rows of indices.
  var isTable: Bool { fields["rows"] != nil }

  /// Rows of indices of columns.
  func indices() throws -> [[Int]] {
    let (rows, columns) = (try count("rows"), try count("cols"))
    guard rows == 0 || columns <= Self.longest / rows else { throw malformed("cols") }
    var generator = try self.generator()
    return (0..<rows).map { _ in (0..<columns).map { _ in Int(generator.next() * Double(columns)) } }
  }

  /// A text of scalars drawn from an alphabet.
  func text() throws -> String {
    let scalars = Array(try self.text("alphabet").unicodeScalars)
    guard !scalars.isEmpty else { throw malformed("alphabet") }
    let count = try self.count("n")
    var generator = try self.generator()
    var text = String.UnicodeScalarView()
    for _ in 0..<count { text.append(scalars[Int(generator.next() * Double(scalars.count))]) }
    return String(text)
  }
}

extension VectorRecipe {
  /// The generator before its first draw.
  func generator() throws -> LinearCongruentialGenerator {
    switch fields["lcg"] {
    case .seed(let state): return LinearCongruentialGenerator(state: state)
    case .number(let number):
      guard let state = UInt64(exactly: number) else { throw malformed("lcg") }
      return LinearCongruentialGenerator(state: state)
    default: throw malformed("lcg")
    }
  }

  /// A number of the recipe.
  func number(_ key: String) throws -> Double {
    guard let value = fields[key]?.asNumber else { throw malformed(key) }
    return value
  }

  /// A number of elements, not too large to be made.
  func count(_ key: String) throws -> Int {
    guard let count = Int(exactly: try number(key)), 0...Self.longest ~= count else { throw malformed(key) }
    return count
  }

  /// A text of the recipe.
  func text(_ key: String) throws -> String {
    guard case .text(let text) = fields[key] else { throw malformed(key) }
    return text
  }

  func malformed(_ key: String) -> VectorProblem {
    VectorProblem("recipe: '\(key)' is missing or not understood")
  }
}
