import GavelCore

/// One text file of AlpacaEval, and how it becomes a question.
///
/// Slots are filled one after the other, so a value can capture the slot of a later one, and signs of turns in values cut
/// the conversation. The safe mode cuts first and fills all at once.
struct AlpacaEvalTemplate: Sendable {
  private let isRawText: Bool
  private let sequential: SequentialTemplate
  private let safe: Safe?

  /// A template whose values stay whole.
  private enum Safe: Sendable {
    case text(SafeSequentialTemplate)
    case turns(ChatMLTemplate)
  }

  init(_ text: String, isRawText: Bool, isSafe: Bool) throws {
    self.isRawText = isRawText
    sequential = try SequentialTemplate(alpacaEval: text)
    let safeText = SafeSequentialTemplate(sequential)
    safe = !isSafe ? nil : isRawText ? .text(safeText) : .turns(try ChatMLTemplate(safeText.text))
  }

  /// The filled file, before it is cut into turns.
  func text(_ values: [String: String]) throws -> String {
    safe == nil
      ? try sequential.filled(with: values)
      : try SafeSequentialTemplate(sequential).filled(with: values)
  }

  /// What is sent.
  func content(_ values: [String: String]) throws -> Prompt.Content {
    switch safe {
    case .text(let template): .text(try template.filled(with: values))
    case .turns(let template): .chat(try template.turns(with: values).map(\.message))
    case nil:
      isRawText
        ? .text(try sequential.filled(with: values))
        : .chat(try ChatML.turns(in: sequential.filled(with: values)).map(\.message))
    }
  }

  /// Whether `value` holds signs that the template would take for its own.
  func isCaptured(by value: String) -> Bool {
    guard safe == nil else { return false }
    let signs = sequential.steps.dropFirst().map(\.sign) + (isRawText ? [] : [ChatML.start, ChatML.end])
    return value.withBytes { bytes in signs.contains { bytes.firstPlace(of: $0, from: 0) != nil } }
  }
}
