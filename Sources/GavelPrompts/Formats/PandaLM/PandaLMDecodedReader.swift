public import GavelCore

/// Reads a decoded text that begins with the prompt, as PandaLM's program has it: what stands behind `### Evaluation:`.
///
/// Where the mark occurs twice, prompt and reply cannot be told apart.
public struct PandaLMDecodedReader: ReplyReader {
  /// A reader.
  public init() {}

  /// The preference that stands behind the mark.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<Preference> {
    try reply.withBytes(Self.read).get()
  }

  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Result<Opinion<Preference>, JudgmentError> {
    let mark = PandaLMReference.evaluationMark
    guard let place = bytes.firstPlace(of: mark, from: 0) else {
      return .failure(JudgmentError(.noMarker, "the text has no '### Evaluation:'"))
    }
    let start = place + mark.count
    guard bytes.firstPlace(of: mark, from: start) == nil else {
      return .failure(
        JudgmentError(
          .ambiguous, "the text has '### Evaluation:' more than once, so the reply has no clear start"))
    }
    return PandaLMReader().read(UnsafeBufferPointer(rebasing: bytes[start...]))
  }
}
