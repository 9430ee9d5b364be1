/// Which question about which item this is: the source of every random choice.
///
/// Composition extends the path as it unfolds, so a draw depends on the seed, the item and the question, never on
/// what happens to run first.
///
/// ```swift
/// let context = JudgmentContext(item: "q17", seed: 1).child(.order(0)).child(.repetition(2))
/// print(context.path.map(\.description))   // ["order 0", "repetition 2"]
/// ```
public struct JudgmentContext: Hashable, Sendable {
  /// One step from a composed judge to a question it asks.
  public enum Step: Hashable, Sendable {
    /// 0: the pair as given, 1: swapped.
    case order(Int)
    /// Which repetition of the same question.
    case repetition(Int)
    /// Which member of a jury.
    case member(Int)
    /// 0: the first of a pair judged by itself, 1: the second.
    case side(Int)
    /// Which further ask after an unreadable reply, from 1.
    case ask(Int)
    /// The criterion of this name.
    case criterion(String)
  }

  /// The item's identifier; nil for an anonymous question.
  public var item: String?
  /// The seed of the run.
  public var seed: UInt64
  /// The steps from the outermost judge to this question.
  public private(set) var path: [Step]

  /// The context of a question about `item`, with an empty path.
  public init(item: String? = nil, seed: UInt64 = 0) {
    self.item = item
    self.seed = seed
    path = []
  }

  /// The same item, one step further.
  public func child(_ step: Step) -> Self {
    var child = self
    child.path.append(step)
    return child
  }

  /// The seed of this very question: a hash of the run's seed, the item and the path.
  public var derivedSeed: UInt64 {
    let value: JSONValue = [
      .integer(seed), item.map { .string($0) } ?? .null, .array(path.map { .string($0.description) }),
    ]
    return Digest(of: value).prefix
  }
}

extension JudgmentContext.Step: Codable, CustomStringConvertible {
  /// A word and its number or name, as in records: `order 0`, `criterion clarity`.
  public var description: String {
    switch self {
    case .order(let index): "order \(index)"
    case .repetition(let index): "repetition \(index)"
    case .member(let index): "member \(index)"
    case .side(let index): "side \(index)"
    case .ask(let index): "ask \(index)"
    case .criterion(let name): "criterion \(name)"
    }
  }

  /// The step that `description` names; nil for any other text.
  public init?(_ description: String) {
    let parts = description.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    if parts[0] == "criterion" {
      self = .criterion(String(parts[1]))
      return
    }
    guard let index = Int(parts[1]) else { return nil }
    switch parts[0] {
    case "order": self = .order(index)
    case "repetition": self = .repetition(index)
    case "member": self = .member(index)
    case "side": self = .side(index)
    case "ask": self = .ask(index)
    default: return nil
    }
  }

  /// Reads a step from its description.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let step = Self(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "'\(text)' is no step of a path"))
    }
    self = step
  }

  /// Writes the description.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
