extension BackendError {
  /// What this error means for an item: a provider's filter is an abstention, all else a failure.
  ///
  /// - Parameters:
  ///   - calls: What was paid for before.
  ///   - warnings: What was noticed before.
  /// - Returns: An ``Abstention`` or a ``JudgmentError`` with the same code, which stops a run if this error does.
  func asJudgment(_ calls: [CallRecord] = [], _ warnings: [JudgmentWarning] = []) -> any Error {
    if code == .contentFilter { return Abstention(.contentFilter, message, calls: calls, warnings: warnings) }
    return JudgmentError(code, message, raw: raw, calls: calls, warnings: warnings, stopsRun: stopsRun)
  }
}
