import GavelPrompts
import Testing

struct WordingTests {
  private func wording(_ text: String, _ name: String, keeping: Bool = false) throws -> Wording {
    try Wording(recognising: [KnownTexts.piece(text, name)], keepingUnrecognised: keeping)
  }

  @Test(arguments: ["target.txt", "anything", "x.json.txt", "é"])
  func `A text is recognised whatever its name`(name: String) throws {
    let wording = try wording(KnownTexts.target, name)
    #expect(wording.keys == ["pandalm/target"])
    #expect(try wording.text("pandalm/target") == KnownTexts.target)
    #expect(wording.report.findings.map(\.description) == ["\(name): pandalm/target"])
    #expect(wording.report.strangers.isEmpty)
  }

  @Test func `A text of two systems is found under both keys`() throws {
    let wording = try wording(KnownTexts.pair, "pair.txt")
    #expect(wording.keys == ["mt-bench/pair-v2.prompt", "reward-bench/pair.prompt"])
    #expect(wording.report.findings.map(\.keys) == [wording.keys])
  }

  @Test func `CR LF counts as LF, a CR alone does not`() throws {
    let windows = KnownTexts.target.replacing("\n", with: "\r\n")
    let read = try wording(windows, "a.txt")
    #expect(read.keys == ["pandalm/target"])
    #expect(try Array(read.text("pandalm/target").utf8) == Array(KnownTexts.target.utf8))
    let mac = KnownTexts.target.replacing("\n", with: "\r")
    #expect(try wording(mac, "a.txt").keys.isEmpty)
    #expect(try wording(KnownTexts.target + "\r", "a.txt").keys.isEmpty)
  }

  @Test func `One changed byte is not recognised`() throws {
    let bytes = Array(KnownTexts.target.utf8)
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 0x01
      let wording = try Wording(recognising: [NamedData(name: "t", bytes: changed)])
      #expect(wording.keys.isEmpty, "byte \(index)")
      #expect(wording.report.strangers.count == 1)
    }
  }

  @Test(
    arguments: [
      ("\u{FEFF}", "", "Take away its byte order mark"), ("", "\n", "Take away the line end at its end"),
      ("", "\r\n", "Take away the line end at its end"), ("\n ", "", "Take away the white space around it"),
    ])
  func `A text with something around it is not recognised, and the report says what`(
    before: String, after: String, advice: String
  ) throws {
    let wording = try wording(before + KnownTexts.pair + after, "pair.txt")
    #expect(wording.keys.isEmpty)
    let stranger = try #require(wording.report.strangers.first)
    #expect(stranger.nearest == ["mt-bench/pair-v2.prompt", "reward-bench/pair.prompt"])
    #expect(
      stranger.advice == "\(advice), and it is mt-bench/pair-v2.prompt, reward-bench/pair.prompt.")
  }

  @Test func `A text without its last line end is not recognised, and the report says so`() throws {
    let wording = try wording(String(KnownTexts.target.dropLast()), "target.txt")
    #expect(wording.keys.isEmpty)
    #expect(wording.report.strangers[0].advice == "It lacks a line end at its end, and it is pandalm/target.")
  }

  @Test func `A stranger is named with its digest, its length and what was perhaps meant`() throws {
    let wording = try wording("abc", "texts/pair-v2.promt.txt")
    let stranger = try #require(wording.report.strangers.first)
    #expect(stranger.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(stranger.byteCount == 3)
    #expect(stranger.nearest.first == "mt-bench/pair-v2.prompt")
    #expect(stranger.customKey == nil)
    #expect(stranger.advice.contains("22f93e573bf9"))
    #expect(stranger.advice.contains("fastchat/llm_judge/data/judge_prompts.jsonl of lm-sys/FastChat"))
    #expect(
      stranger.description.hasPrefix(
        "texts/pair-v2.promt.txt: not an official text (SHA-256 ba7816bf8f01cfea4141"))
    #expect(wording.report.description == stranger.description)
  }

  @Test(
    arguments: [
      ("prompts.py", "critiquellm, prometheus2 stand in a file of this name"),
      ("prometheus_eval/prompts.py", "Texts of prometheus2 stand in a file of this name: write the strings"),
      ("config/arena-hard-v2.0.yaml", "Texts of arena-hard stand in a file of this name: copy it"),
      ("ABSOLUTE_PROMPT_WO_REF", "Nearest by name: prometheus2/absolute.no_reference (f4358c8f7953…)"),
      ("mt-bench/judge_prompts.jsonl.txt", "mt-bench/judge_prompts.jsonl (fd283293406d…)"),
      ("zzzzzzzzzz", "The guide 'Wordings of published judges' says"), ("", "The guide"), ("/", "The guide"),
    ])
  func `The advice says what to extract instead`(name: String, advice: String) throws {
    let text = try wording("something else", name).report.strangers[0].advice
    #expect(text.contains(advice), "\(text)")
  }

  @Test func `Pieces add up, and an official text in two of them is one text`() throws {
    let pieces = [
      KnownTexts.piece(KnownTexts.target, "a"), KnownTexts.piece(KnownTexts.pair, "b"),
      KnownTexts.piece(KnownTexts.target, "c"), KnownTexts.piece("?", "d"),
    ]
    let wording = try Wording(recognising: pieces)
    #expect(wording.keys == ["mt-bench/pair-v2.prompt", "pandalm/target", "reward-bench/pair.prompt"])
    #expect(wording.report.findings.map(\.piece) == ["a", "b", "c"])
    #expect(wording.report.strangers.map(\.piece) == ["d"])
    #expect(Wording().keys.isEmpty)
  }
}
