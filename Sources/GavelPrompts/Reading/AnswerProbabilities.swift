import Foundation
import GavelCore

/// How probable each answer was, at the place of a reply where the answer stands.
struct AnswerProbabilities {
  /// Probabilities by answer, not normalised; an answer that was not among the candidates has none.
  let probabilities: [String: Double]
  /// Their sum, at most 1.
  let mass: Double

  /// The probabilities where `answer` stands, or, where the reply names no answer, at its very beginning; nil where the
  /// tokens there came without alternatives, or none of these is an answer.
  ///
  /// A token names an answer if it is its code after compatibility normalisation and without white space around it;
  /// the probabilities of all spellings of a code are summed. A reply that begins with a code and goes on as something
  /// else, as `A better way` does, tells nothing.
  ///
  /// - Parameters:
  ///   - tokens: The tokens of the reply.
  ///   - answer: What the reply says as a whole; nil where it names no answer.
  ///   - codes: The answers by code.
  init?(_ tokens: [TokenProbability], naming answer: String?, codes: [String: String]) {
    func plain(_ text: String) -> String {
      text.precomposedStringWithCompatibilityMapping.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    let place =
      answer == nil
      ? tokens.first { !plain($0.text).isEmpty }.flatMap { codes[plain($0.text)] == nil ? $0 : nil }
      : tokens.first { codes[plain($0.text)] == answer }
    guard let place, !place.alternatives.isEmpty else { return nil }
    var sums: [String: Double] = [:]
    for candidate in place.candidates {
      guard let named = codes[plain(candidate.text)] else { continue }
      sums[named, default: 0] += exp(candidate.logProbability)
    }
    guard !sums.isEmpty else { return nil }
    probabilities = sums
    mass = min(1, codes.values.sorted().reduce(0) { $0 + (sums[$1] ?? 0) })
  }
}
