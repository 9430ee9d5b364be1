import GavelCore

/// What the reference program of JudgeBench reads: for reproducing published numbers alone.
///
/// Source: ScalerLab/JudgeBench at e2c52c2, `utils/judges.py` and `utils/metrics.py`.
public enum JudgeBenchReference {
  /// The one mark of a reply, with every `>>` shortened to `>`; nil where there is none, or several differ.
  ///
  /// A mark holds any run of A, B, `<`, `>` and `=`: not only the five labels.
  public static func decision(in reply: String) -> String? {
    reply.withBytes { bytes in
      let marks = JudgeBenchMarks.all(in: bytes)
      guard let first = marks.first, JudgeBenchMarks.agree(marks, in: bytes) else { return nil }
      var result: [UInt8] = []
      var index = first.content.lowerBound
      while index < first.content.upperBound {
        result.append(bytes[index])
        let isDouble =
          bytes[index] == UInt8(ascii: ">") && index + 1 < first.content.upperBound
          && bytes[index + 1] == UInt8(ascii: ">")
        index += isDouble ? 2 : 1
      }
      return String(decoding: result, as: UTF8.self)
    }
  }

  /// The decision of the second game in terms of the first: `A>B` and `B>A` change places, all else stays.
  public static func flipped(_ decision: String?) -> String? {
    switch decision {
    case "A>B": "B>A"
    case "B>A": "A>B"
    default: decision
    }
  }
}
