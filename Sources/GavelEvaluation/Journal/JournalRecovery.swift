/// What was found broken when a journal was opened.
///
/// A torn last line is what remains when a process dies while it writes; a damaged line was altered later. The calls of
/// both are lost and will be made again.
public struct JournalRecovery: Hashable, Sendable {
  /// How many bytes of a torn last line were cut off; 0 if there was none.
  public internal(set) var tornBytes = 0
  /// How many lines are damaged; they stay in the file and are skipped.
  public internal(set) var damagedCount = 0
  /// The numbers of the first damaged lines.
  public internal(set) var damagedLines: [Int] = []

  /// Whether nothing was lost.
  public var isClean: Bool { tornBytes == 0 && damagedCount == 0 }

  /// One sentence for each finding; empty if nothing was lost.
  public var messages: [String] {
    var messages: [String] = []
    if tornBytes > 0 { messages.append("a torn last line of \(tornBytes) bytes was cut off") }
    if damagedCount > 0 {
      let numbers = damagedLines.map { "\($0)" }.joined(separator: ", ")
      let more = damagedCount > damagedLines.count ? ", …" : ""
      messages.append("damaged lines were skipped: \(damagedCount), at line \(numbers)\(more)")
    }
    return messages
  }

  mutating func noteDamage(line: Int) {
    damagedCount += 1
    if damagedLines.count < 10 { damagedLines.append(line) }
  }
}
