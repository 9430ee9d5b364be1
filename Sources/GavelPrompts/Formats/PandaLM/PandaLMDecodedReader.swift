public import GavelCore

/// Reads a decoded text that begins with the prompt, as PandaLM's program has it: what stands behind `### Evaluation:`.
///
/// Where the mark occurs twice, prompt and reply cannot be told apart.
public struct PandaLMDecodedReader: ReplyReader {
  /// A reader.
  public init() {}

  /// The preference that stands behind the mark.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<Preference> {
    let mark = PandaLMReference.evaluationMark
    let place = reply.withBytes { bytes -> Result<Int, JudgmentError> in
      guard let place = bytes.firstPlace(of: mark, from: 0) else {
        return .failure(JudgmentError(.noMarker, "the text has no '### Evaluation:'"))
      }
      guard bytes.firstPlace(of: mark, from: place + mark.count) == nil else {
        return .failure(
          JudgmentError(
            .ambiguous, "the text has '### Evaluation:' more than once, so the reply has no clear start"))
      }
      return .success(place + mark.count)
    }
    let start = try place.get()
    return try PandaLMReader().opinion(in: String(decoding: Array(reply.utf8)[start...], as: UTF8.self))
  }
}
