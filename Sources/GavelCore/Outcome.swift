/// What became of one item: a verdict, an abstention or a failure; never a number for what is missing.
public enum Outcome<V: Verdict>: Hashable, Sendable {
  /// The judge ruled.
  case ruled(Judgment<V>)
  /// The judge declined to rule.
  case abstained(Abstention)
  /// No verdict could be had.
  case failed(JudgmentError)

  /// The judgment, if the judge ruled.
  public var judgment: Judgment<V>? {
    guard case .ruled(let judgment) = self else { return nil }
    return judgment
  }

  /// The verdict, if the judge ruled.
  public var verdict: V? { judgment?.verdict }

  /// The failure, if there was one.
  public var error: JudgmentError? {
    guard case .failed(let error) = self else { return nil }
    return error
  }

  /// The abstention, if there was one.
  public var abstention: Abstention? {
    guard case .abstained(let abstention) = self else { return nil }
    return abstention
  }

  /// Why there is no verdict; nil if there is one.
  public var reason: ReasonCode? { abstention?.code ?? error?.code }

  /// The calls that were paid for.
  public var calls: [CallRecord] {
    switch self {
    case .ruled(let judgment): judgment.calls
    case .abstained(let abstention): abstention.calls
    case .failed(let error): error.calls
    }
  }

  /// What a reader should know.
  public var warnings: [JudgmentWarning] {
    switch self {
    case .ruled(let judgment): judgment.warnings
    case .abstained(let abstention): abstention.warnings
    case .failed(let error): error.warnings
    }
  }
}

extension Outcome: Codable {
  private enum CodingKeys: String, CodingKey { case kind, abstained, error }

  /// Reads what ``encode(to:)`` writes; another kind of verdict is an error, also where there is none.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let kind = try container.decode(String.self, forKey: .kind)
    guard kind == V.kind else {
      throw DecodingError.dataCorruptedError(
        forKey: .kind, in: container, debugDescription: "the outcome is of kind \(kind), not \(V.kind)")
    }
    if let abstention = try container.decodeIfPresent(Abstention.self, forKey: .abstained) {
      self = .abstained(abstention)
    } else if let error = try container.decodeIfPresent(JudgmentError.self, forKey: .error) {
      self = .failed(error)
    } else {
      self = .ruled(try Judgment<V>(from: decoder))
    }
  }

  /// Writes a judgment as it is, anything else under `abstained` or `error` beside the kind.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .ruled(let judgment): try judgment.encode(to: encoder)
    case .abstained(let abstention):
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(V.kind, forKey: .kind)
      try container.encode(abstention, forKey: .abstained)
    case .failed(let error):
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(V.kind, forKey: .kind)
      try container.encode(error, forKey: .error)
    }
  }
}
