import GavelCore

/// Tells reasons from what only stands in their place.
enum Reasons {
  /// Words that lead to a ruling or announce reasons, and say nothing by themselves.
  private static let leadIns: Set<String> = [
    "a", "an", "answer", "certainly", "conclusion", "course", "decision", "final", "finding", "hence", "here",
    "i",
    "in", "is", "it", "my", "of", "ok", "okay", "our", "overall", "reason", "reasoning", "reasons", "ruling",
    "score", "so", "sure", "thanks", "the", "therefore", "this", "thus", "verdict", "well", "why", "yes",
  ]

  /// Whether `text` gives reasons: words of its own, besides lead-ins and what `prompt` says itself.
  ///
  /// A quotation of a judged text is a reason; a repeated instruction is none.
  ///
  /// - Parameters:
  ///   - text: What stands before a ruling, or in its reason.
  ///   - least: How many words there must be.
  ///   - prompt: The question.
  /// - Returns: Whether there are.
  static func areGiven(in text: Substring, least: Int = 1, prompt: Prompt) -> Bool {
    var instructions: [[UInt8]]?
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      guard holdsWords(Substring(line), least: least) else { continue }
      let trimmed = Array(trimmed(line))
      if trimmed.count < 16 { return true }
      let texts = instructions ?? Reply.instructions(of: prompt).map { Array($0.utf8) }
      instructions = texts
      guard texts.contains(where: { ByteSearch.find(trimmed, in: $0) != nil }) else { return true }
      if prompt.exhibits.contains(where: { ByteSearch.find(trimmed, in: Array($0.text.utf8)) != nil }) {
        return true
      }
    }
    return false
  }

  private static func holdsWords(_ text: Substring, least: Int) -> Bool {
    var count = 0
    var rest = text
    while let start = rest.firstIndex(where: \.isLetter) {
      let word = rest[start...].prefix { $0.isLetter || $0.isNumber || $0 == "'" }
      if !leadIns.contains(word.lowercased()) { count += 1 }
      if count >= least { return true }
      rest = rest[word.endIndex...]
    }
    return false
  }

  private static func trimmed(_ line: Substring.UTF8View) -> Substring.UTF8View {
    var line = line.drop { $0 <= 0x20 || $0 == UInt8(ascii: "*") }
    while let last = line.last, last <= 0x20 || last == UInt8(ascii: "*") { line.removeLast() }
    return line
  }
}
