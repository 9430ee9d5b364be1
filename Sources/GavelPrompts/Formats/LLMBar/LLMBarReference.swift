import GavelCore

/// What the reference program of LLMBar reads: for reproducing published numbers alone.
///
/// Source: princeton-nlp/LLMBar at 9006165, `LLMEvaluator/evaluate.py` and the patterns of its configurations.
public enum LLMBarReference {
  /// The output that a verdict names.
  public enum Choice: String, Sendable {
    /// Output (a).
    case first = "a"
    /// Output (b).
    case second = "b"
  }

  private static let sentences = ["Output (a) is better", "Output (b) is better"].map { Array($0.utf8) }
  private static let labels = ["Output (a)", "Output (b)"].map { Array($0.utf8) }

  /// (a) where `Output (a) is better` stands anywhere before one more character of its line, else (b) likewise, else nil.
  public static func sentence(in reply: String) -> Choice? {
    reply.withBytes { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes.stripped)
      func holds(_ sentence: [UInt8]) -> Bool {
        var position = 0
        while let place = text.firstPlace(of: sentence, from: position) {
          position = place + sentence.count
          if position < text.count, text[position] != 0x0A { return true }
        }
        return false
      }
      return holds(sentences[0]) ? .first : holds(sentences[1]) ? .second : nil
    }
  }

  /// (a) where any line begins with `Output (a)`, behind one space if any, else (b) likewise, else nil.
  public static func line(in reply: String) -> Choice? {
    reply.withBytes { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes.stripped)
      var isSecond = false
      var start = 0
      while start < text.count {
        let place = text[start] == 0x20 ? start + 1 : start
        if text.starts(with: labels[0], at: place) { return .first }
        if text.starts(with: labels[1], at: place) { isSecond = true }
        start = text.endOfLine(from: start) + 1
      }
      return isSecond ? .second : nil
    }
  }

  /// The whole number that the reply is, as the nearest double; nil where it is none.
  public static func rating(in reply: String) -> Double? { PythonNumber.integer(reply)?.double }
}
