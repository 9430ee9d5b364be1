public import GavelCore

/// Reads which of two answers is better out of the dictionary that ends a reply: `{'综合比较结果': '助手1'}`.
///
/// `助手1` is the first answer, `助手2` the second, `质量相当` a tie. The dictionary stands there to the letter, with
/// apostrophes and one space. All such places must agree, and so must results that the reply states in other ways.
public struct CritiqueLLMWinnerReader: ReplyReader {
  /// A reader.
  public init() {}

  /// The better answer that `reply` names.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<Preference> {
    let (winner, reasons) = try reply.withBytes(Self.read).get()
    return Opinion(Preference(winner), reasoning: reasons.map(reply.piece), rung: .marker)
  }

  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Result<(Preference.Winner, Range<Int>?), JudgmentError> {
    let marks = ComparisonMark.all(in: bytes)
    guard let last = marks.last(where: \.isExact) else { return .failure(noMark(in: bytes)) }
    guard marks.allSatisfy({ $0.label == last.label }) else {
      return .failure(
        JudgmentError(
          .ambiguous, "the reply states \(marks.count) results of the comparison, and they differ"))
    }
    let winner: Preference.Winner =
      switch last.label {
      case .first: .first
      case .second: .second
      case .equal: .tie
      }
    return .success((winner, bytes.placeOfReasons(before: last.place.lowerBound)))
  }

  private static func noMark(in bytes: UnsafeBufferPointer<UInt8>) -> JudgmentError {
    ComparisonMark.isNamed(in: bytes)
      ? JudgmentError(
        .markerWithoutValue,
        "the reply names the result of the comparison, and not in the form {'综合比较结果': '助手1'}")
      : JudgmentError(.noMarker, "the reply has no result of the comparison, such as {'综合比较结果': '助手1'}")
  }
}
