import GavelCore

extension Record: Codable {
  private enum CodingKeys: String, CodingKey {
    case schema, id, key, judge, system, provenance, kind, verdict, reasoning, abstained, error, warnings
    case parts, calls, item
  }

  /// Reads a line of the output; another version of the layout is an error.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let version = try container.decode(Int.self, forKey: .schema)
    guard version == Self.schema else {
      throw DecodingError.dataCorruptedError(
        forKey: .schema, in: container, debugDescription: "records of version \(version), not \(Self.schema)")
    }
    id = try container.decode(String.self, forKey: .id)
    key = try container.decode(String.self, forKey: .key)
    judge = try container.decode(String.self, forKey: .judge)
    system = try container.decodeIfPresent(String.self, forKey: .system)
    provenance = try container.decode(Provenance.self, forKey: .provenance)
    kind = try container.decode(String.self, forKey: .kind)
    let kind = kind
    verdict = try container.decodeIfPresent(JSONValue.self, forKey: .verdict).map {
      AnyVerdict(kind: kind, json: $0)
    }
    reasoning = try container.decodeIfPresent(String.self, forKey: .reasoning)
    abstained = try container.decodeIfPresent(Abstention.self, forKey: .abstained)
    error = try container.decodeIfPresent(JudgmentError.self, forKey: .error)
    warnings = try container.decodeIfPresent([JudgmentWarning].self, forKey: .warnings) ?? []
    parts = try container.decodeIfPresent([JudgmentPart].self, forKey: .parts) ?? []
    calls = try container.decodeIfPresent([CallRecord].self, forKey: .calls) ?? []
    item = try container.decodeIfPresent(JSONValue.self, forKey: .item) ?? [:]
    abstained?.calls = calls
    abstained?.warnings = warnings
    error?.calls = calls
    error?.warnings = warnings
  }
  /// Writes what stands in a line of the output, keys sorted by the encoder; what is empty is left out.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Self.schema, forKey: .schema)
    try container.encode(id, forKey: .id)
    try container.encode(key, forKey: .key)
    try container.encode(judge, forKey: .judge)
    try container.encodeIfPresent(system, forKey: .system)
    try container.encode(provenance, forKey: .provenance)
    try container.encode(kind, forKey: .kind)
    try container.encodeIfPresent(verdict?.json, forKey: .verdict)
    try container.encodeIfPresent(reasoning, forKey: .reasoning)
    if let abstained {
      try container.encode(
        ["code": abstained.code.rawValue, "message": abstained.message], forKey: .abstained)
    }
    if let error {
      var members = ["code": error.code.rawValue, "message": error.message]
      members["raw"] = error.raw
      try container.encode(members, forKey: .error)
    }
    if !warnings.isEmpty { try container.encode(warnings, forKey: .warnings) }
    if !parts.isEmpty { try container.encode(parts, forKey: .parts) }
    if !calls.isEmpty { try container.encode(calls, forKey: .calls) }
    if item != .object([]) { try container.encode(item, forKey: .item) }
  }
}
