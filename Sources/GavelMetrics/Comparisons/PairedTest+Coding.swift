extension PairedTest: Codable {
  private enum CodingKeys: String, CodingKey { case pValue, method, undefined }

  /// Reads what ``encode(to:)`` writes.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    if let reason = try container.decodeIfPresent(String.self, forKey: .undefined) {
      self = .none(reason: reason)
    } else {
      self = .pValue(
        try container.decode(Double.self, forKey: .pValue),
        method: try container.decode(String.self, forKey: .method))
    }
  }

  /// Writes `{"pValue", "method"}` or `{"undefined": reason}`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .pValue(let value, let method):
      try container.encode(value, forKey: .pValue)
      try container.encode(method, forKey: .method)
    case .none(let reason): try container.encode(reason, forKey: .undefined)
    }
  }
}
