import Testing

@testable import GavelPrompts

struct ConfigurationTableTests {
  @Test func namesAreComparedScalarByScalar() throws {
    let table = try table(["{\"é\": \"a\", \"b\": [\"c\", \"d\"]}"])
    #expect(table["é"] == ["a"] && table["b"] == ["c", "d"])
    #expect(table["e\u{301}"] == nil)
  }

  @Test func ofEqualNamesTheFirstCounts() throws {
    let table = try table(["{\"a\": \"1\"}", "{\"a\": \"2\", \"b\": \"3\"}"])
    #expect(table["a"] == ["1"] && table["b"] == ["3"] && table.names == ["a", "b"])
  }

  @Test(arguments: ["[]", "{\"a\": 1}", "{\"a\": [1]}", "{", ""])
  func anythingElseIsRefused(_ json: String) {
    let error = #expect(throws: WordingError.self) { try table([json]) }
    #expect(error?.code == .invalidJSON && error?.name == "0")
  }

  private func table(_ texts: [String]) throws -> ConfigurationTable {
    let keys = texts.indices.map(String.init)
    let own = Dictionary(zip(keys, texts)) { first, _ in first }
    return try ConfigurationTable(merging: keys, of: FormatTexts(keys, .own, own: own))
  }
}
