import GavelCore

/// JudgeLM's instruction for two answers, edited for another number of them.
enum JudgeLMInstruction {
  /// The most answers that have a word for their number.
  static let mostAnswers = 19

  /// The instruction for `count` answers.
  ///
  /// Every "two", also within a word, becomes the word for the number, and the assistants 2 to `count` are listed behind
  /// the first "for Assistant 1".
  ///
  /// - Returns: The edited text; nil for fewer than one answer, or more than 19.
  static func edited(_ instruction: String, forAnswers count: Int) -> String? {
    guard words.indices.contains(count - 1) else { return nil }
    let first = Array("for Assistant 1".utf8)
    var text = Array(instruction.utf8)
      .replacing("two".utf8, with: words[count - 1].utf8)
      .replacing("for Assistant 1 and 2".utf8, with: first)
    if let place = text.firstPlace(of: first, from: 0) {
      let between = count > 2 ? (2..<count).map { ", \($0)" }.joined() : ""
      text.insert(contentsOf: "\(between) and \(count)".utf8, at: place + first.count)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static let words = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
}
