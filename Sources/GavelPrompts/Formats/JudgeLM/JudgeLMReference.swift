/// What the reference program of JudgeLM reads, substitutes included: for reproducing published numbers alone.
///
/// Source: baaivision/JudgeLM at 00c4516, `judgelm/llm_judge/common.py` and `gen_model_judgement_multi.py`.
public enum JudgeLMReference {
  /// Two scores.
  public struct Scores: Hashable, Sendable {
    /// The score of the first answer.
    public let first: Double
    /// The score of the second answer.
    public let second: Double

    /// Two numbers, which need not be finite.
    public init(first: Double, second: Double) {
      self.first = first
      self.second = second
    }

    /// What stands for a reply without two scores.
    public static let failure = Self(first: -1, second: -1)
  }

  /// Two numbers on the first line with one space or comma between them; -1 and -1 for anything else.
  ///
  /// Any number counts, also one off the scale, infinite or none.
  public static func scores(in reply: String) -> Scores {
    reply.withBytes { bytes in
      let line = bytes.firstLine
      guard let place = line.firstIndex(where: isSeparator),
        !line[(place + 1)...].contains(where: isSeparator),
        let first = PythonNumber.float(line[..<place]), let second = PythonNumber.float(line[(place + 1)...])
      else { return .failure }
      return Scores(first: first, second: second)
    }
  }

  /// The text of a reply: cut before the first `</s>`, or before the first line end in the fast mode, and stripped.
  ///
  /// - Parameters:
  ///   - decoded: What the model wrote, without special tokens.
  ///   - isFast: Whether generation stops at a line end.
  /// - Returns: The text; where the sign is missing, as it is whenever a model has come to its end, the last character is
  ///   lost instead.
  public static func postprocessed(_ decoded: String, isFast: Bool) -> String {
    let bytes = Array(decoded.utf8)
    let stop = Array((isFast ? "\n" : "</s>").utf8)
    let end =
      bytes.firstPlace(of: stop, from: 0) ?? (bytes.isEmpty ? 0 : bytes.scalar(before: bytes.count).start)
    return String(decoding: bytes[..<end].stripped, as: UTF8.self)
  }

  private static func isSeparator(_ byte: UInt8) -> Bool { byte == 0x20 || byte == UInt8(ascii: ",") }
}
