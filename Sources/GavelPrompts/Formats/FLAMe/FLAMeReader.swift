public import GavelCore

/// Reads replies of the form `explanation: …`, then `judgment: A`, by a rubric.
///
/// All judgments must agree; a repeated form is none. Behind a judgment, or without the explanation that was asked for, a
/// reply is read on the rung `lenient`.
public struct FLAMeReader<R: Rubric>: ReplyReader {
  /// What a ruling says.
  public typealias Verdict = R.Verdict

  private let rubric: R
  private let field: String
  private let explains: Bool
  private let name: [UInt8]
  private let form: [UInt8]

  /// A reader.
  ///
  /// - Parameters:
  ///   - rubric: Which answers there are.
  ///   - field: The name of the field with the ruling: letters and digits of ASCII.
  ///   - explains: Whether reasons are asked for before it.
  public init(_ rubric: R, field: String = "judgment", explains: Bool = true) {
    self.rubric = rubric
    self.field = field
    self.explains = explains
    name = Array(field.lowercased().utf8)
    form = Array("<\(rubric.answerInstruction)".utf8)
  }

  /// The judgment that `reply` states.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<R.Verdict> {
    try reply.withBytes(read).get()
  }

  /// A field with a ruling.
  private struct Ruling {
    var field: FLAMeField
    /// Where the value ends, which may stand on the next line.
    var end: Int
    var verdict: R.Verdict
    var isPlain: Bool
  }

  private func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Opinion<R.Verdict>, JudgmentError> {
    var scan = FLAMeFieldScan(name, in: bytes)
    var first: Ruling?
    var last: Ruling?
    while let field = scan.next() {
      // A repetition to the letter needs no reading.
      if var again = first, field.isLeading, again.field.isLeading, again.end == again.field.value.upperBound,
        bytes[field.value].elementsEqual(bytes[again.field.value])
      {
        again.end = field.value.upperBound
        last = again
        continue
      }
      switch ruling(field, in: bytes) {
      case nil: continue
      case .failure(let error): return .failure(first == nil ? error : differing)
      case .success(let ruling):
        if let first, first.verdict != ruling.verdict { return .failure(differing) }
        first = first ?? ruling
        last = ruling
      }
    }
    guard let first, let last else {
      return .failure(JudgmentError(.noMarker, "the reply has no line '\(field): …'"))
    }
    let reasons = FLAMeReasons(in: bytes, before: first.field.start)
    let isAtEnd = bytes[last.end...].allSatisfy { FLAMeFieldScan.isDecoration($0) || $0 == 0x0A }
    let isAsked =
      isAtEnd && first.isPlain && last.isPlain && (explains ? reasons.isNamed : reasons.text == nil)
    return .success(
      Opinion(first.verdict, reasoning: reasons.text, rung: isAsked ? .marker : .lenient))
  }

  private var differing: JudgmentError {
    JudgmentError(.ambiguous, "the reply has several fields '\(field)' that differ")
  }

  /// What a field rules; nil for a repeated form, and for the word inside other text without a readable answer.
  private func ruling(
    _ field: FLAMeField, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Result<Ruling, JudgmentError>? {
    var value = field.value.lowerBound..<field.value.upperBound
    if isForm(bytes[value]) { return nil }
    // What follows the word inside a sentence is an answer only where it ends the line.
    guard field.isLeading || value.count <= 120 else { return nil }
    if field.isLeading, isBlank(bytes[value]) { value = nextLine(in: bytes, from: value.upperBound) }
    guard value.count < 2000 else { return unreadable(bytes[value.prefix(60)]) }
    let answer = AnswerSpelling(bytes.text(value)[...], by: rubric)
    do {
      return .success(
        Ruling(
          field: field, end: value.upperBound, verdict: try rubric.verdict(from: answer.answer),
          isPlain: field.isLeading && !answer.isShortened && value == field.value))
    } catch {
      guard field.isLeading else { return nil }
      return (error as? JudgmentError).map { .failure($0) } ?? unreadable(bytes[value.prefix(60)])
    }
  }

  private func unreadable(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> Result<Ruling, JudgmentError> {
    .failure(
      JudgmentError(
        .markerWithoutValue,
        "'\(String(decoding: value.stripped, as: UTF8.self))' is not \(rubric.answerInstruction)"))
  }

  /// Whether a value is the one that the prompt shows in the place of an answer.
  private func isForm(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let start = value.firstIndex(where: { !FLAMeFieldScan.isDecoration($0) }) else { return false }
    return value.end(ofWord: form, at: start) != nil
  }

  private func isBlank(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    value.allSatisfy(FLAMeFieldScan.isDecoration)
  }

  /// The next line that is not blank.
  private func nextLine(in bytes: UnsafeBufferPointer<UInt8>, from end: Int) -> Range<Int> {
    var start = end
    while start < bytes.count {
      let next = bytes.endOfLine(from: start + 1)
      if start + 1 < next, !isBlank(bytes[(start + 1)..<next]) { return (start + 1)..<next }
      start = next
    }
    return bytes.count..<bytes.count
  }
}
