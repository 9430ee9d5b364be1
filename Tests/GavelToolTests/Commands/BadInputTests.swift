import GavelCore
import Testing

@Suite struct BadInputTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func badLinesBecomeRecordsAndTheRunGoesOn() throws {
    var bytes: [UInt8] = []
    func add(_ line: [UInt8]) { bytes += line + [0x0A] }
    let good = Items.singles(2).map { Array($0.utf8) }
    add(good[0])
    add(Array(#"{"id": "broken", "prompt": "#.utf8))
    add(Array(#"{"id": "lacks", "prompt": "p"}"#.utf8))
    add(Array(#"{"id": "form", "prompt": "p", "response": 5}"#.utf8))
    add(Array(#"{"id": "latin", "prompt": "caf"#.utf8) + [0xE9] + Array(#"", "response": "r"}"#.utf8))
    add(Array("[1, 2]".utf8))
    add(good[1])
    try folder.write(bytes, to: "i.jsonl")
    let ended = try folder.gavel("judge", "--items", "i.jsonl")
    #expect(ended.status == 0)
    let records = try ended.records
    try #require(records.count == 7)
    #expect(records[0]["verdict"] != nil)
    #expect(records[6]["verdict"] != nil)
    let expected: [(Int, String, String)] = [
      (2, "invalid-json", ""), (3, "missing-field", "response"), (4, "invalid-field", "response"),
      (5, "invalid-utf8", ""), (6, "not-an-object", ""),
    ]
    for (line, code, field) in expected {
      let error = try #require(records[line - 1]["error"])
      #expect(error["code"]?.string == "invalid-item")
      let message = try #require(error["message"]?.string)
      #expect(message.contains("i.jsonl:\(line): \(code)"), "\(message)")
      #expect(message.contains(field))
      #expect(records[line - 1]["kind"]?.string == "score")
      let id = try #require(records[line - 1]["id"]?.string)
      #expect(id.hasPrefix("invalid-") || ["lacks", "form"].contains(id))
    }
    #expect(ended.err.contains("invalid-item 5"))
    #expect(try folder.gavel("judge", "--items", "i.jsonl", "--strict").status == 1)
    // The identifier comes from the content, not from the place.
    try folder.write([UInt8](bytes.dropFirst(good[0].count + 1)), to: "moved.jsonl")
    let moved = try folder.gavel("judge", "--items", "moved.jsonl").records
    #expect(moved.map { $0["id"] } == records.dropFirst().map { $0["id"] })
    #expect(moved.map { $0["key"] } == records.dropFirst().map { $0["key"] })
  }

  @Test func aLineOver16MiBIsARecordToo() throws {
    let start = Array(#"{"id": "long", "prompt": ""#.utf8)
    let long = start + [UInt8](repeating: 0x61, count: 16 << 20) + Array("\"}".utf8)
    try folder.write(long + [0x0A] + Array(Items.singles(1)[0].utf8), to: "i.jsonl")
    let records = try folder.gavel("judge", "--items", "i.jsonl").records
    try #require(records.count == 2)
    #expect(records[0]["id"]?.string?.hasPrefix("invalid-") == true)
    #expect(records[0]["error"]?["message"]?.string?.contains("i.jsonl:1: line-too-long") == true)
    #expect(records[1]["verdict"] != nil)
  }

  @Test func lineEndsMarksAndBlankLinesAreNoTrouble() throws {
    let lines = Items.singles(3)
    let plain = try folder.gavel("judge", input: lines.joined(separator: "\n"))
    let dressed = try folder.gavel(
      "judge", input: "\u{FEFF}" + lines[0] + "\r\n\r\n  \n" + lines[1] + "\r\n\n" + lines[2] + "\r\n")
    #expect(plain.status == 0)
    #expect(plain.out == dressed.out)
    #expect(plain.out.hasSuffix("}\n"))
    #expect(!plain.out.contains("\r"))
  }

  @Test func missingIdentifiersComeFromTheContent() throws {
    let line = #"{"prompt": "p", "response": "r", "reference": "r"}"#
    let other = #"{"prompt": "p", "response": "s", "reference": "r"}"#
    let ids = try folder.gavel("judge", input: "\(line)\n\(other)\n\(line)\n").records.map {
      $0["id"]?.string
    }
    #expect(ids.count == 3)
    #expect(ids[0] == ids[2])
    #expect(ids[0] != ids[1])
  }

  @Test func conflictingIdentifiersStopTheRun() throws {
    let ended = try folder.gavel(
      "judge",
      input: Items.singles(2).joined(separator: "\n")
        + "\n" + #"{"id": "q1", "prompt": "another", "response": "r", "reference": "r"}"# + "\n")
    #expect(ended.status == 65)
    #expect(ended.err.contains("standard input:3: conflicting-ids"))
    #expect(ended.err.contains("another"))
    // What was judged before is written.
    #expect(try ended.records.map { $0["id"]?.string } == ["q1", "q2"])
  }

  @Test(arguments: [[], ["--limit", "1"]])
  func anotherKindOfFileIs65(_ options: [String]) throws {
    try folder.write("id,prompt,response\nq1,What?,That\n", to: "i.csv")
    let ended = try Program(["judge", "--items", "i.csv", "--output", "o.jsonl"] + options, in: folder).wait()
    #expect(ended.status == 65)
    #expect(ended.err.contains("id,prompt,response"))
    #expect(ended.err.contains("CSV"))
    #expect(folder.names == ["i.csv"])
  }

  @Test func anEmptyInputIsFine() throws {
    try folder.write("", to: "i.jsonl")
    let ended = try folder.gavel("judge", "--items", "i.jsonl", "--output", "o.jsonl")
    #expect(ended.status == 0)
    #expect(try folder.text(of: "o.jsonl").isEmpty)
    let piped = try folder.gavel("judge", input: "\n\n")
    #expect(piped.status == 0)
    #expect(piped.out.isEmpty)
  }

  @Test func aMissingInputIs66AndMakesNothing() throws {
    let ended = try folder.gavel(
      "judge", "--items", "absent.jsonl", "--output", "o.jsonl", "--endpoint", "http://127.0.0.1:9/v1",
      "--model",
      "m")
    #expect(ended.status == 66)
    #expect(ended.err.contains("absent.jsonl"))
    #expect(folder.names.isEmpty)
    #expect(try folder.gavel("judge", "--items", ".").status == 66)
  }
}
