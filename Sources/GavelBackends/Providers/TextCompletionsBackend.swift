public import Foundation
public import GavelCore

/// A model that continues raw text behind OpenAI's older route `/completions`: for judges without a chat template.
///
/// ```swift
/// let backend = TextCompletionsBackend(baseURL: url, model: "pandalm-7b").retrying()
/// ```
///
/// vLLM, llama.cpp's server and others have the route. The prompt goes out as it is, without any template; the server
/// adds the token that begins a text by itself. Many servers stop after 16 tokens where no limit is given: set
/// `Sampling.maxTokens`, unless the format does. Everything else is as with ``ChatCompletionsBackend``.
public struct TextCompletionsBackend: Backend {
  /// What the server is trusted to do; raw text among it in any case.
  public let capabilities: BackendCapabilities

  private let server: ModelServer

  /// The model that is asked for.
  public var model: String { server.model }

  /// A backend for `model` at `baseURL`.
  ///
  /// - Parameters:
  ///   - baseURL: The address up to and without `/completions`, usually ending in `/v1`; used as given.
  ///   - model: The model's name as the server knows it.
  ///   - apiKey: Sent as bearer token; nil for servers without keys.
  ///   - headers: Further header fields of each call; they win over the usual ones.
  ///   - timeout: The deadline of each call.
  ///   - capabilities: What the server can do; what is missing here is not asked for.
  ///   - transport: Carries the calls.
  public init(
    baseURL: URL, model: String, apiKey: APIKey? = nil, headers: HTTPHeaders = [:],
    timeout: Duration = .seconds(600),
    capabilities: BackendCapabilities = [.rawText, .logProbabilities, .seed],
    transport: any HTTPTransport = URLSessionTransport.shared
  ) {
    self.capabilities = capabilities.union(.rawText)
    server = ModelServer(
      model: model, baseURL: baseURL, apiKey: apiKey, headers: headers, timeout: timeout, transport: transport
    )
  }

  /// The continuation of the prompt.
  ///
  /// - Throws: `BackendError` if there is none, or for a prompt that this protocol cannot express, such as a
  ///   conversation; `CancellationError`.
  public func complete(_ request: CompletionRequest) async throws -> Completion {
    try await server.completion(
      by: .text, encode: { try encode(request, refused: $0) }, decode: { try completion(from: $0) })
  }

  /// The body of `request`, without what was refused before.
  private func encode(
    _ request: CompletionRequest, refused: Set<AdaptableParameter>
  ) throws -> EncodedRequest {
    guard case .text(let text) = request.prompt.content else {
      throw CompletionProtocol.text.cannotExpress(
        "a conversation",
        "choose a format that gives raw text, for judges without a chat template, or ask by Chat Completions")
    }
    switch request.prompt.answer {
    case .text, .json: break
    case .oneOf, .grammar:
      throw CompletionProtocol.text.cannotExpress(
        "the form of the answer", "choose a format that asks in words")
    }
    var body = RequestBody(refused: refused)
    body.add("model", .string(model))
    body.add("prompt", .string(text))
    try body.add(request.sampling)
    if let limit = request.maxTokens { body.add("max_tokens", .integer(limit)) }
    if capabilities.contains(.seed) { body.add(.seed, request.seed.map { .integer($0) }) }
    body.addStop(request.prompt.stop)
    if let alternatives = request.prompt.logProbabilities { body.addTextProbabilities(alternatives) }
    return EncodedRequest(body)
  }

  /// The completion that `answer` holds.
  private func completion(from answer: ServerAnswer) throws -> Completion {
    let choice = try answer.choice()
    // A message would be the answer to a conversation that nobody asked for: the server filled in a template.
    guard choice["text"] != nil || choice["message"]?.object == nil else {
      throw answer.unreadable("holds a message in place of text")
    }
    return Completion(
      choice["text"]?.string ?? "", model: answer.servedModel,
      finish: FinishReason(served: choice["finish_reason"]),
      tokens: [TokenProbability](text: choice["logprobs"] ?? .null), usage: answer.usage)
  }
}
