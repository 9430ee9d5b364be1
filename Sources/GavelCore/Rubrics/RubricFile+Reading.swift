public import Foundation

extension RubricFile {
  /// Reads the file at `path`.
  ///
  /// - Throws: ``RubricError`` for what is no rubric; Foundation's error for what cannot be read.
  public init(contentsOfFile path: String) throws {
    try self.init(json: Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// Reads JSON.
  ///
  /// - Throws: ``RubricError`` with the line and the field.
  public init(json data: Data) throws {
    do {
      try self.init(try JSONParser.parse(data))
    } catch let mistake as JSONParser.Failure {
      let before = JSONLines(data.prefix(mistake.offset))
      throw RubricError(
        .invalidJSON, field: before.lastField, line: before.lastLine, "no JSON: \(mistake.reason)")
    } catch var error as RubricError {
      error.line = JSONLines(data).line(of: error.field)
      throw error
    }
  }

  package init(_ document: JSONValue) throws {
    var reader = try RubricFileReader(document)
    let content = try reader.content()
    let perCriterion = try reader.flag("perCriterion") ?? false
    try reader.finish()
    self.init(content, perCriterion: perCriterion, document: document)
  }
}
