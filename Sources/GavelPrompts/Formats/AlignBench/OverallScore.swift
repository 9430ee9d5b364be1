import GavelCore

/// The one score that all marks of a reply agree on.
struct OverallScore: Sendable {
  /// What a reader makes of a mark.
  enum Finding {
    /// A score in a form that it reads.
    case value(Double)
    /// A number in such a form, and no plain one.
    case unreadable
    /// A number that is none of the scale, and why.
    case offScale(String)
    /// A number in another form, which may only not contradict.
    case stray
  }

  /// The number.
  var value: Double
  /// What stands before it, in bytes; nil where nothing does.
  var reasons: Range<Int>?
  /// Whether it is an entry of a dictionary in braces.
  var isInDictionary: Bool

  /// The score that all findings agree on, if it lies within the scale.
  ///
  /// - Parameters:
  ///   - bytes: The reply.
  ///   - scale: The scale, with whole ends.
  ///   - finding: What a reader makes of a mark.
  /// - Returns: The score, or why there is none.
  @inline(__always)
  static func agreed(
    in bytes: UnsafeBufferPointer<UInt8>, scale: ClosedRange<Double>, _ finding: (OverallMark) -> Finding
  ) -> Result<OverallScore, JudgmentError> {
    let marks = OverallMark.all(in: bytes)
    var agreed: Double?
    var stray: Double?
    var place: OverallMark?
    for mark in marks {
      switch finding(mark) {
      case .value(let value):
        guard agreed == nil || agreed == value else { return .failure(differing(marks.count)) }
        agreed = value
        // The last one, and one in a dictionary rather than another.
        if mark.form == .quoted || place?.form != .quoted { place = mark }
      case .unreadable:
        return .failure(
          JudgmentError(.markerWithoutValue, "the overall score '\(shown(mark, bytes))' is no plain number"))
      case .offScale(let reason):
        return .failure(
          JudgmentError(
            .outOfRange,
            "the overall score '\(shown(mark, bytes))' is \(reason); the scale is \(words(scale))"))
      case .stray:
        guard mark.isClean, let value = mark.value(in: bytes) else { continue }
        guard stray == nil || stray == value else { return .failure(differing(marks.count)) }
        stray = value
      }
    }
    guard let agreed, let place else { return .failure(none(in: bytes)) }
    guard stray == nil || stray == agreed else { return .failure(differing(marks.count)) }
    guard scale.contains(agreed) else {
      return .failure(
        JudgmentError(.outOfRange, "the overall score is \(agreed), and the scale is \(words(scale))"))
    }
    let dictionary = place.form == .quoted ? place.dictionary(in: bytes) : nil
    return .success(
      OverallScore(
        value: agreed, reasons: bytes.placeOfReasons(before: dictionary ?? place.place.lowerBound),
        isInDictionary: dictionary != nil))
  }

  /// Why a reply without any score in the asked form has none.
  private static func none(in bytes: UnsafeBufferPointer<UInt8>) -> JudgmentError {
    OverallMark.isNamed(in: bytes)
      ? JudgmentError(
        .markerWithoutValue,
        "the reply names the overall score, and no number stands behind it in the form '综合得分': 7")
      : JudgmentError(.noMarker, "the reply has no overall score, such as {'综合得分': 7}")
  }

  private static func differing(_ count: Int) -> JudgmentError {
    JudgmentError(.ambiguous, "the reply states \(count) overall scores, and they differ")
  }

  private static func shown(_ mark: OverallMark, _ bytes: UnsafeBufferPointer<UInt8>) -> String {
    bytes.text(mark.number).beginning(20)
  }

  private static func words(_ scale: ClosedRange<Double>) -> String {
    "\(Int(scale.lowerBound)) to \(Int(scale.upperBound))"
  }
}
