import GavelCore
import GavelEvaluation
import GavelPrompts

/// What the program tells its caller; drivers decide by these numbers whether to run it again.
struct ExitStatus: Hashable, Sendable {
  var code: Int32

  static let success = ExitStatus(code: 0)
  /// Finished, but some items are error records, and `--strict` was given.
  static let itemsFailed = ExitStatus(code: 1)
  /// A reference case failed.
  static let checksFailed = ExitStatus(code: 1)
  static let usage = ExitStatus(code: 64)
  static let invalidInput = ExitStatus(code: 65)
  static let missingInput = ExitStatus(code: 66)
  /// Nothing was reachable before the first success.
  static let unreachable = ExitStatus(code: 69)
  static let internalError = ExitStatus(code: 70)
  static let outputNotWritable = ExitStatus(code: 73)
  /// Run again later.
  static let temporary = ExitStatus(code: 75)
  static let refused = ExitStatus(code: 77)
  static let configuration = ExitStatus(code: 78)
  static let interrupted = ExitStatus(code: 130)
  static let closedPipe = ExitStatus(code: 141)
  static let terminated = ExitStatus(code: 143)

  /// The status for what ended a run.
  init(_ error: any Error) {
    switch error {
    case let failure as ToolFailure: self = failure.status
    case let error as JudgmentError: self = Self.status(of: error.code)
    case let error as ItemError:
      self =
        error.code == .inputMissing || error.code == .inputUnreadable ? .missingInput : .invalidInput
    case let error as OutputError: self = error.code == .closedPipe ? .closedPipe : .outputNotWritable
    case let error as JournalError: self = error.code == .inUse ? .temporary : .outputNotWritable
    case is WordingError: self = .configuration
    default: self = .internalError
    }
  }

  init(code: Int32) { self.code = code }

  private static func status(of code: ReasonCode) -> ExitStatus {
    switch code {
    case .refusedCredentials, .quotaExhausted: .refused
    case .unknownAddress, .unknownModel, .unmetRequirements: .configuration
    case .unreachable: .unreachable
    case .overloaded: .temporary
    case .storeFailed: .outputNotWritable
    default: .internalError
    }
  }
}

/// Why the program ends, in words for its user.
struct ToolFailure: Error, CustomStringConvertible {
  var status: ExitStatus
  var description: String

  init(_ status: ExitStatus, _ description: String) {
    self.status = status
    self.description = description
  }

  static func usage(_ text: String) -> ToolFailure { ToolFailure(.usage, text) }
  static func configuration(_ text: String) -> ToolFailure { ToolFailure(.configuration, text) }
}
