import GavelCore

/// What the reference programs of Auto-J read, substitutes included: for reproducing published numbers alone.
///
/// Source: GAIR-NLP/auto-j at 2ae17a3, `codes/usage/bilingual_example.py`.
public enum AutoJReference {
  /// A decision as the number that stands for it in the files of its authors.
  public enum Decision: Int, Sendable {
    /// The first answer is better.
    case first = 0
    /// The second answer is better.
    case second = 1
    /// Neither is.
    case tie = 2
    /// None was found.
    case none = -1
  }

  private static let labels: [AutoJLanguage: [(label: [UInt8], decision: Decision)]] = [
    .english: [
      (Array("response 1".utf8), .first), (Array("response 2".utf8), .second), (Array("tie".utf8), .tie),
    ],
    .chinese: [
      (Array("回应1".utf8), .first), (Array("回应2".utf8), .second), (Array("平局".utf8), .tie),
    ],
  ]

  /// What the text behind the last marker begins with.
  public static func decision(in reply: String, _ language: AutoJLanguage = .english) -> Decision {
    reply.withBytes { bytes in
      let text = bytes.stripped
      let marker = language.decisionMarker
      guard let place = text.lastPlace(of: marker, before: text.endIndex) else { return .none }
      let rest = text[(place + marker.count)...].stripped
      // Of the characters whose lower case begins with a letter of ASCII, none but that letter's own capital leads on.
      let beginning = rest.prefix(10).map {
        language == .english && $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0
      }
      return labels[language]?.first { beginning.starts(with: $0.label) }?.decision ?? .none
    }
  }

  /// The number in the last double brackets behind the word for a rating; 0 where there are none.
  ///
  /// - Throws: ``ReferenceError`` where the brackets do not close, or hold no number.
  public static func rating(
    in reply: String, _ language: AutoJLanguage = .english
  ) throws(ReferenceError) -> Double {
    let markers = language == .english ? ["Rating: [["] : ["评分:[[", "打分:[["]
    let found = reply.withBytes { bytes -> Result<Double, ReferenceError> in
      for marker in markers {
        let marker = Array(marker.utf8)
        guard let place = bytes.lastPlace(of: marker, before: bytes.count) else { continue }
        let start = place + marker.count
        guard let end = bytes.firstPlace(of: Array("]]".utf8), from: start) else {
          return .failure(ReferenceError("the brackets of the last rating do not close"))
        }
        guard let value = PythonNumber.float(bytes[start..<end].stripped) else {
          return .failure(ReferenceError("'\(bytes.text(start..<end).prefix(40))' is no number"))
        }
        return .success(value)
      }
      return .success(0)
    }
    return try found.get()
  }

  /// The letter that the first line begins with, before a colon: which of two critiques is better; nil where there is none.
  public static func criticWinner(in reply: String) -> AutoJCriticReader.Letter? {
    AutoJCriticReader.Letter(ofLine: reply.utf8.prefix(2))
  }
}
