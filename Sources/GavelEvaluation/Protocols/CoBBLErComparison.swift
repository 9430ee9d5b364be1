/// One pair of models, compared by an evaluator in one or two calls of CoBBLEr.
public struct CoBBLErComparison: Hashable, Sendable {
  /// A place in the prompt: `System Star` stands first, `System Square` second; with names of models, the first and second.
  public enum Place: Hashable, Sendable {
    /// System Star's.
    case star
    /// System Square's.
    case square

    /// The other one.
    var other: Place { self == .star ? .square : .star }
  }

  /// The model whose answer stands first in the first call.
  public var first: String
  /// The model whose answer stands second in the first call.
  public var second: String
  /// What the first call chose; nil where it was not read.
  public var choice: Place?
  /// What the second call chose, by its own order; nil where it was not read.
  public var repeated: Place?
  /// Which place the tempting sentence of a single call is about (`selective`).
  public var hint: Place?

  /// A comparison.
  public init(first: String, second: String, choice: Place?, repeated: Place? = nil, hint: Place? = nil) {
    self.first = first
    self.second = second
    self.choice = choice
    self.repeated = repeated
    self.hint = hint
  }

  /// The model that the first call chose.
  public var winner: String? { choice.map { $0 == .star ? first : second } }

  /// Whether `model` is one of the two.
  func holds(_ isOwn: (String) -> Bool) -> Bool { isOwn(first) || isOwn(second) }
}
