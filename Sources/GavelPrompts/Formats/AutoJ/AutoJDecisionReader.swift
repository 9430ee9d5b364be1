public import GavelCore

/// Reads a final decision: `final decision is Response 1`, `Response 2` or `Tie`; in Chinese `最终决定是回应1`, `回应2`, `平局`.
///
/// Several decisions must agree, and the last marker must have one behind it. A list of what may be chosen is no decision.
public struct AutoJDecisionReader: ReplyReader {
  private let language: AutoJLanguage

  /// A reader.
  public init(_ language: AutoJLanguage = .english) { self.language = language }

  /// The decision that `reply` states.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<Preference> {
    let decision = try reply.withBytes { bytes in
      // As in the reference, a marker at the very end loses its space.
      read(UnsafeBufferPointer(rebasing: bytes[..<bytes.stripped.endIndex]))
    }.get()
    return Opinion(
      Preference(decision.winner), reasoning: reply.reasons(before: decision.place), rung: .marker)
  }

  /// A decision and where it begins.
  private typealias Decision = (winner: Preference.Winner, place: Int)

  private func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Decision, JudgmentError> {
    let marker = language.decisionMarker
    var found: Decision?
    var isDecided = false
    var isList = false
    var position = 0
    while let place = language.decisionMarker(in: bytes, from: position) {
      position = place + marker.count
      guard let label = AutoJLabel(language, in: bytes, at: position) else {
        isDecided = false
        continue
      }
      isDecided = true
      isList = isList || label.isInList(in: bytes)
      if let found, found.winner != label.winner {
        return .failure(JudgmentError(.ambiguous, "the reply has several final decisions that differ"))
      }
      if found == nil { found = (label.winner, place) }
    }
    guard position > 0 else {
      return .failure(
        JudgmentError(
          .noMarker, "the reply has no final decision behind '\(String(decoding: marker, as: UTF8.self))'"))
    }
    guard isDecided, let found else {
      return .failure(
        JudgmentError(
          .markerWithoutValue, "behind its last marker the reply names neither an answer nor a tie"))
    }
    guard !isList else {
      return .failure(JudgmentError(.ambiguous, "the reply lists what may be decided, and decides nothing"))
    }
    return .success(found)
  }
}
