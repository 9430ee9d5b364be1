public import GavelCore

/// Reads one of five labels in double brackets, from `[[A>>B]]` to `[[B>>A]]`.
///
/// Several labels must agree. In single brackets or in small letters, the only one is taken on the rung `lenient`.
public struct ArenaHardReader: ReplyReader {
  /// A reader.
  public init() {}

  /// The preference that `reply` states, with its strength: see ``ArenaHardLabel/preference``.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<Preference> {
    try reply.withBytes(Self.read).get()
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Opinion<Preference>, JudgmentError>
  {
    let double = ArenaHardMarks.all(in: bytes, brackets: 2)
    let marks = double.isEmpty ? ArenaHardMarks.all(in: bytes, brackets: 1) : double
    guard let first = marks.first else {
      return .failure(JudgmentError(.noMarker, "the reply has no label in double brackets, such as [[A>B]]"))
    }
    let spelling = ArenaHardMarks.spelling(of: first, in: bytes)
    guard marks.allSatisfy({ ArenaHardMarks.spelling(of: $0, in: bytes) == spelling }) else {
      return .failure(JudgmentError(.ambiguous, "the reply has \(marks.count) labels that differ"))
    }
    guard let label = ArenaHardLabel(rawValue: spelling) else {
      return .failure(
        JudgmentError(.markerWithoutValue, "'\(spelling.prefix(20))' is none of the five labels"))
    }
    let isAsked = !double.isEmpty && bytes.text(first.content) == spelling
    return .success(
      Opinion(
        label.preference, reasoning: bytes.reasons(before: first.place.lowerBound),
        rung: isAsked ? .marker : .lenient))
  }
}
