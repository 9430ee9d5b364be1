import Foundation
public import GavelCore

/// What reference programs of G-Eval return, substitutes included: for reproducing published numbers alone.
///
/// Source: nlpyang/geval at 6f84404, `meta_eval_summeval.py`.
public enum GEvalReference {
  /// The number at the beginning of a reply, behind one space or none; 0 where there is none.
  public static func score(in reply: String) -> Double {
    reply.withBytes { bytes in number(in: bytes).flatMap { PythonNumber.float(bytes[$0]) } ?? 0 }
  }

  /// Where the digits and points at the beginning stand, behind one space or none.
  static func number(in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    let start = bytes.first == 0x20 ? 1 : 0
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if byte < 0x80 {
        guard byte >= 0x30 && byte <= 0x39 || byte == UInt8(ascii: ".") else { break }
        end += 1
      } else {
        let (scalar, next) = bytes.scalar(at: end)
        guard WordClass.digit(scalar) != nil else { break }
        end = next
      }
    }
    return end > start ? start..<end : nil
  }

  /// The score as deepeval weighs it: by the alternatives of the last token that is the raw score.
  ///
  /// Alternatives below one hundredth and those that are no whole number are left out; the rest is normalised.
  ///
  /// Source: confident-ai/deepeval, `deepeval/metrics/g_eval`.
  ///
  /// - Parameters:
  ///   - rawScore: The score that the reply names, as it is written.
  ///   - tokens: The tokens of the reply.
  /// - Returns: The weighted score; nil for the raw score where nothing is left.
  /// - Throws: ``ReferenceError`` where no token is the raw score.
  public static func deepevalScore(
    _ rawScore: String, tokens: [TokenProbability]
  ) throws(ReferenceError) -> Double? {
    guard let token = tokens.last(where: { $0.text.utf8.elementsEqual(rawScore.utf8) }) else {
      throw ReferenceError("no token of the reply is '\(rawScore)'")
    }
    var sum = 0.0
    var mass = 0.0
    for alternative in token.alternatives where alternative.logProbability >= log(0.01) {
      guard let score = wholeNumber(alternative.text) else { continue }
      sum += score * exp(alternative.logProbability)
      mass += exp(alternative.logProbability)
    }
    return mass > 0 ? sum / mass : nil
  }

  /// The number that digits of any script spell, and nothing but digits.
  private static func wholeNumber(_ text: String) -> Double? {
    guard !text.isEmpty, text.unicodeScalars.allSatisfy({ WordClass.digit($0) != nil }) else { return nil }
    return PythonNumber.integer(text)?.double
  }
}
