/// The rubrics that the authors of Prometheus publish, by the names of their library.
public enum PrometheusOfficialRubric: String, CaseIterable, Sendable {
  /// Whether an answer is relevant and useful.
  case helpfulness
  /// Whether it keeps from harm.
  case harmlessness
  /// Whether it is truthful.
  case honesty
  /// Whether its facts are right.
  case factualValidity = "factual_validity"
  /// Whether its reasoning holds.
  case reasoning

  /// The key of the text.
  var key: String { "prometheus2/rubric.\(rawValue)" }

  /// The whole text, for absolute grading.
  ///
  /// - Throws: ``WordingError`` where it is not loaded.
  public func text(in wording: Wording) throws -> String { try wording.text(key) }

  /// The first line, the criterion in brackets, as the library loads it for relative grading.
  ///
  /// - Throws: ``WordingError`` where it is not loaded.
  public func criterion(in wording: Wording) throws -> String {
    String(decoding: Array(try wording.text(key).utf8).firstLine, as: UTF8.self)
  }

  /// The rubric for Gavel's formats.
  ///
  /// - Throws: ``WordingError`` where it is not loaded.
  public func rubric(in wording: Wording) throws -> PrometheusRubric {
    try PrometheusRubric(named: rawValue, text: try text(in: wording))
  }
}

extension PrometheusRubric {
  /// The rubric whose layout is `text`.
  ///
  /// - Throws: ``FormatError`` `unfit-rubric` for a text of another layout.
  package init(named name: String, text: String) throws {
    var levels: [String] = []
    var rest = Array(text.utf8)
    for level in [5, 4, 3, 2, 1] {
      let sign = Array("\(level == 1 ? "]" : "")\nScore \(level): ".utf8)
      guard let place = rest.lastPlace(of: sign, before: rest.count) else {
        throw Self.unfit("text '\(text.prefix(60))' has no line 'Score \(level): '")
      }
      levels.insert(String(decoding: rest[(place + sign.count)...], as: UTF8.self), at: 0)
      rest.removeSubrange(place...)
    }
    guard rest.first == UInt8(ascii: "[") else {
      throw Self.unfit("text '\(text.prefix(60))' does not begin with a criterion in brackets")
    }
    try self.init(name, criterion: String(decoding: rest.dropFirst(), as: UTF8.self), levels: levels)
  }
}
