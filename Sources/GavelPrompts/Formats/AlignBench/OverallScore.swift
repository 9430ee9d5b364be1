import GavelCore

/// The one score that all marks of a reply agree on.
enum OverallScore {
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

  /// The value of all findings, if they agree and lie within the scale.
  static func agreed(
    _ marks: [OverallMark], in bytes: UnsafeBufferPointer<UInt8>, scale: ClosedRange<Double>,
    _ finding: (OverallMark) -> Finding
  ) -> Result<Double, JudgmentError> {
    var agreed: Double?
    var strays: [Double] = []
    for mark in marks {
      switch finding(mark) {
      case .value(let value):
        guard agreed == nil || agreed == value else { return .failure(differing(marks.count)) }
        agreed = value
      case .unreadable:
        return .failure(
          JudgmentError(.markerWithoutValue, "the overall score '\(shown(mark, bytes))' is no plain number"))
      case .offScale(let reason):
        return .failure(
          JudgmentError(
            .outOfRange,
            "the overall score '\(shown(mark, bytes))' is \(reason); the scale is \(words(scale))"))
      case .stray:
        if mark.isClean, let value = PythonNumber.float(bytes[mark.number]) { strays.append(value) }
      }
    }
    guard let agreed else { return .failure(none(in: bytes)) }
    guard strays.allSatisfy({ $0 == agreed }) else { return .failure(differing(marks.count)) }
    guard scale.contains(agreed) else {
      return .failure(
        JudgmentError(.outOfRange, "the overall score is \(agreed), and the scale is \(words(scale))"))
    }
    return .success(agreed)
  }

  /// Why a reply without any score in the asked form has none.
  static func none(in bytes: UnsafeBufferPointer<UInt8>) -> JudgmentError {
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
    String(String.UnicodeScalarView(bytes.text(mark.number).unicodeScalars.prefix(20)))
  }

  private static func words(_ scale: ClosedRange<Double>) -> String {
    "\(Int(scale.lowerBound)) to \(Int(scale.upperBound))"
  }
}
