import Foundation
import GavelCore

/// Reads the one token that names the better output, by its probabilities.
struct AlpacaEvalToken {
  /// Below it, a reply that is no identifier meant to say something else.
  private static let leastMass = 0.001

  private let token: AlpacaEvalGrammar.Token

  init(_ token: AlpacaEvalGrammar.Token) { self.token = token }

  /// The probabilities of both identifiers.
  struct Weights: Hashable {
    /// The logarithm of the first one's; nil where it is not among the alternatives.
    var first: Double?
    /// The logarithm of the second one's; nil where it is not among the alternatives.
    var second: Double?

    /// The share of the first.
    var share: Double {
      guard let first else { return 0 }
      guard let second else { return 1 }
      return 1 / (1 + exp(second - first))
    }

    /// What both have together, at most 1.
    var mass: Double { min(1, [first, second].compactMap(\.self).reduce(0) { $0 + exp($1) }) }
  }

  /// What the reply says.
  ///
  /// - Parameters:
  ///   - reply: The reply with its tokens.
  ///   - named: What its text says.
  /// - Returns: The preference, with a share where probabilities are weighed.
  /// - Throws: `JudgmentError` `no-marker` where neither identifier is among the alternatives, `ambiguous` where their
  ///   probabilities contradict each other or lie with other spellings.
  func opinion(
    _ reply: Reply, named: Result<Opinion<Preference>, JudgmentError>
  ) throws(JudgmentError) -> Opinion<Preference> {
    let place = token.isLast ? reply.tokens.last : reply.tokens.first
    guard let place, !place.token.alternatives.isEmpty else {
      var opinion = try named.get()
      opinion.warnings.append(Self.noProbabilities)
      return opinion
    }
    if token.isLast {
      _ = try named.get()
      guard place.token.text == token.first || place.token.text == token.second else {
        throw error(.noMarker, "the last token is '\(place.token.text)', and no identifier", reply)
      }
    } else if reply.tokens.count > 1 {
      throw error(.ambiguous, "the reply has \(reply.tokens.count) tokens, and one is read", reply)
    }
    let weights = try weights(place.token.alternatives, reply)
    if case .failure(let failure) = named, failure.code == .echo || weights.mass < Self.leastMass {
      throw failure
    }
    return Opinion(
      try preference(weights, reply), reasoning: try? named.get().reasoning,
      rung: (try? named.get())?.rung ?? .lenient, mass: weights.mass,
      warnings: weights.mass < 0.5 ? [Self.lowMass] : [])
  }

  private func preference(_ weights: Weights, _ reply: Reply) throws(JudgmentError) -> Preference {
    let share = weights.share
    let winner: Preference.Winner = share > 0.5 ? .first : share < 0.5 ? .second : .tie
    if token.isWeighted { return Preference(winner, share: share) }
    guard winner != .tie else {
      throw error(.ambiguous, "'\(token.first)' and '\(token.second)' are equally likely", reply)
    }
    return Preference(winner)
  }

  /// The probabilities among `alternatives`: of exactly these tokens, as in the reference.
  private func weights(
    _ alternatives: [TokenProbability.Alternative], _ reply: Reply
  ) throws(JudgmentError) -> Weights {
    var weights = Weights()
    var others = 0.0
    for alternative in alternatives {
      let place: WritableKeyPath<Weights, Double?>
      if alternative.text == token.first {
        place = \.first
      } else if alternative.text == token.second {
        place = \.second
      } else {
        let spelling = alternative.text.stripped
        if spelling == token.first || spelling == token.second { others += exp(alternative.logProbability) }
        continue
      }
      if let before = weights[keyPath: place], before != alternative.logProbability {
        throw error(.ambiguous, "'\(alternative.text)' stands twice among the alternatives", reply)
      }
      weights[keyPath: place] = alternative.logProbability
    }
    guard weights.first != nil || weights.second != nil else {
      throw error(
        .noMarker,
        "neither '\(token.first)' nor '\(token.second)' is among the \(alternatives.count) likeliest tokens",
        reply)
    }
    guard others <= weights.mass else {
      throw error(
        .ambiguous, "the identifiers are likelier with white space than as the tokens that are read", reply)
    }
    return weights
  }

  private func error(_ code: ReasonCode, _ message: String, _ reply: Reply) -> JudgmentError {
    JudgmentError(code, message, raw: reply.text)
  }

  private static let noProbabilities = JudgmentWarning(
    .noProbabilities, "the server sent no probabilities: the output named is taken, without a share")
  private static let lowMass = JudgmentWarning(
    .lowMass, "both identifiers together have less than half of the probability")
}
