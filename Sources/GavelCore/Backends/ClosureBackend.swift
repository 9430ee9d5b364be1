/// A backend that is a function: for a model in the process, or for trying things out.
///
/// ```swift
/// let backend = ClosureBackend(model: "always-four") { _ in Completion("It is clear and correct.\nRULING: 4", model: "always-four") }
/// ```
public struct ClosureBackend: Backend {
  /// The model's name.
  public let model: String
  /// What it can do.
  public let capabilities: BackendCapabilities
  private let answer: @Sendable (CompletionRequest) async throws -> Completion

  /// A backend that answers by `answer`.
  public init(
    model: String, capabilities: BackendCapabilities = [],
    answer: @escaping @Sendable (CompletionRequest) async throws -> Completion
  ) {
    self.model = model
    self.capabilities = capabilities
    self.answer = answer
  }

  /// What the function returns.
  public func complete(_ request: CompletionRequest) async throws -> Completion { try await answer(request) }
}
