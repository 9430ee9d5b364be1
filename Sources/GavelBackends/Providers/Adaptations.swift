import GavelCore

/// A part of a request that servers may refuse and that a judgment can do without.
enum AdaptableParameter: String, CaseIterable, Sendable {
  case temperature
  case topP = "top_p"
  case seed
  case responseFormat = "response_format"
  /// Left out with the alternatives, which are of no use without it.
  case logProbabilities = "logprobs"
  /// Some servers tell fewer: a refusal lowers their number first.
  case alternatives = "top_logprobs"
  /// A refusal of so few leaves all probabilities out.
  case fewAlternatives = "top_logprobs, few"
  /// In text completions `logprobs` is that number: a refusal lowers it first.
  case textAlternatives = "logprobs, many"
  /// A refusal of so few leaves all probabilities out.
  case fewTextAlternatives = "logprobs, few"
  /// Not left out but renamed: newer models want `max_completion_tokens`.
  case maxTokens = "max_tokens"
}

/// What was learned about a server, for the life of a backend and its copies.
final class Adaptations: Sendable {
  private let refused = Locked<Set<AdaptableParameter>>([])

  /// The parameters that were refused so far.
  var current: Set<AdaptableParameter> { refused.withLock { $0 } }

  func learn(_ parameter: AdaptableParameter) {
    refused.withLock { _ = $0.insert(parameter) }
  }
}
