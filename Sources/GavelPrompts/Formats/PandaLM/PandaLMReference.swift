/// What the reference program of PandaLM reads, substitutes included: for reproducing published numbers alone.
///
/// Source: WeOpenML/PandaLM at 3871806, `pandalm/utils/pandalm_inference.py`.
public enum PandaLMReference {
  /// 1 or 2 where the first line of the stripped reply is exactly that; 0 for ties and for everything else.
  public static func result(in reply: String) -> Int {
    reply.withBytes { bytes in
      let line = bytes.stripped.firstLine
      guard line.count == 1, let digit = line.first else { return 0 }
      return digit == UInt8(ascii: "1") ? 1 : digit == UInt8(ascii: "2") ? 2 : 0
    }
  }

  /// The reply in a decoded text that begins with the prompt: what stands between the first `### Evaluation:` and the
  /// second one, or the end, cleaned.
  ///
  /// - Throws: ``ReferenceError`` where there is no such mark.
  public static func postprocessed(_ decoded: String) throws(ReferenceError) -> String {
    let piece = decoded.withBytes { bytes -> String? in
      let text = bytes.stripped
      guard let mark = text.firstPlace(of: evaluationMark, from: text.startIndex) else { return nil }
      let start = mark + evaluationMark.count
      let end = text.firstPlace(of: evaluationMark, from: start) ?? text.endIndex
      return String(decoding: text[start..<end].stripped, as: UTF8.self)
    }
    guard let piece else { throw ReferenceError("the text has no '### Evaluation:' to split at") }
    return PandaLMCleaning.cleaned(piece)
  }

  static let evaluationMark = Array("### Evaluation:".utf8)
}
