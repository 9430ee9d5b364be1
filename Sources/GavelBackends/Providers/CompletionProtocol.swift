import GavelCore

/// One of the routes by which servers of OpenAI's family complete.
struct CompletionProtocol: Hashable, Sendable {
  /// What messages call it.
  var name: String
  /// What is appended to the base address.
  var path: String

  static let chat = Self(name: "Chat Completions", path: "chat/completions")
  static let text = Self(name: "text completions", path: "completions")

  /// The error for a request that this protocol has no words for.
  func cannotExpress(_ what: String, _ advice: String) -> BackendError {
    BackendError(
      .unmetRequirements, "\(name) cannot express \(what); \(advice)", retryLimit: 0, stopsRun: true)
  }
}
