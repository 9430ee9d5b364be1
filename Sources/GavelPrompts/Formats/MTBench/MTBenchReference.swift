import GavelCore

/// What the reference program of MT-Bench reads, substitutes included: for reproducing published numbers alone.
///
/// Source: lm-sys/FastChat at 0e6d3e4, `fastchat/llm_judge/common.py`.
public enum MTBenchReference {
  /// Who won a game.
  public enum Winner: String, Sendable {
    /// The first answer shown.
    case first = "A"
    /// The second answer shown.
    case second = "B"
    /// Neither.
    case tie
    /// No ruling was found.
    case error
  }

  /// The first number in double brackets, else the first in single ones; -1 where there is none.
  ///
  /// - Throws: ``ReferenceError`` where the number is no literal of Python: digits beyond ASCII, or a leading zero.
  public static func rating(in reply: String) throws(ReferenceError) -> Double {
    let found = reply.withBytes { bytes -> String? in
      let number = { BracketedMark.endOfNumber(in: bytes, at: $0) }
      let mark =
        BracketedMark.first(in: bytes, from: 0, brackets: 2, scan: number)
        ?? BracketedMark.first(in: bytes, from: 0, brackets: 1, scan: number)
      return mark.map { bytes.text($0.content) }
    }
    guard let found else { return -1 }
    return try number(found)
  }

  /// `[[A]]` anywhere, else `[[B]]`, else `[[C]]` for a tie, else an error.
  public static func winner(in reply: String) -> Winner {
    reply.withBytes { bytes in
      func holds(_ mark: String) -> Bool { bytes.firstPlace(of: Array(mark.utf8), from: 0) != nil }
      return holds("[[A]]") ? .first : holds("[[B]]") ? .second : holds("[[C]]") ? .tie : .error
    }
  }

  /// The winner by two scores, `[[8,7]]` or else `[8,7]`: a tie where they differ by no more than 0.1.
  ///
  /// - Throws: ``ReferenceError`` where a score is no literal of Python.
  public static func winnerByScores(in reply: String) throws(ReferenceError) -> Winner {
    let found = reply.withBytes { bytes -> (String, String)? in
      for brackets in [2, 1] {
        var comma = 0
        let mark = BracketedMark.first(in: bytes, from: 0, brackets: brackets) { start in
          guard let first = BracketedMark.endOfNumber(in: bytes, at: start), first < bytes.count,
            bytes[first] == UInt8(ascii: ",")
          else { return nil }
          comma = first
          var second = first + 1
          if second < bytes.count {
            let (scalar, end) = bytes.scalar(at: second)
            if scalar.isTextWhitespace { second = end }
          }
          return BracketedMark.endOfNumber(in: bytes, at: second)
        }
        if let mark {
          return (
            bytes.text(mark.content.lowerBound..<comma), bytes.text((comma + 1)..<mark.content.upperBound)
          )
        }
      }
      return nil
    }
    guard let found else { return .error }
    let first = try number(found.0)
    let second = try number(String(found.1.stripped))
    return abs(first - second) <= 0.1 ? .tie : first > second ? .first : .second
  }

  private static func number(_ text: String) throws(ReferenceError) -> Double {
    guard let value = PythonLiteral.value(of: text)?.number else {
      throw ReferenceError("'\(text.prefix(40))' is no literal of Python")
    }
    return value
  }
}
