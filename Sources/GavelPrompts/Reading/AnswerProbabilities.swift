import Foundation
import GavelCore

/// How probable each answer was, at the place of a reply where the answer stands.
struct AnswerProbabilities {
  /// Probabilities by answer, not normalised; an answer that was not among the candidates has none.
  let probabilities: [String: Double]
  /// Their sum, at most 1.
  let mass: Double

  /// The probabilities where the answer stands; nil where nobody can tell where that is, where the token there came without
  /// alternatives, or where none of these is an answer.
  ///
  /// A token names an answer if it is its code after compatibility normalisation and without white space around it;
  /// the probabilities of all spellings of a code are summed. The place is the first token that names `answer`. Where the
  /// reply as a whole is none, it is the one token that names any, else the beginning of the reply. A reply that begins
  /// with a code and goes on as something else, as `A better way` does, or that names several answers, tells nothing.
  ///
  /// - Parameters:
  ///   - tokens: The tokens of the reply.
  ///   - answer: What the reply says as a whole; nil where it names no answer.
  ///   - codes: The answers by code.
  init?(_ tokens: [TokenProbability], naming answer: String?, codes: [String: String]) {
    func plain(_ text: String) -> String {
      text.precomposedStringWithCompatibilityMapping.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    let words = tokens.filter { !plain($0.text).isEmpty }
    let naming = words.indices.filter { index in
      codes[plain(words[index].text)].map { answer == nil || $0 == answer } ?? false
    }
    let place: TokenProbability?
    if answer != nil {
      place = naming.first.map { words[$0] }
    } else if let first = naming.first {
      let isOne = Set(naming.map { codes[plain(words[$0].text)] }).count == 1
      place = isOne && first > 0 ? words[first] : nil
    } else {
      place = words.first
    }
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
