import GavelCore

/// What the reference programs of CritiqueLLM read, substitutes included: for reproducing published numbers alone.
///
/// Source: thu-coai/CritiqueLLM at e1e0241, `evaluation/eval_pointwise.py` and `evaluation/eval_pairwise.py`.
public enum CritiqueLLMReference {
  /// The result of a comparison.
  public enum Label: Int, Sendable {
    /// The first answer is better.
    case first = 0
    /// The second answer is better.
    case second = 1
    /// Neither is.
    case equal = 2
    /// No result was found.
    case none = -1
  }

  /// The first overall score in apostrophes, else the first with a colon of ASCII, else with a fullwidth one; 5 where
  /// there is none.
  ///
  /// Only the beginning of a number counts: 11 is read as 1, 100 as 10, 0.5 as 0.
  ///
  /// - Parameters:
  ///   - reply: The text of the model.
  ///   - prompt: The prompt, where the text may repeat it; it is left out first, wherever it stands.
  /// - Returns: The score, 0 to 10.
  public static func score(in reply: String, without prompt: String = "") -> Double {
    let reply = prompt.isEmpty ? reply : removing(prompt, from: reply)
    return reply.withBytes { bytes in
      let marks = OverallMark.all(in: bytes).filter { bytes[$0.number.lowerBound] < 0x80 }
      for form in [OverallMark.Form.quoted, .plain, .fullwidth] {
        if let mark = marks.first(where: { $0.form == form }) {
          return value(at: mark.number.lowerBound, in: bytes)
        }
      }
      return 5
    }
  }

  /// The first of three results, in this order, whose dictionary stands anywhere in the reply to the letter.
  public static func label(in reply: String) -> Label {
    let labels = reply.withBytes { ComparisonMark.all(in: $0).filter(\.isExact).map(\.label) }
    return labels.contains(.first)
      ? .first : labels.contains(.second) ? .second : labels.contains(.equal) ? .equal : .none
  }

  /// `0` or `10` with a point and zeros, or one digit with a fraction: the first of them that begins at `start`.
  private static func value(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Double {
    let isTen = bytes.starts(with: Array("10".utf8), at: start)
    let isWhole = isTen || bytes[start] == UInt8(ascii: "0")
    var end = start + (isTen ? 2 : 1)
    if end < bytes.count, bytes[end] == UInt8(ascii: ".") {
      end += 1
      if isWhole {
        while end < bytes.count, bytes[end] == UInt8(ascii: "0") { end += 1 }
      } else {
        end = BracketedMark.endOfDigits(in: bytes, at: end)
      }
    }
    return PythonNumber.float(bytes[start..<end]) ?? 5
  }

  private static func removing(_ prompt: String, from reply: String) -> String {
    let needle = Array(prompt.utf8)
    let bytes = Array(reply.utf8)
    var rest: [UInt8] = []
    var position = 0
    while let place = bytes.firstPlace(of: needle, from: position) {
      rest += bytes[position..<place]
      position = place + needle.count
    }
    return position == 0 ? reply : String(decoding: rest + bytes[position...], as: UTF8.self)
  }
}
