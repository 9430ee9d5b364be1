/// A verdict with everything that a reader needs to trust it.
public struct Judgment<V: Verdict>: Hashable, Sendable {
  /// What was decided.
  public var verdict: V
  /// The reasons, where the judge gave them.
  public var reasoning: String?
  /// Who decided.
  public var provenance: Provenance
  /// Every call that was made for it, once.
  public var calls: [CallRecord]
  /// What a reader should know.
  public var warnings: [JudgmentWarning]
  /// What it was combined from, flat: the direct parts, each followed by its own.
  public var parts: [JudgmentPart]

  /// A judgment; a judge of one's own usually gives only the verdict and its provenance.
  public init(
    _ verdict: V, by provenance: Provenance, reasoning: String? = nil, calls: [CallRecord] = [],
    warnings: [JudgmentWarning] = [], parts: [JudgmentPart] = []
  ) {
    self.verdict = verdict
    self.reasoning = reasoning
    self.provenance = provenance
    self.calls = calls
    self.warnings = warnings
    self.parts = parts
  }

  /// This judgment as parts of a larger one: itself under `step`, then its own parts below it.
  package func asParts(under context: JudgmentContext) -> [JudgmentPart] {
    [JudgmentPart(path: context.path, verdict: AnyVerdict(verdict), reasoning: reasoning)] + parts
  }

  /// The same judgment with another verdict.
  package func map<W: Verdict>(_ transform: (V) throws -> W) rethrows -> Judgment<W> {
    Judgment<W>(
      try transform(verdict), by: provenance, reasoning: reasoning, calls: calls, warnings: warnings,
      parts: parts)
  }
}

/// One verdict that a larger judgment was combined from.
public struct JudgmentPart: Hashable, Codable, Sendable {
  /// The question it answered.
  public var path: [JudgmentContext.Step]
  /// The verdict with its kind.
  public var verdict: AnyVerdict
  /// The reasons, where there are any.
  public var reasoning: String?

  /// A part at `path`.
  public init(path: [JudgmentContext.Step], verdict: AnyVerdict, reasoning: String? = nil) {
    self.path = path
    self.verdict = verdict
    self.reasoning = reasoning
  }

  private enum CodingKeys: String, CodingKey { case path, kind, verdict, reasoning }

  /// Reads what ``encode(to:)`` writes.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    path = try container.decode([JudgmentContext.Step].self, forKey: .path)
    verdict = AnyVerdict(
      kind: try container.decode(String.self, forKey: .kind),
      json: try container.decode(JSONValue.self, forKey: .verdict))
    reasoning = try container.decodeIfPresent(String.self, forKey: .reasoning)
  }

  /// Writes path, kind, verdict and reasoning side by side.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(path, forKey: .path)
    try container.encode(verdict.kind, forKey: .kind)
    try container.encode(verdict.json, forKey: .verdict)
    try container.encodeIfPresent(reasoning, forKey: .reasoning)
  }
}

extension Judgment: Codable {
  private enum CodingKeys: String, CodingKey {
    case kind, verdict, reasoning, provenance, calls, warnings, parts
  }

  /// Reads what ``encode(to:)`` writes; another kind of verdict is an error.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let kind = try container.decode(String.self, forKey: .kind)
    guard kind == V.kind else {
      throw DecodingError.dataCorruptedError(
        forKey: .kind, in: container, debugDescription: "the verdict is a \(kind), not a \(V.kind)")
    }
    self.init(
      try container.decode(V.self, forKey: .verdict),
      by: try container.decode(Provenance.self, forKey: .provenance),
      reasoning: try container.decodeIfPresent(String.self, forKey: .reasoning),
      calls: try container.decodeIfPresent([CallRecord].self, forKey: .calls) ?? [],
      warnings: try container.decodeIfPresent([JudgmentWarning].self, forKey: .warnings) ?? [],
      parts: try container.decodeIfPresent([JudgmentPart].self, forKey: .parts) ?? [])
  }

  /// Writes the kind beside the verdict; what is empty is left out.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(V.kind, forKey: .kind)
    try container.encode(verdict, forKey: .verdict)
    try container.encodeIfPresent(reasoning, forKey: .reasoning)
    try container.encode(provenance, forKey: .provenance)
    if !calls.isEmpty { try container.encode(calls, forKey: .calls) }
    if !warnings.isEmpty { try container.encode(warnings, forKey: .warnings) }
    if !parts.isEmpty { try container.encode(parts, forKey: .parts) }
  }
}
