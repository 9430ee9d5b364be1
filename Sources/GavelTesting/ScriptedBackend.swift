public import GavelCore

/// A backend that says what it was told to say, and remembers what it was asked.
///
/// ```swift
/// let backend = ScriptedBackend(["It is clear and correct.\nRULING: 4", .failure(BackendError(.serverError, "down"))])
/// let judgment = try await LLMJudge(pointwise: rubric, backend: backend).judge(submission)
/// print(backend.requests.count)
/// ```
///
/// Copies share script and memory.
public struct ScriptedBackend: Backend {
  /// One scripted answer.
  public enum Reply: Sendable, ExpressibleByStringLiteral {
    /// A completion with this text.
    case text(String)
    /// This completion.
    case completion(Completion)
    /// This error is thrown.
    case failure(any Error)

    /// A text written as a literal.
    public init(stringLiteral value: String) { self = .text(value) }
  }

  /// The model's name.
  public let model: String
  /// What it claims to be able to do.
  public let capabilities: BackendCapabilities

  private let memory = Memory()
  private let gate: CallGate?
  private let reply: @Sendable (_ request: CompletionRequest, _ index: Int) async throws -> Reply

  /// A backend that gives `replies` in the order in which calls arrive, and an error when they are used up.
  ///
  /// - Parameters:
  ///   - model: The model's name.
  ///   - capabilities: What it claims to be able to do.
  ///   - gate: Holds each call until it is opened.
  ///   - replies: The answers in order.
  public init(
    model: String = "scripted", capabilities: BackendCapabilities = [], gate: CallGate? = nil,
    _ replies: [Reply]
  ) {
    self.init(model: model, capabilities: capabilities, gate: gate) { _, index in
      guard replies.indices.contains(index) else {
        throw BackendError(
          .invalidRequest, "the script has \(replies.count) replies, and call \(index + 1) was made",
          retryLimit: 0)
      }
      return replies[index]
    }
  }

  /// A backend that gives the reply of the first text that occurs in the prompt, however often.
  ///
  /// - Parameters:
  ///   - model: The model's name.
  ///   - capabilities: What it claims to be able to do.
  ///   - gate: Holds each call until it is opened.
  ///   - replies: Texts to look for, and the answers to prompts that hold them.
  public init(
    model: String = "scripted", capabilities: BackendCapabilities = [], gate: CallGate? = nil,
    matching replies: KeyValuePairs<String, Reply>
  ) {
    let pairs = replies.map { (text: $0.key, reply: $0.value) }
    self.init(model: model, capabilities: capabilities, gate: gate) { request, _ in
      let match = pairs.first { pair in request.prompt.texts.contains { $0.contains(pair.text) } }
      guard let match else {
        throw BackendError(.invalidRequest, "the script has no reply to this prompt", retryLimit: 0)
      }
      return match.reply
    }
  }

  /// A backend whose replies a function gives.
  ///
  /// - Parameters:
  ///   - model: The model's name.
  ///   - capabilities: What it claims to be able to do.
  ///   - gate: Holds each call until it is opened.
  ///   - reply: The answer to a request; the number counts calls from 0 as they arrive.
  public init(
    model: String = "scripted", capabilities: BackendCapabilities = [], gate: CallGate? = nil,
    reply: @escaping @Sendable (_ request: CompletionRequest, _ index: Int) async throws -> Reply
  ) {
    self.model = model
    self.capabilities = capabilities
    self.gate = gate
    self.reply = reply
  }

  /// The requests so far, in the order in which they arrived.
  public var requests: [CompletionRequest] { memory.requests.withLock { $0 } }

  /// The scripted reply.
  ///
  /// - Throws: What the script says, or `CancellationError`.
  public func complete(_ request: CompletionRequest) async throws -> Completion {
    try Task.checkCancellation()
    let index = memory.requests.withLock { requests in
      requests.append(request)
      return requests.count - 1
    }
    try await gate?.pass()
    switch try await reply(request, index) {
    case .text(let text): return Completion(text, model: model)
    case .completion(let completion): return completion
    case .failure(let error): throw error
    }
  }

  private final class Memory: Sendable {
    let requests = Locked<[CompletionRequest]>([])
  }
}
