import Gavel

/// A backend of one's own: asks a model that runs in this process.
struct InProcessBackend: Backend {
  let model: String
  /// The model: a conversation and the most tokens to write, to the reply.
  let generate: @Sendable ([Message], Int?) async throws -> String

  func complete(_ request: CompletionRequest) async throws -> Completion {
    guard case .chat(let messages) = request.prompt.content else {
      throw BackendError(.invalidRequest, "the model '\(model)' takes conversations only", retryLimit: 0)
    }
    do {
      try Task.checkCancellation()
      return Completion(try await generate(messages, request.maxTokens), model: model)
    } catch let error as CancellationError {
      throw error
    } catch {
      throw BackendError(.serverError, "the model '\(model)' failed: \(error)", retryLimit: 0)
    }
  }
}
