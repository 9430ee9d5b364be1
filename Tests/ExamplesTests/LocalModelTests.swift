import Foundation
import Testing

/// The script that fetches a real model, as far as it goes without a network.
@Suite("Example local-model")
struct LocalModelTests {
  private static let script = "Examples/local-model/run"

  private func run(_ words: String...) async throws -> Program.Result {
    try await Program(at: "/usr/bin/env").run(words)
  }

  @Test("The script is a program that the shell can read")
  func isReadable() async throws {
    #expect(FileManager.default.isExecutableFile(atPath: Repository.whole(Self.script)))
    let result = try await run("bash", "-n", Repository.whole(Self.script))
    #expect(result.status == 0 && result.error.isEmpty)
  }

  @Test("What it does not know, it refuses with its usage")
  func refusesUnknownOptions() async throws {
    let result = try await run("bash", Repository.whole(Self.script), "--large")
    #expect(result.status == 64)
    #expect(result.error == "local-model: usage: Examples/local-model/run [--small]\n")
  }

  @Test("Without Python it says what to do, and leaves nothing running")
  func needsPython() async throws {
    let cache = try TemporaryFolder()
    let result = try await run(
      "XDG_CACHE_HOME=\(cache.url.path)", "PYTHON=no-such-python", "bash", Repository.whole(Self.script))
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.error.hasPrefix("local-model: 'no-such-python' is no Python 3.10 or newer; install one"))
    #expect(result.error.split(separator: "\n").count == 1)
  }
}
