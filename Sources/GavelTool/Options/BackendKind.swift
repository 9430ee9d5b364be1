import GavelCore

/// How a server is asked.
enum BackendKind: String, CaseIterable, Sendable {
  /// In messages, by `/chat/completions`.
  case chat
  /// By raw text to continue, by `/completions`.
  case completions

  /// What such a backend can do.
  var capabilities: BackendCapabilities {
    switch self {
    case .chat: [.structuredOutput, .seed, .logProbabilities]
    case .completions: [.rawText, .seed, .logProbabilities]
    }
  }

  /// The names, for messages.
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
