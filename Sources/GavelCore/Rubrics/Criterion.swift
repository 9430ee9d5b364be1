/// One thing that a judge looks at.
public struct Criterion: Hashable, Codable, Sendable {
  /// A short name.
  public var name: String
  /// What it asks for.
  public var description: String
  /// Its weight among others; positive.
  public var weight: Double

  /// A criterion; alone it needs no weight.
  ///
  /// - Precondition: `weight` is positive and finite.
  public init(_ name: String, _ description: String, weight: Double = 1) {
    precondition(weight > 0 && weight.isFinite, "weights are positive")
    self.name = name
    self.description = description
    self.weight = weight
  }

  /// Stops a program whose rubric has no criteria, or two that are called alike.
  static func check(_ criteria: [Criterion]) {
    precondition(!criteria.isEmpty, "a rubric has at least one criterion")
    let names = Set(criteria.map(\.name.plain))
    precondition(
      names.count == criteria.count && !names.contains(""),
      "criteria have names, which differ also when case and spaces are ignored")
  }

  private enum CodingKeys: String, CodingKey { case name, description, weight }

  /// Reads `{"name", "description", "weight"}`; a missing weight is 1.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    name = try container.decode(String.self, forKey: .name)
    description = try container.decode(String.self, forKey: .description)
    weight = try container.decodeIfPresent(Double.self, forKey: .weight) ?? 1
    guard weight > 0, weight.isFinite else {
      throw DecodingError.dataCorruptedError(
        forKey: .weight, in: container, debugDescription: "the weight of a criterion is positive")
    }
  }
}
