import GavelCore
import Testing

@Suite struct ConfigurationTests {
  private let folder: TemporaryFolder
  private let server: LoopbackServer

  init() throws {
    folder = try TemporaryFolder()
    server = try LoopbackServer { _ in .score(4) }
    try folder.write(Items.singles(6), to: "i.jsonl")
  }

  private func configure(_ members: String) throws { try folder.write("{\(members)}", to: "c.json") }

  @Test func everyOptionMayStandInAFile() throws {
    try configure(
      #""items": "i.jsonl", "endpoint": "\#(server.base)", "model": "tiny", "format": "json", "limit": 2, "#
        + #""header": ["X-One: 1", "X-Two: $GAVEL_TEST_TWO"], "temperature": 0.5, "strict": true, "overwrite": false, "#
        + #""seed": 3, "journal": "kept", "progress": "json""#)
    let ended = try folder.gavel(
      "judge", "--config", "c.json", environment: ["GAVEL_TEST_TWO": "zwei"])
    #expect(ended.status == 0, "\(ended.err)")
    #expect(try ended.records.count == 2)
    let request = try #require(server.requests.first)
    #expect(request.head.lowercased().contains("x-one: 1"))
    #expect(request.head.lowercased().contains("x-two: zwei"))
    #expect(try JSONParser.parse(request.body)["temperature"]?.double == 0.5)
    #expect(ended.err.contains(#""event":"summary""#))
  }

  @Test func theCommandLineWins() throws {
    try configure(
      #""items": "absent.jsonl", "endpoint": "\#(server.base)", "model": "tiny", "format": "json", "limit": 2, "header": ["X-One: 1"]"#
    )
    let ended = try folder.gavel(
      "judge", "--limit", "1", "--config", "c.json", "--items", "i.jsonl", "--header", "X-One: own")
    #expect(ended.status == 0)
    #expect(try ended.records.count == 1)
    #expect(server.requests.first?.head.lowercased().contains("x-one: own") == true)
  }

  @Test(arguments: [
    #""itmes": "i.jsonl""#, #""items": 5.5, "strict": "yes""#, #""header": ["A: b", 5]"#,
    #""items": ["i.jsonl"]"#,
    #""config": "c.json""#, #""items": null"#, #""order-rule": "average""#, "nonsense",
  ])
  func whatIsNoOptionIs78(_ members: String) throws {
    try configure(members)
    let ended = try folder.gavel("judge", "--config", "c.json")
    #expect(ended.status == 78, "\(ended.err)")
    #expect(ended.err.contains("c.json"))
  }
}
