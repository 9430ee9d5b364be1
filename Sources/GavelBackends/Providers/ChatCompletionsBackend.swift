public import Foundation
public import GavelCore

/// A model behind a server that speaks OpenAI's Chat Completions: OpenAI itself, vLLM, llama.cpp, Ollama, gateways.
///
/// ```swift
/// let backend = ChatCompletionsBackend(
///   baseURL: url, model: "gpt-4o-mini", apiKey: .value(key)
/// ).retrying()
/// ```
///
/// Only what is asked for is sent, so that minimal servers understand it. A parameter that the server refuses by name is
/// left out from then on, and each completion says so. Answers are read leniently; a refusal or a provider's filter is a
/// completion with that finish reason. It does not try again by itself: see ``RetryingBackend``.
public struct ChatCompletionsBackend: Backend {
  /// What the server is trusted to do.
  public let capabilities: BackendCapabilities

  private let server: ModelServer

  /// The model that is asked for.
  public var model: String { server.model }

  /// A backend for `model` at `baseURL`.
  ///
  /// - Parameters:
  ///   - baseURL: The address up to and without `/chat/completions`, usually ending in `/v1`; used as given.
  ///   - model: The model's name as the server knows it.
  ///   - apiKey: Sent as bearer token; nil for servers without keys.
  ///   - headers: Further header fields of each call; they win over the usual ones.
  ///   - timeout: The deadline of each call.
  ///   - capabilities: What the server can do; what is missing here is not asked for.
  ///   - transport: Carries the calls.
  public init(
    baseURL: URL, model: String, apiKey: APIKey? = nil, headers: HTTPHeaders = [:],
    timeout: Duration = .seconds(600),
    capabilities: BackendCapabilities = [.structuredOutput, .seed, .logProbabilities],
    transport: any HTTPTransport = URLSessionTransport.shared
  ) {
    self.capabilities = capabilities
    server = ModelServer(
      model: model, baseURL: baseURL, apiKey: apiKey, headers: headers, timeout: timeout, transport: transport
    )
  }

  /// The reply of the server.
  ///
  /// - Throws: `BackendError` if there is none, or for a prompt that this protocol cannot express;
  ///   `CancellationError`.
  public func complete(_ request: CompletionRequest) async throws -> Completion {
    try await server.completion(
      by: .chat, encode: { try encode(request, refused: $0) }, decode: { try completion(from: $0) })
  }
}
