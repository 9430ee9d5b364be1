/// A number on a scale.
///
/// The declared scale travels with the score, so that bounds, rewards and weighted agreement know it.
///
/// ```swift
/// let score = Score(4, scale: 1...5)
/// ```
public struct Score: Verdict {
  /// `score`.
  public static let kind = "score"

  /// Where the number comes from.
  public enum Basis: String, Codable, Sendable {
    /// The judge named it.
    case point
    /// It is an average, over token probabilities or over several rulings.
    case expectation
  }

  /// The number; finite.
  public let value: Double
  /// Whether it was named or averaged.
  public let basis: Basis
  /// The lowest and highest possible value; nil where the judge declares none.
  public let scale: ClosedRange<Double>?

  /// A score.
  ///
  /// - Precondition: `value` and the bounds of `scale` are finite. What is missing is no score: throw instead.
  public init(_ value: Double, basis: Basis = .point, scale: ClosedRange<Double>? = nil) {
    precondition(value.isFinite, "a score is a finite number; throw a JudgmentError where there is none")
    precondition(
      scale.map { $0.lowerBound.isFinite && $0.upperBound.isFinite } ?? true,
      "the bounds of a scale are finite; leave the scale out where there are none")
    self.value = value
    self.basis = basis
    self.scale = scale
  }

  /// A whole score.
  public init(_ value: Int, basis: Basis = .point, scale: ClosedRange<Double>? = nil) {
    self.init(Double(value), basis: basis, scale: scale)
  }

  private enum CodingKeys: String, CodingKey { case value, basis, scale }

  /// Reads `{"value", "basis", "scale": [low, high]}`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    value = try container.decode(Double.self, forKey: .value)
    basis = try container.decodeIfPresent(Basis.self, forKey: .basis) ?? .point
    guard let bounds = try container.decodeIfPresent([Double].self, forKey: .scale) else {
      scale = nil
      return
    }
    guard bounds.count == 2, bounds[0] <= bounds[1] else {
      throw DecodingError.dataCorruptedError(
        forKey: .scale, in: container, debugDescription: "a scale is [lowest, highest]")
    }
    scale = bounds[0]...bounds[1]
  }

  /// Writes `{"value", "basis", "scale": [low, high]}`; a scale that is not declared is left out.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(value, forKey: .value)
    try container.encode(basis, forKey: .basis)
    if let scale { try container.encode([scale.lowerBound, scale.upperBound], forKey: .scale) }
  }
}

extension Score: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject { writer in
      writer.write("basis", basis.rawValue)
      if let scale {
        writer.key("scale")
        writer.write(json: "[".utf8)
        writer.write(scale.lowerBound)
        writer.write(json: ",".utf8)
        writer.write(scale.upperBound)
        writer.write(json: "]".utf8)
      }
      writer.write("value", value)
    }
  }
}
