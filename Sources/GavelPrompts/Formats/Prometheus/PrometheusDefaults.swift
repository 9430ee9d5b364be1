public import GavelCore

/// How the authors of Prometheus draw its answers.
public struct PrometheusDefaults: Hashable, Sendable {
  /// The most tokens of an answer.
  public let maxTokens: Int
  /// The penalty on repeated tokens; servers for chat do not take it, and neither does ``sampling``.
  public let repetitionPenalty: Double
  /// Of how many answers the likeliest is taken.
  public let bestOf: Int
  /// The temperature.
  public let temperature: Double
  /// The share of probability that is drawn from.
  public let topP: Double

  /// Those of Prometheus 2, of its library.
  public static let prometheus2 = PrometheusDefaults(
    maxTokens: 1024, repetitionPenalty: 1.03, bestOf: 1, temperature: 1, topP: 0.9)
  /// Those of Prometheus 1, of its script for absolute scores.
  public static let prometheus1 = PrometheusDefaults(
    maxTokens: 256, repetitionPenalty: 1.03, bestOf: 1, temperature: 1, topP: 0.9)

  /// How often one question is asked in all: once, and ten times more while its reply cannot be read.
  public static let asks = 11

  /// Temperature and share.
  public var sampling: Sampling { Sampling(temperature: temperature, topP: topP) }
}
