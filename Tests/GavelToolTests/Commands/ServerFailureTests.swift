import Foundation
import GavelCore
import Testing

@Suite struct ServerFailureTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Items.singles(20), to: "i.jsonl")
  }

  private func run(_ endpoint: String, _ more: String...) throws -> Program.Ended {
    try Program(
      [
        "judge", "--items", "i.jsonl", "--format", "json", "--endpoint", endpoint, "--model", "tiny",
        "--output",
        "o.jsonl",
      ] + more, in: folder, environment: ["GAVEL_TEST_KEY": Self.key, "GAVEL_TEST_HEADER": Self.other]
    ).wait()
  }

  private static let key = "sk-Ab3/Xy9+0123456789"
  private static let other = "tok-77f0c1e2d3"

  @Test func aWrongPortSaysSoAtOnce() throws {
    // A port that was free a moment ago.
    let port = try LoopbackServer { _ in .score(1) }.port
    let ended = try run("http://127.0.0.1:\(port)/v1", "--retries", "50")
    #expect(ended.status == 69, "\(ended.err)")
    #expect(ended.err.contains("\(port)"))
    #expect(!folder.exists("o.jsonl"))
  }

  @Test(arguments: [(401, 77), (403, 77), (404, 78), (402, 77)])
  func whatWouldFailEveryItemStopsTheRun(_ status: Int, _ expected: Int32) throws {
    let server = try LoopbackServer { _ in .error(status, "not like this") }
    let ended = try run(server.base)
    #expect(ended.status == expected, "\(ended.err)")
    #expect(server.count <= 4)
    #expect(!folder.exists("o.jsonl"))
    #expect(folder.names.allSatisfy { !$0.contains(".tmp.") })
  }

  @Test func whatFailsOneItemIsARecord() throws {
    let server = try LoopbackServer {
      $0.body.contains("What is 3 + 1?") ? .error(400, "too odd") : .score(2)
    }
    let ended = try run(server.base)
    #expect(ended.status == 0)
    let records = try folder.records(in: "o.jsonl")
    #expect(records.count == 20)
    #expect(records[2]["error"]?["code"]?.string == "invalid-request")
    #expect(ended.err.contains("invalid-request 1"))
  }

  @Test func retriesAreCounted() throws {
    let server = try LoopbackServer { $0.number == 1 ? .error(500, "a hiccup") : .score(2) }
    let ended = try run(server.base, "--progress", "json")
    #expect(ended.status == 0)
    let summary = try JSONParser.parse(String(try #require(ended.err.split(separator: "\n").last)))
    #expect(summary["retries"]?.int == 1)
    #expect(summary["errors"]?.int == 0)
  }

  @Test func credentialsAreSentAndStandNowhere() throws {
    let server = try LoopbackServer { request in
      // The server says back all it was told.
      request.number % 2 == 0 ? .error(400, "bad: \(request.head)") : .score(3)
    }
    let ended = try run(
      server.base, "--api-key-env", "GAVEL_TEST_KEY", "--header", "X-Api-Token: $GAVEL_TEST_HEADER",
      "--header",
      "X-Title: a test")
    #expect(ended.status == 0, "\(ended.err)")
    let heads = server.requests.map(\.head)
    #expect(heads.allSatisfy { $0.contains("Bearer \(Self.key)") })
    #expect(heads.allSatisfy { $0.lowercased().contains("x-api-token: \(Self.other)") })
    #expect(heads.allSatisfy { $0.lowercased().contains("x-title: a test") })
    for secret in [Self.key, Self.other, "Xy9+0123456789"] {
      #expect(!ended.err.contains(secret))
      #expect(!ended.out.contains(secret))
      #expect(try folder.names(holding: secret).isEmpty)
    }
    #expect(try folder.text(of: "o.jsonl").contains("<redacted>"))
  }

  @Test(arguments: [401, 404, 500])
  func credentialsDoNotStandInWhatEndsARun(_ status: Int) throws {
    let server = try LoopbackServer { .error(status, "bad: \($0.head)") }
    let ended = try run(
      server.base.replacingOccurrences(of: "http://", with: "http://user:\(Self.other)@"), "--api-key-env",
      "GAVEL_TEST_KEY", "--retries", "0")
    #expect(ended.status != 64)
    for secret in [Self.key, Self.other] {
      #expect(!ended.err.contains(secret), "\(ended.err)")
      #expect(try folder.names(holding: secret).isEmpty)
    }
  }

  @Test(arguments: [
    ["--api-key-env", ServerFailureTests.key], ["--api-key-env", "gsk_0123abc"],
    ["--header", "Authorization: $\(ServerFailureTests.key)"],
    ["--header", "Authorization:", ServerFailureTests.key],
    ["--header", ServerFailureTests.key],
    ["--header", "Authorization: Bearer", ServerFailureTests.key],
  ])
  func aKeyInTheWrongPlaceIsNotShown(_ options: [String]) throws {
    let ended = try Program(
      ["judge", "--items", "i.jsonl", "--endpoint", "http://127.0.0.1:9/v1", "--model", "m"] + options,
      in: folder
    ).wait()
    #expect([64, 78].contains(ended.status))
    for secret in [Self.key, "gsk_0123abc"] { #expect(!ended.err.contains(secret), "\(ended.err)") }
  }
}
