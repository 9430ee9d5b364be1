import Foundation
public import GavelCore

/// Scores weighed by the probabilities of one token.
///
/// Source: Y. Liu and others, *G-Eval*, 2023, section 2.
public struct GEvalWeights: Hashable, Sendable {
  /// The probability of each score of the scale, not normalised; a score that is not among the tokens has none.
  public let probabilities: [Int: Double]

  /// The weights of the scores from 1 to `highest`.
  ///
  /// - Parameters:
  ///   - alternatives: The likeliest tokens where the score stands; a token is a score if it is one in ASCII digits, with
  ///     white space around it or not, and different spellings are added up.
  ///   - highest: The highest score.
  public init(_ alternatives: [TokenProbability.Alternative], highest: Int) {
    var probabilities: [Int: Double] = [:]
    for alternative in alternatives {
      guard let number = Self.number(alternative.text), let score = Int(exactly: number),
        1...max(1, highest) ~= score
      else { continue }
      probabilities[score, default: 0] += exp(alternative.logProbability)
    }
    self.probabilities = probabilities
  }

  /// What all scores have together, at most 1.
  public var mass: Double { min(1, total) }

  /// The mean of the scores: weighed, and divided by what they have together; nil where no score is among the tokens.
  public var mean: Double? {
    total > 0 ? min(max(sum / total, lowest), greatest) : nil
  }

  /// The formula of the paper: the sum of scores times probabilities, not divided.
  ///
  /// It falls below the scale where scores have little probability together.
  public var sum: Double {
    probabilities.sorted { $0.key < $1.key }.reduce(0) { $0 + Double($1.key) * $1.value }
  }

  private var total: Double { probabilities.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value } }
  private var lowest: Double { Double(probabilities.keys.min() ?? 0) }
  private var greatest: Double { Double(probabilities.keys.max() ?? 0) }

  /// The number that a token is; nil where it is none.
  static func number(_ token: String) -> Double? {
    let digits = token.stripped.utf8
    guard !digits.isEmpty, digits.count < 10, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
      return nil
    }
    return Double(String(token.stripped))
  }
}
