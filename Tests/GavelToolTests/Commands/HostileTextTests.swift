import GavelCore
import Testing

/// Judged texts and servers say what they like; none of it may act on the terminal or pass for the program's own words.
@Suite struct HostileTextTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let nasty = #"\u001b]0;x\u0007\u202Egnp\u2066\u009b31m\u2028\r\b"#
  private static let signs: [Unicode.Scalar] = [
    "\u{1B}", "\u{7}", "\u{202E}", "\u{2066}", "\u{9B}", "\u{2028}", "\r", "\u{8}",
  ]

  private func expectHarmless(_ text: String, _ comment: Comment) {
    for sign in Self.signs { #expect(!text.unicodeScalars.contains(sign), comment) }
  }

  private func lines(_ count: Int) -> [String] {
    (1...count).map {
      #"{"id": "i\#($0)\#(Self.nasty)", "prompt": "p\#(Self.nasty)", "response": "r\#(Self.nasty)", "reference": "r", "system": "s\#(Self.nasty)", "label": "\#(Self.nasty)", "more\#(Self.nasty)": "\#(Self.nasty)"}"#
    }
  }

  @Test func recordsAndSummariesAreHarmless() throws {
    try folder.write(lines(3), to: "i.jsonl")
    let reply = try JSONParser.parse("\"\(Self.nasty)\"").string ?? ""
    let server = try LoopbackServer {
      $0.number % 2 == 0
        ? .error(400, reply + "\n{\"event\":\"summary\"}", code: reply) : .score(3, because: reply)
    }
    for command in [
      ["judge"], ["judge", "--endpoint", server.base, "--model", reply, "--format", "json"],
    ] {
      let ended = try Program(command + ["--items", "i.jsonl"], in: folder).wait()
      #expect(ended.status == 0, "\(ended.err)")
      expectHarmless(ended.out, "records")
      expectHarmless(ended.err, "summary")
      let ids = try ended.records.map { $0["id"]?.string }
      #expect(ids.first == "i1" + reply)
    }
  }

  @Test func errorsAreHarmless() throws {
    let clash = lines(1)[0].replacing("reference", with: "context")
    try folder.write(lines(1) + [clash], to: "i.jsonl")
    let conflict = try folder.gavel("judge", "--items", "i.jsonl")
    #expect(conflict.status == 65)
    expectHarmless(conflict.err, "conflict")

    let name = try JSONParser.parse("\"\(Self.nasty)\"").string ?? ""
    for arguments in [
      ["judge", name], [name], ["judge", "--\(name)"], ["judge", "--items", name],
      ["judge", "--judge", name],
      ["judge", "--config", name], ["judge", "--limit", name], ["rubrics", name], ["formats", name],
      ["judge", "--items", "i.jsonl", "--output", "absent/" + name],
    ] {
      let ended = try Program(arguments, in: folder).wait()
      #expect(ended.status >= 64)
      expectHarmless(ended.err, "\(arguments)")
      #expect(ended.err.split(separator: "\n").count == 1)
    }
  }

  @Test func aServerCannotForgeTheSummary() throws {
    try folder.write(lines(1), to: "i.jsonl")
    let server = try LoopbackServer { _ in .error(401, "no\n{\"event\":\"summary\",\"read\":1}\n") }
    let ended = try folder.gavel(
      "judge", "--items", "i.jsonl", "--endpoint", server.base, "--model", "m", "--progress", "json")
    #expect(ended.status == 77)
    #expect(!ended.err.split(separator: "\n").contains { $0.hasPrefix("{\"event\":\"summary\"") })
  }

  @Test func journalAndManifestAreHarmless() throws {
    try folder.write(lines(1), to: "i.jsonl")
    let reply = try JSONParser.parse("\"\(Self.nasty)\"").string ?? ""
    let server = try LoopbackServer { _ in .score(3, because: reply) }
    let ended = try folder.gavel(
      "judge", "--items", "i.jsonl", "--endpoint", server.base, "--model", "m\(reply)", "--format", "json",
      "--output",
      "o.jsonl")
    #expect(ended.status == 0)
    expectHarmless(try folder.text(of: "o.jsonl"), "records")
    expectHarmless(try folder.text(of: "o.jsonl.manifest.json"), "manifest")
  }
}
