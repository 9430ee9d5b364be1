public import GavelCore

/// Reads a rating from 1 to 10 behind its word: `Rating: [[7]]`, in Chinese `评分:[[7]]` or `打分:[[7]]`.
///
/// Several ratings must agree, and the last must hold a number. What people quote of the form, such as
/// `Rating: [[rating]]`, does no harm before it.
public struct AutoJRatingReader: ReplyReader {
  private let words: [[UInt8]]
  private let takesSpace: Bool

  /// A reader.
  ///
  /// - Parameters:
  ///   - language: What the judge is asked in.
  ///   - takesSpace: Whether one space may stand behind the colon of the Chinese word. The official prompt shows it, and
  ///     the reference program finds no rating there.
  public init(_ language: AutoJLanguage = .english, takesSpace: Bool = true) {
    words = language == .english ? Self.english : Self.chinese
    self.takesSpace = takesSpace && language == .chinese
  }

  private static let english = [Array("Rating: ".utf8)]
  private static let chinese = [Array("评分:".utf8), Array("打分:".utf8)]
  private static let opening = Array("[[".utf8)
  private static let closing = Array("]]".utf8)
  /// A longer text between the brackets is no number.
  private static let longest = 64

  /// The rating that `reply` states.
  public func opinion(in reply: String) throws(JudgmentError) -> Opinion<Score> {
    let rating = try reply.withBytes(read).get()
    return Opinion(
      Score(rating.value, scale: 1...10), reasoning: reply.reasons(before: rating.place), rung: .marker)
  }

  /// A rating and where it begins.
  private typealias Rating = (value: Double, place: Int)

  private func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Rating, JudgmentError> {
    var found: Rating?
    var isDecided = false
    for word in words {
      var last: Double?
      var isMarked = false
      var agree = true
      marks(behind: word, in: bytes) { place, value in
        isMarked = true
        last = value
        guard let value else { return }
        if let found, found.value != value { agree = false }
        if found == nil { found = (value, place) }
      }
      guard agree else {
        return .failure(JudgmentError(.ambiguous, "the reply has several ratings that differ"))
      }
      // The first word that occurs is the one whose last mark the reference reads.
      if isMarked, !isDecided {
        isDecided = true
        guard last != nil else {
          return .failure(
            JudgmentError(
              .markerWithoutValue, "the last rating of the reply has no number in double brackets"))
        }
      }
    }
    guard let found else {
      return .failure(JudgmentError(.noMarker, "the reply has no rating such as \(example)"))
    }
    guard (1...10).contains(found.value) else {
      return .failure(JudgmentError(.outOfRange, "the rating is \(found.value), and the scale is 1 to 10"))
    }
    return .success(found)
  }

  private var example: String { words.count == 1 ? "Rating: [[7]]" : "评分:[[7]]" }

  /// Calls `body` with the place of every mark and its number; nil where there is none, or the brackets do not close.
  private func marks(
    behind word: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, _ body: (Int, Double?) -> Void
  ) {
    var position = 0
    var close = -1
    // Brackets are rarer than the first bytes of the word.
    while let opening = bytes.firstPlace(of: Self.opening, from: position) {
      position = opening + 1
      let isSpaced = takesSpace && opening > 0 && bytes[opening - 1] == 0x20
      let place = opening - (isSpaced ? 1 : 0) - word.count
      guard place >= 0, bytes.starts(with: word, at: place) else { continue }
      position = opening + Self.opening.count
      // The brackets that close are looked for once, not anew from every mark.
      if close < position { close = bytes.firstPlace(of: Self.closing, from: position) ?? .max }
      let length = close - position
      body(place, length <= Self.longest ? PythonNumber.float(bytes[position..<close].stripped) : nil)
    }
  }
}
