import Foundation
import GavelBackends
import GavelCore
import GavelTesting
import Testing

/// Text completions over the real transport, from a server that knows no other route.
@Suite(.serialized, .enabled(if: FaultServer.python != nil, "skipped, not found: python3"))
struct TextLoopbackTests {
  private static let secret = "sk-loopback-secret"
  private static let script = """
    import http.server, json
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = 'HTTP/1.1'
        def do_POST(self):
            body = json.loads(self.rfile.read(int(self.headers['content-length'])))
            status, answer = 200, {'object': 'text_completion', 'model': 'echo', 'choices': [
                {'index': 0, 'text': body.get('prompt', ''), 'finish_reason': 'stop', 'logprobs': None}]}
            if self.headers['authorization'] != 'Bearer sk-loopback-secret':
                status, answer = 401, {'error': {'message': 'bad key ' + str(self.headers['authorization'])}}
            elif self.path != '/v1/completions':
                status, answer = 404, {'error': {'message': 'File Not Found', 'code': 404}}
            elif 'seed' in body:
                status, answer = 400, {'error': {'message': 'unknown field: seed'}}
            data = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header('Content-Type', 'application/json')
            self.send_header('Content-Length', str(len(data)))
            self.end_headers()
            self.wfile.write(data)
        def log_message(self, *rest): pass
    server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Handler)
    print(json.dumps({'port': server.server_port}), flush=True)
    server.serve_forever()
    """

  private func backend(_ base: String, key: String = secret) throws -> TextCompletionsBackend {
    TextCompletionsBackend(
      baseURL: try #require(URL(string: base)), model: "m", apiKey: .value(key), timeout: .seconds(20))
  }

  @Test func `Text goes there and back unchanged, with all promises kept`() async throws {
    let server = try FaultServer(script: Self.script)
    let check = BackendConformance(
      try backend(server.base), secrets: [Self.secret], echoes: true, asksRawText: true)
    #expect(await check.findings() == [])
  }

  @Test func `What the server refuses is left out`() async throws {
    let server = try FaultServer(script: Self.script)
    let random = CompletionRequest.continuing(sampling: Sampling(temperature: 1))
    let completion = try await backend(server.base).retrying().complete(random)
    #expect(completion.text == "2 + 2 =")
    #expect(completion.model == "echo")
    #expect(completion.droppedParameters == ["seed"])
  }

  @Test func `A wrong key and a wrong base stop a run`() async throws {
    let server = try FaultServer(script: Self.script)
    let refused = try await backendError {
      try await backend(server.base, key: "sk-another-secret").complete(.continuing())
    }
    #expect(refused.code == .refusedCredentials)
    #expect(refused.stopsRun)
    #expect(!"\(refused)\(refused.raw ?? "")".contains("sk-another-secret"))
    let misplaced = try await backendError {
      try await backend("http://127.0.0.1:\(server.port)/v2").complete(.continuing())
    }
    #expect(misplaced.code == .unknownAddress)
    #expect(misplaced.stopsRun)
  }
}
