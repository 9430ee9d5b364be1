public import GavelCore

/// Reads replies of the form `feedback: …`: everything behind the colon, to the end.
public struct FLAMeFeedbackReader: ReplyReader {
  private let field: String
  private let name: [UInt8]
  private let form: [UInt8]

  /// What the prompt shows in the place of the feedback.
  static let placeholder = "your feedback, in as many sentences as it needs"

  /// A reader.
  ///
  /// - Parameter field: The name of the field: letters and digits of ASCII.
  public init(field: String = "feedback") {
    self.field = field
    name = Array(field.lowercased().utf8)
    form = Array("<\(Self.placeholder)".utf8)
  }

  /// The feedback that `reply` gives; on the rung `lenient` where text stands before it.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<Critique> {
    try reply.withBytes(read).get()
  }

  private func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Opinion<Critique>, JudgmentError> {
    var scan = FLAMeFieldScan(name, in: bytes)
    while let field = scan.next() {
      let value = bytes[field.value].drop(while: FLAMeFieldScan.isDecoration)
      guard field.isLeading, value.end(ofWord: form, at: value.startIndex) == nil else { continue }
      let text = bytes[field.value.lowerBound...].drop(while: FLAMeFieldScan.isDecoration).stripped
      guard let critique = Critique(String(decoding: text, as: UTF8.self)) else {
        return .failure(JudgmentError(.markerWithoutValue, "nothing stands behind '\(self.field):'"))
      }
      let isFirst = bytes[..<field.start].allSatisfy { FLAMeFieldScan.isDecoration($0) || $0 == 0x0A }
      return .success(Opinion(critique, rung: isFirst ? .marker : .lenient))
    }
    return .failure(JudgmentError(.noMarker, "the reply has no line '\(field): …'"))
  }
}
