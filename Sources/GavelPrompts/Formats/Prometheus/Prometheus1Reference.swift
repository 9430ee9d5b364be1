import GavelCore

/// What the scripts of Prometheus 1 read, substitutes included: for reproducing published numbers alone.
///
/// Source: kaistAI/prometheus at 60e2c58, `evaluation/benchmark/run_absolute_scoring.py`.
public enum Prometheus1Reference {
  /// What stands in the place of both feedback and score where there is no score: the scripts then ask again, without end.
  public static let substitute = "Something went wrong."

  /// The score that is all there is between the first `[RESULT]` and the second one or the end.
  ///
  /// - Returns: What stands before it, and the score from 1 to 5; nil for the substitute.
  public static func grade(in reply: String) -> PrometheusReference.Grade? {
    reply.withBytes { bytes in
      let sign = Array("[RESULT]".utf8)
      guard let first = bytes.firstPlace(of: sign, from: 0) else { return nil }
      let end = bytes.firstPlace(of: sign, from: first + sign.count) ?? bytes.count
      let score = bytes[(first + sign.count)..<end].stripped
      guard score.count == 1, let digit = score.first, digit >= 0x31, digit <= 0x35 else { return nil }
      return PrometheusReference.Grade(
        feedback: String(decoding: bytes[..<first].stripped, as: UTF8.self),
        score: ReferenceInteger(Int(digit) - 0x30))
    }
  }
}
