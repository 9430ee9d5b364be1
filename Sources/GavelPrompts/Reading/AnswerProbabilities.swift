import Foundation
import GavelCore

/// How probable each answer was, at the place of a reply where the answer stands.
struct AnswerProbabilities {
  /// Probabilities by answer, not normalised; an answer that was not among the candidates has none.
  let probabilities: [String: Double]
  /// Their sum, at most 1.
  let mass: Double

  /// The probabilities where the answer stands; nil where the token there came without alternatives, or none is an answer.
  ///
  /// A token names an answer if it is its code after compatibility normalisation and without white space around it;
  /// the probabilities of all spellings of a code are summed. The place is the first token that names `answer` at
  /// `offset` or behind it. Where the reply is no answer it is the first token, which must itself name none: a reply that
  /// begins with a code and goes on as something else, as `A better way` does, tells nothing.
  ///
  /// - Parameters:
  ///   - tokens: The tokens of the reply, see ``Reply/tokens``.
  ///   - answer: What the reply says, and where its line begins; nil where it is no answer.
  ///   - codes: The answers by code.
  init?(_ tokens: [Reply.Token], naming answer: (text: String, offset: Int)?, codes: [String: String]) {
    func plain(_ text: String) -> String {
      text.precomposedStringWithCompatibilityMapping.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    let place: Reply.Token?
    if let answer {
      place = tokens.first { $0.end > answer.offset && codes[plain($0.token.text)] == answer.text }
    } else {
      place = tokens.first { !plain($0.token.text).isEmpty }
        .flatMap { codes[plain($0.token.text)] == nil ? $0 : nil }
    }
    guard let token = place?.token, !token.alternatives.isEmpty else { return nil }
    var sums: [String: Double] = [:]
    for candidate in token.candidates {
      guard let named = codes[plain(candidate.text)] else { continue }
      sums[named, default: 0] += exp(candidate.logProbability)
    }
    guard !sums.isEmpty else { return nil }
    probabilities = sums
    mass = min(1, codes.values.sorted().reduce(0) { $0 + (sums[$1] ?? 0) })
  }
}
