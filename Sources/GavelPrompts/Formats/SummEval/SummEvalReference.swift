public import GavelCore

/// What the reference program reads out of the replies of SummEval's scorers, substitutes included: for reproducing
/// published numbers alone.
///
/// Source: DAMO-NLP-SG/LLM_summeval at bd7dde1, `utils.py`.
public enum SummEvalReference {
  /// The score of a reason with a score (`rts`, `altrts`): -1 where there is none.
  ///
  /// It may be the end of a scale: `4 out of 5` without the word score is 5.
  public static func scoreInProse(_ reply: String) -> Double {
    reply.withBytes { bytes in
      bytes.pythonLowercased.withUnsafeBufferPointer { SummEvalScoreRules(bytes: $0).score } ?? -1
    }
  }

  /// The score of a letter (`mcq`, `altmcq`): `A` to `E` are 1 to 5.
  ///
  /// - Throws: ``ReferenceError`` for anything else, white space around it aside.
  public static func scoreOfLetter(_ reply: String) throws(ReferenceError) -> Int {
    let found = reply.withBytes { bytes -> Int? in
      let letter = bytes.stripped
      guard letter.count == 1, let byte = letter.first, (0x41...0x45).contains(byte) else { return nil }
      return Int(byte) - 0x40
    }
    guard let found else { throw ReferenceError("the reply is not one of the letters A to E") }
    return found
  }

  /// The number of stars (`stareval`): the token before the first `star` behind white space, on no scale; it may be NaN.
  ///
  /// - Throws: ``ReferenceError`` where there is no such place, or the token there is no number.
  public static func stars(_ reply: String) throws(ReferenceError) -> Double {
    let found = reply.withBytes { bytes in
      bytes.pythonLowercased.withUnsafeBufferPointer { lower in
        SummEvalStars.first(in: lower, from: 0).flatMap { $0.value(in: lower) }
      }
    }
    guard let found else { throw ReferenceError("no number stands before the first 'star' of the reply") }
    return found
  }

  /// The better of two summaries (`h2h`), in the order shown; a tie also where nothing can be read.
  public static func choice(_ reply: String) -> Preference.Winner {
    reply.withBytes { bytes in
      switch letter(bytes) {
      case UInt8(ascii: "a"): .first
      case UInt8(ascii: "b"): .second
      default: .tie
      }
    }
  }

  /// The letter, in lower case; nil where there is none.
  private static func letter(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt8? {
    let stripped = bytes.stripped
    if let first = stripped.first, stripped.base.scalar(at: stripped.startIndex).end == stripped.endIndex {
      // One character: white space around it makes it another text.
      return stripped.count == bytes.count ? first | 0x20 : nil
    }
    return bytes.pythonLowercased.withUnsafeBufferPointer { lower in
      var position = 0
      while let place = lower.firstPlace(of: summary, from: position) {
        position = place + summary.count
        if position < lower.count, isLetter(lower[position]) { return lower[position] }
      }
      guard lower.count > 1, isLetter(lower[0]) else { return nil }
      let next = lower.scalar(at: 1).scalar
      return next.isTextWhitespace || next == "." || next == ":" ? lower[0] : nil
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x63 }

  private static let summary = Array("summary ".utf8)
}
