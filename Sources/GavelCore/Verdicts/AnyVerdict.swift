import Foundation

/// A verdict whose kind is known only at run time.
///
/// ```swift
/// let any = AnyVerdict(Score(4))
/// print(any.kind, try any.as(Score.self).value)   // score 4.0
/// ```
public struct AnyVerdict: Hashable, Codable, Sendable {
  /// The kind, for example `score`.
  public let kind: String
  package let json: JSONValue

  package init(kind: String, json: JSONValue) {
    self.kind = kind
    self.json = json.canonical
  }

  /// The verdict with its kind.
  public init<V: Verdict>(_ verdict: V) {
    kind = V.kind
    // A verdict is finite by construction, so encoding cannot fail; a verdict of one's own that cannot be encoded
    // keeps its kind and no value, and `as(_:)` then says so.
    json = (try? JSONCoding.value(of: verdict).canonical) ?? .null
  }

  /// The verdict as a `V`.
  ///
  /// - Throws: `DecodingError` if it is of another kind.
  public func `as`<V: Verdict>(_: V.Type) throws -> V {
    guard kind == V.kind else {
      throw DecodingError.typeMismatch(
        V.self, .init(codingPath: [], debugDescription: "the verdict is a \(kind), not a \(V.kind)"))
    }
    return try JSONCoding.decode(V.self, from: json)
  }

  private enum CodingKeys: String, CodingKey { case kind, verdict }

  /// Reads `{"kind", "verdict"}`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    kind = try container.decode(String.self, forKey: .kind)
    json = try container.decode(JSONValue.self, forKey: .verdict)
  }

  /// Writes `{"kind", "verdict"}`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    try container.encode(json, forKey: .verdict)
  }
}
