/// Lines as Python's patterns see them: only LF ends one.
///
/// A CR stays on its line; U+0085, U+2028 and U+2029 are characters like any other.
extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// The end of the line that `index` lies on: the place of its LF, or the end of the text.
  func endOfLine(from index: Int) -> Int { firstPlace(of: 0x0A, from: index) ?? endIndex }

  /// Everything before the first LF.
  var firstLine: SubSequence { self[..<endOfLine(from: startIndex)] }

  /// All lines without their LF: one more than there are LF.
  var lines: [SubSequence] { split(separator: 0x0A, omittingEmptySubsequences: false) }

  /// Whether `$` matches at `index` without multi-line mode: at the end, and before one LF that ends the text.
  func isEndOfText(_ index: Int) -> Bool {
    index == endIndex || index == endIndex - 1 && self[index] == 0x0A
  }

  /// Whether `$` matches at `index` in multi-line mode: at the end and before every LF.
  func isEndOfLine(_ index: Int) -> Bool { index == endIndex || self[index] == 0x0A }

  /// Whether `^` matches at `index` in multi-line mode: at the start and behind every LF.
  func isStartOfLine(_ index: Int) -> Bool { index == startIndex || self[index - 1] == 0x0A }
}
