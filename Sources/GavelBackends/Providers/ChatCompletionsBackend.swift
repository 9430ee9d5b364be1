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
  /// The model that is asked for.
  public let model: String
  /// What the server is trusted to do.
  public let capabilities: BackendCapabilities

  let baseURL: URL
  let apiKey: APIKey?
  let headers: HTTPHeaders
  let timeout: Duration
  let transport: any HTTPTransport
  let adaptations = Adaptations()

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
    self.baseURL = baseURL
    self.model = model
    self.apiKey = apiKey
    self.headers = headers
    self.timeout = timeout
    self.capabilities = capabilities
    self.transport = transport
  }

  /// The reply of the server.
  ///
  /// - Throws: `BackendError` if there is none, or for a prompt that this protocol cannot express;
  ///   `CancellationError`.
  public func complete(_ request: CompletionRequest) async throws -> Completion {
    let key = try await apiKey?.resolved()
    let secrets = Secrets(key: key, headers: headers, url: baseURL)
    guard let url = baseURL.joined(with: "chat/completions") else {
      throw BackendError(
        .unknownAddress, "the base address \(baseURL.shown) cannot be extended", retryLimit: 0, stopsRun: true
      )
    }
    while true {
      try Task.checkCancellation()
      let encoded = try encode(request, adaptation: adaptations.current)
      let call = HTTPRequest(
        "POST", url, headers: headers(key: key), body: JSONWriter.bytes(of: encoded.body), timeout: timeout)
      let start = ContinuousClock.now
      let response: HTTPResponse
      do {
        response = try await transport.send(call)
      } catch let error as BackendError {
        try Task.checkCancellation()
        throw secrets.redacting(error)
      }
      let answer = ServerAnswer(response, url: url, model: model, hasKey: key != nil, secrets: secrets)
      if let refused = answer.refusedParameter(among: encoded.sent) {
        // Other calls may have learned it meanwhile; each repeats without what it sent itself, so this ends.
        adaptations.learn(refused)
        continue
      }
      var completion = try completion(from: answer)
      completion.seconds = start.duration(to: .now).inSeconds
      completion.droppedParameters = encoded.dropped
      return completion
    }
  }

  private func headers(key: String?) -> HTTPHeaders {
    var all: HTTPHeaders = ["Content-Type": "application/json", "Accept": "application/json"]
    all["Authorization"] = key.map { "Bearer \($0)" }
    for field in headers.fields { all[field.name] = field.value }
    return all
  }
}
