/// What made a verdict: a judge's name, its settings, and the judges it is made of.
///
/// Two judges with equal provenance give equal answers to equal questions, as far as their models do.
public struct Provenance: Hashable, Codable, Sendable {
  /// The judge's name with its version, for example `reason-then-rule/1`.
  public var name: String
  /// The settings that its verdicts depend on, as text.
  public var configuration: [String: String]
  /// What a composed judge is made of.
  public var parts: [Provenance]
  /// What every reader should be told, for example ``baselineLabel``.
  public var label: String?

  /// The label of judges that use no model.
  public static let baselineLabel = "baseline, not a language model"

  /// The provenance of a judge called `name`.
  public init(
    _ name: String, configuration: [String: String] = [:], parts: [Provenance] = [], label: String? = nil
  ) {
    self.name = name
    self.configuration = configuration
    self.parts = parts
    // What is made of baselines alone is a baseline.
    let isBaseline = !parts.isEmpty && parts.allSatisfy(\.isBaseline)
    self.label = label ?? (isBaseline ? Self.baselineLabel : nil)
  }

  /// A digest of name, settings and parts: 64 hexadecimal digits.
  public var fingerprint: String { Digest(of: json).hex }

  /// Whether this judge, or every part it is made of, is a baseline without a model.
  public var isBaseline: Bool {
    label == Self.baselineLabel || (!parts.isEmpty && parts.allSatisfy(\.isBaseline))
  }

  package var json: JSONValue {
    [
      "name": .string(name),
      "configuration": .object(configuration.map { .init($0.key, .string($0.value)) }),
      "parts": .array(parts.map(\.json)),
    ]
  }

  private enum CodingKeys: String, CodingKey { case name, configuration, parts, label }

  /// Reads what ``encode(to:)`` writes; missing settings and parts are none.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    name = try container.decode(String.self, forKey: .name)
    configuration = try container.decodeIfPresent([String: String].self, forKey: .configuration) ?? [:]
    parts = try container.decodeIfPresent([Provenance].self, forKey: .parts) ?? []
    label = try container.decodeIfPresent(String.self, forKey: .label)
  }

  /// Writes name, settings, parts and label; what is empty is left out.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    if !configuration.isEmpty { try container.encode(configuration, forKey: .configuration) }
    if !parts.isEmpty { try container.encode(parts, forKey: .parts) }
    try container.encodeIfPresent(label, forKey: .label)
  }
}
