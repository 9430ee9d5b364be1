import Gavel

/// Stands in for a model in this process: it looks for the word "because", and is no language model.
struct ToyModel: Sendable {
  /// It cannot read more than that.
  struct TooLong: Error, CustomStringConvertible {
    var description: String { "the text is longer than \(ToyModel.limit) bytes" }
  }

  static let limit = 1000

  func reply(to messages: [Message]) throws -> String {
    let text = messages.last?.content ?? ""
    guard text.utf8.count <= Self.limit else { throw TooLong() }
    return text.contains("because") ? "It says why.\nRULING: 5" : "It does not say why.\nRULING: 2"
  }
}
