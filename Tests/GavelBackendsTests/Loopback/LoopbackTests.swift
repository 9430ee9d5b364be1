import Foundation
import GavelBackends
import GavelCore
import GavelTesting
import Testing

/// What a fault looks like through the real transport.
struct Fault: Sendable, CustomTestStringConvertible {
  var mode: String
  var code: ReasonCode
  var status: Int?
  var isRetryable = true
  var testDescription: String { mode }
}

@Suite(.serialized, .enabled(if: FaultServer.program != nil, "skipped, not found: fault-server or python3"))
struct LoopbackTests {
  private static let secret = "sk-loopback-secret"

  private func backend(
    _ base: String, timeout: Duration = .seconds(5), transport: URLSessionTransport = .shared
  ) throws -> ChatCompletionsBackend {
    ChatCompletionsBackend(
      baseURL: try #require(URL(string: base)), model: "mock", apiKey: .value(Self.secret), timeout: timeout,
      transport: transport)
  }

  @Test func `A healthy server answers many calls at once`() async throws {
    let server = try FaultServer("--latency-ms", "5")
    let backend = try backend(server.base)
    let texts = try await withThrowingTaskGroup(of: String.self) { group in
      for index in 0..<100 { group.addTask { try await backend.complete(.asking("\(index)")).text } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(texts.count == 100)
    #expect(texts.allSatisfy { $0.contains("[RESULT]") })
  }

  @Test(arguments: [
    Fault(mode: "500", code: .serverError, status: 500), Fault(mode: "503", code: .serverError, status: 503),
    Fault(mode: "429", code: .serverError, status: 429),
    Fault(mode: "429date", code: .serverError, status: 429),
    Fault(mode: "400", code: .invalidRequest, status: 400, isRetryable: false),
    Fault(mode: "401", code: .refusedCredentials, status: 401, isRetryable: false),
    Fault(mode: "reset", code: .serverError), Fault(mode: "close", code: .serverError),
    Fault(mode: "truncated", code: .serverError), Fault(mode: "chunktrunc", code: .serverError),
    Fault(mode: "garbage", code: .serverError, status: 200),
    Fault(mode: "html", code: .serverError, status: 200),
    Fault(mode: "empty", code: .serverError, status: 200),
    Fault(mode: "nochoices", code: .serverError, status: 200),
    Fault(mode: "notutf8", code: .serverError, status: 200),
  ])
  func `Faults are errors of their kind`(fault: Fault) async throws {
    let server = try FaultServer("--fault", fault.mode, "--retry-after", "3")
    let backend = try backend(server.base)
    let error = try await backendError { try await backend.complete(.asking()) }
    #expect(error.code == fault.code)
    #expect(error.status == fault.status)
    #expect(error.isRetryable == fault.isRetryable)
    #expect(error.message.contains("127.0.0.1:\(server.port)"))
    if fault.status == 200 { #expect(error.retryLimit == 1) }
    if fault.mode.hasPrefix("429") {
      #expect(error.isOverload)
      #expect(try #require(error.retryAfter) > .seconds(1) && error.retryAfter ?? .zero <= .seconds(4))
    }
    let findings = await BackendConformance(backend, secrets: [Self.secret]).findings()
    #expect(findings == [])
  }

  @Test func `Odd answers are answers`() async throws {
    let server = try FaultServer("--fault", "nullcontent,length")
    let backend = try backend(server.base)
    let refusal = try await backend.complete(.asking())
    #expect(refusal.finish == .refusal)
    #expect(refusal.text == "")
    #expect(try await backend.complete(.asking()).finish == .length)
  }

  @Test(arguments: ["slow", "hang"])
  func `The deadline holds for silence and for drops`(mode: String) async throws {
    let server = try FaultServer("--fault", mode, "--slow-ms", "50")
    let backend = try backend(server.base, timeout: .seconds(0.4))
    let start = ContinuousClock.now
    let error = try await backendError { try await backend.complete(.asking()) }
    #expect(error.code == .timedOut)
    #expect(error.isRetryable)
    #expect(error.message.contains("0.4 s"))
    #expect(start.duration(to: .now) < .seconds(3))
  }

  @Test func `Cancellation ends a hanging call`() async throws {
    let server = try FaultServer("--fault", "hang")
    let backend = try backend(server.base, timeout: .seconds(60))
    let counter = try #require(URL(string: "http://127.0.0.1:\(server.port)/stats"))
    let isUnderWay: @Sendable () async -> Void = {
      while true {
        let stats = try? await URLSessionTransport.shared.send(HTTPRequest("GET", counter))
        let json = stats.flatMap { try? JSONParser.parse($0.body) }
        if json?["inflight"]?.int == 1 { return }
      }
    }
    let check = BackendConformance(backend, secrets: [Self.secret], whenUnderWay: isUnderWay)
    #expect(await check.findings() == [])
  }

  @Test func `A long answer is not read`() async throws {
    let server = try FaultServer("--fault", "huge", "--huge-mb", "20")
    let error = try await backendError { try await backend(server.base).complete(.asking()) }
    #expect(error.code == .serverError)
    #expect(!error.isRetryable)
    #expect(error.message.contains("\(16 << 20) bytes"))
  }

  @Test func `A port where nobody listens stops a run`() async throws {
    let port = try FaultServer().port
    let plain = try backend("http://127.0.0.1:\(port)/v1")
    let error = try await backendError { try await plain.complete(.asking()) }
    #expect(error.code == .unreachable)
    #expect(!error.stopsRun)
    let stopping = try await backendError { try await plain.retrying().complete(.asking()) }
    #expect(stopping.stopsRun)
    #expect(stopping.message.contains("127.0.0.1:\(port)"))
  }

  @Test func `A wrong path stops a run`() async throws {
    let server = try FaultServer()
    let url = try #require(URL(string: "http://127.0.0.1:\(server.port)/v1/completions?x="))
    let response = try await URLSessionTransport.shared.send(HTTPRequest("POST", url, body: [0x7B, 0x7D]))
    #expect(response.status == 404)
    #expect(response.headers["content-type"] == "application/json")
  }

  @Test func `Faults are survived by retrying`() async throws {
    let server = try FaultServer("--fault", "500,reset,truncated,garbage,close", "--fault-every", "3")
    let backend = RetryingBackend(try backend(server.base), clock: ManualClock())
    for index in 0..<30 { _ = try await backend.complete(.asking("\(index)")) }
    #expect(backend.retriesMade > 5)
  }
}

/// Calls that end at every possible moment: the process must survive, and each call must end.
@Suite(.serialized, .enabled(if: FaultServer.program != nil, "skipped, not found: fault-server or python3"))
struct LoopbackMomentTests {
  @Test func `Calls may break, be redirected or run out of time at any moment`() async throws {
    let server = try FaultServer(
      "--latency-ms", "3", "--jitter-ms", "6", "--fault", "reset,close,truncated", "--fault-every", "4")
    let redirecting = try FaultServer(script: LoopbackRedirectTests.script)
    let bases = [server.base, server.base, server.base, "http://127.0.0.1:\(redirecting.port)/302"]
    let codes = try await withThrowingTaskGroup(of: ReasonCode?.self) { group in
      for index in 0..<300 {
        let backend = ChatCompletionsBackend(
          baseURL: try #require(URL(string: bases[index % 4])), model: "mock",
          timeout: index % 3 == 0 ? .milliseconds(1 + index % 20) : .seconds(20))
        group.addTask {
          do {
            _ = try await backend.complete(.asking("\(index)"))
            return nil
          } catch let error as BackendError {
            return error.code
          }
        }
      }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(codes.isSuperset(of: [nil, .serverError, .timedOut, .unknownAddress]))
  }
}

/// Answers of servers that the mock does not play.
@Suite(.serialized, .enabled(if: FaultServer.python != nil, "skipped, not found: python3"))
struct LoopbackRedirectTests {
  static let script = """
    import http.server, json
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            status = int(self.path.split('/')[1])
            self.rfile.read(int(self.headers['content-length']))
            self.send_response(status)
            self.send_header('Location', 'http://other.invalid/v1/chat/completions?token=abc')
            self.send_header('WWW-Authenticate', 'Basic realm="judge"')
            self.send_header('Content-Length', '2')
            self.end_headers()
            self.wfile.write(b'{}')
        def log_message(self, *rest): pass
    server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Handler)
    print(json.dumps({'port': server.server_port}), flush=True)
    server.serve_forever()
    """

  @Test func `Redirects are not followed, challenges not answered`() async throws {
    let server = try FaultServer(script: Self.script)
    for (status, code) in [
      (301, ReasonCode.unknownAddress), (302, .unknownAddress), (307, .unknownAddress),
      (308, .unknownAddress),
      (401, .refusedCredentials),
    ] {
      let url = try #require(URL(string: "http://127.0.0.1:\(server.port)/\(status)"))
      let backend = ChatCompletionsBackend(
        baseURL: url, model: "m", apiKey: .value("sk-redirected"), timeout: .seconds(5))
      let error = try await backendError { try await backend.complete(.asking()) }
      #expect(error.code == code)
      #expect(error.status == status)
      #expect(error.stopsRun)
      if status < 400 { #expect(error.message.contains("http://other.invalid/v1/chat/completions,")) }
    }
  }

  @Test func `A transport of one's own ends with its owner`() async throws {
    let server = try FaultServer(script: Self.script)
    let url = try #require(URL(string: "http://127.0.0.1:\(server.port)/500"))
    weak var released: URLSessionTransport?
    do {
      let transport = URLSessionTransport(connectionsPerHost: 2)
      released = transport
      let response = try await transport.send(HTTPRequest("POST", url, body: [0x7B, 0x7D]))
      #expect(response.status == 500)
    }
    #expect(released == nil)
  }
}
