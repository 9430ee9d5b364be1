import Foundation

/// Rows of two columns for a terminal.
enum TextTable {
  /// The rows, the second column aligned.
  static func of(_ rows: [(String, String)]) -> String {
    let width = (rows.map(\.0.count).max() ?? 0) + 2
    return rows.map { $0.0.padding(toLength: width, withPad: " ", startingAt: 0) + $0.1 }.joined(
      separator: "\n")
  }
}
