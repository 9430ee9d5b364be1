import GavelPrompts
import Testing

struct WordingJSONTests {
  private func wording(_ json: String, _ name: String = "dump.json") throws -> Wording {
    try Wording(recognising: [KnownTexts.piece(json, name)])
  }

  private let target = KnownTexts.quoted(KnownTexts.target)
  private let pair = KnownTexts.quoted(KnownTexts.pair)

  @Test(arguments: ["dump.json", "dump.jsonl", "dump", "dump.txt"])
  func `Every string in an object is tried, whatever it is called`(name: String) throws {
    let wording = try wording(#"{"A": \#(target), "B": {"C": [1, null, true, [\#(pair)]]}, "D": "x"}"#, name)
    #expect(wording.keys == ["mt-bench/pair-v2.prompt", "pandalm/target", "reward-bench/pair.prompt"])
    #expect(wording.report.findings.map(\.place) == ["A", "B, C, [3], [0]"])
    #expect(wording.report.strangers.isEmpty)
  }

  @Test func `A list, a lone string and lines are read too`() throws {
    #expect(try wording("[\(target)]").keys == ["pandalm/target"])
    #expect(try wording(target).keys == ["pandalm/target"])
    let lines = try wording("\(pair)\r\n\n {\"t\": \(target)}\n", "a.jsonl")
    #expect(lines.report.findings.map(\.place) == ["line 1", "line 2, t"])
    #expect(try wording("{\"t\": 1}\n{\"t\": \(target)}\n", "a").keys == ["pandalm/target"])
  }

  @Test func `CR LF within a JSON string counts as LF`() throws {
    let json = "[" + target.replacing("\\n", with: "\\r\\n") + "]"
    #expect(try wording(json).text("pandalm/target") == KnownTexts.target)
  }

  @Test func `The keys of an object are no texts, and an escaped text is one`() throws {
    #expect(try wording("{\(target): 1}").keys.isEmpty)
    let escaped = "\"" + KnownTexts.target.utf16.map { "\\u00" + hexadecimal($0) }.joined() + "\""
    #expect(try wording(escaped).keys == ["pandalm/target"])
  }

  private func hexadecimal(_ unit: UInt16) -> String {
    let text = String(unit, radix: 16)
    return text.count == 1 ? "0" + text : text
  }

  @Test func `A string that is called like an official one and differs is reported`() throws {
    let wording = try wording(#"{"RELATIVE_PROMPT": "?", "T": \#(target), "OTHER": "?"}"#)
    #expect(wording.keys == ["pandalm/target"])
    let stranger = try #require(wording.report.strangers.first)
    #expect(wording.report.strangers.count == 1)
    #expect(stranger.place == "RELATIVE_PROMPT" && stranger.byteCount == 1)
    #expect(stranger.nearest.contains("prometheus2/relative.reference.release-0.1.20"))
  }

  @Test func `A changed line of MT-Bench's file is reported with its key`() throws {
    let wording = try wording(
      #"{"name": "pair-v2", "prompt_template": \#(pair), "system_prompt": "?"}"# + "\n" + #"{"name": "x"}"#,
      "judge_prompts.jsonl")
    #expect(wording.keys == ["mt-bench/pair-v2.prompt", "reward-bench/pair.prompt"])
    #expect(wording.report.strangers.map(\.place) == ["line 1, system_prompt"])
    #expect(wording.report.strangers[0].nearest.first == "mt-bench/pair-v2.system")
  }

  @Test func `JSON without any official text is one stranger`() throws {
    let wording = try wording(#"{"RELATIVE_PROMPT": "?", "B": "?"}"#)
    #expect(wording.report.strangers.map(\.place) == [nil])
    #expect(wording.report.strangers.map(\.piece) == ["dump.json"])
  }

  @Test(arguments: ["{\"a\": ", "{\"a\": 1, \"a\": 2}", "{} {", "plain", "", "[1]\n\u{FEFF}"])
  func `What is called JSON and is none is an error`(text: String) throws {
    for name in ["broken.json", "broken.jsonl"] {
      if text.isEmpty, name.hasSuffix("l") { continue }
      let error = try #require(throws: WordingError.self) { try wording(text, name) }
      #expect(error.code == .invalidJSON && error.name == name)
      #expect(error.description.contains("'\(name)': not JSON: "))
    }
    #expect(try wording(text, "broken.txt").keys.isEmpty)
  }

  @Test func `No lines at all are JSON Lines`() throws {
    #expect(try wording("", "none.jsonl").report.strangers.map(\.byteCount) == [0])
  }

  @Test(arguments: [#"["\ud800"]"#, #"["\udc00x"]"#, #"["\ud800\u0041"]"#])
  func `Half of an escaped surrogate pair is an error that names the piece`(json: String) throws {
    let error = try #require(throws: WordingError.self) { try wording(json, "half.json") }
    #expect(error.code == .loneSurrogate && error.name == "half.json")
    let lines = try #require(throws: WordingError.self) { try wording("1\n\(json)", "half.jsonl") }
    #expect(lines.code == .loneSurrogate && lines.message.contains("at byte 1"))
    #expect(try wording(#"["\ud83d\ude00"]"#).keys.isEmpty)
  }

  @Test func `Bytes that are no text are an error with their place`() throws {
    let invalid = NamedData(name: "latin.txt", bytes: Array("é".utf8) + [0x61, 0xE9, 0x20])
    let error = try #require(throws: WordingError.self) { try Wording(recognising: [invalid]) }
    #expect(error.code == .invalidUTF8 && error.name == "latin.txt")
    #expect(error.message.contains("from byte 3 on"))
    let null = NamedData(name: "wide.txt", bytes: [0x61, 0x00])
    let other = try #require(throws: WordingError.self) { try Wording(recognising: [null]) }
    #expect(other.code == .nulByte && other.description.contains("wording 'wide.txt'"))
    #expect(other.message.contains("at byte 1"))
  }

  @Test func `Hostile JSON costs no more than its length`() throws {
    let key = String(repeating: "k", count: 500_000)
    let deep =
      #"{"\#(key)": ["# + repeatElement(#"{"RELATIVE_PROMPT": "?"}"#, count: 20_000).joined(separator: ",")
    let wording = try wording(deep + "," + target + "]}")
    #expect(wording.keys == ["pandalm/target"])
    #expect(wording.report.strangers.count == 100)
    #expect(wording.report.description.utf8.count < 200_000)
    let nested = String(repeating: "[", count: 100_000)
    #expect(throws: WordingError.self) { try self.wording(nested) }
    #expect(try self.wording(nested, "x").keys.isEmpty)
  }
}
