/// Answers prompts: a model behind a server, in the process, or a script.
///
/// ### Requirements for conformers
/// - What fails is thrown as ``BackendError``; a refusal or a provider's filter is no failure but a completion with that
///   ``FinishReason``.
/// - Text is passed on unchanged in both directions.
/// - Cancellation ends the call soon and is thrown as `CancellationError`.
/// - No credential appears in an error.
///
/// `BackendConformance` of `GavelTesting` checks them.
public protocol Backend: Sendable {
  /// The model that is asked for.
  var model: String { get }
  /// What it can do.
  var capabilities: BackendCapabilities { get }

  /// The reply to `request`.
  ///
  /// - Throws: ``BackendError``, `CancellationError`, or an error of the backend's own.
  func complete(_ request: CompletionRequest) async throws -> Completion
}

extension Backend {
  /// None.
  public var capabilities: BackendCapabilities { [] }
}
