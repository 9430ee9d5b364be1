import Foundation
import GavelBackends
import GavelCore
import GavelTesting
import Testing

@Suite struct APIKeyTests {
  private static let secret = "sk-live-4f/9a+77"

  @Test func `A key is never shown`() async throws {
    let key = APIKey.value(Self.secret)
    var dumped = ""
    dump(key, to: &dumped)
    for text in ["\(key)", String(reflecting: key), dumped] {
      #expect(!text.contains(Self.secret))
      #expect(text.contains("<redacted>"))
    }
  }

  @Test func `Requests and backends do not show it either`() async throws {
    let stub = StubTransport(.reply())
    let backend = try ChatCompletionsBackend.stubbed(
      stub, base: "http://someone:pass-word@judge.test/v1?key=query-secret", apiKey: .value(Self.secret),
      headers: ["x-team-token": "header-secret", "x-tenant": "tenant-name"])
    _ = try await backend.complete(.asking())
    let request = try #require(stub.requests.first)
    #expect(request.headers["authorization"] == "Bearer \(Self.secret)")
    var dumped = ""
    dump(request, to: &dumped)
    dump(request.headers.fields, to: &dumped)
    for text in ["\(request)", String(reflecting: request), dumped, "\(request.headers)"] {
      for secret in [Self.secret, "header-secret", "tenant-name", "pass-word", "query-secret"] {
        #expect(!text.contains(secret))
      }
    }
    let conformance = BackendConformance(backend, secrets: [Self.secret, "header-secret", "tenant-name"])
    #expect(await conformance.findings() == [])
  }

  @Test func `Errors do not show it, however the server writes it`() async throws {
    let echo = #"{"error": {"message": "bad key \#(Self.secret)", "seen": "sk-live-4f\/9a+77"}}"#
    let stub = StubTransport(HTTPResponse(401, echo))
    let backend = try ChatCompletionsBackend.stubbed(stub, apiKey: .value(Self.secret))
    let error = try await backendError { try await backend.complete(.asking()) }
    #expect(error.message.contains("bad key <redacted>"))
    #expect(error.raw?.contains("4f") == false)
    #expect(await BackendConformance(backend, secrets: [Self.secret]).findings() == [])
  }

  @Test func `Errors of the transport do not show it`() async throws {
    let stub = StubTransport { _, _ in throw BackendError(.serverError, "broke at \(Self.secret)") }
    let backend = try ChatCompletionsBackend.stubbed(stub, apiKey: .value(Self.secret))
    let error = try await backendError { try await backend.complete(.asking()) }
    #expect(error.message == "broke at <redacted>")
  }

  @Test func `A provider is asked before each call`() async throws {
    let rotation = StubRotation()
    let stub = StubTransport(.reply())
    let backend = try ChatCompletionsBackend.stubbed(stub, apiKey: .provider { rotation.next() })
    for _ in 0..<3 { _ = try await backend.complete(.asking()) }
    #expect(
      stub.requests.map { $0.headers["Authorization"] } == ["Bearer key-1", "Bearer key-2", "Bearer key-3"])
  }

  @Test func `A provider's failure is an error without its words`() async throws {
    struct VaultError: Error { let token = APIKeyTests.secret }
    let stub = StubTransport(.reply())
    let backend = try ChatCompletionsBackend.stubbed(stub, apiKey: .provider { throw VaultError() })
    let error = try await backendError { try await backend.complete(.asking()) }
    #expect(error.code == .refusedCredentials)
    #expect(error.message.contains("VaultError"))
    #expect(!error.message.contains(Self.secret))
    #expect(stub.requests.isEmpty)
  }

  @Test func `White space around a key is cut, inside it is refused, an empty key is none`() async throws {
    let stub = StubTransport(.reply())
    _ = try await ChatCompletionsBackend.stubbed(stub, apiKey: .value(" key-1\n")).complete(.asking())
    _ = try await ChatCompletionsBackend.stubbed(stub, apiKey: .value("\n")).complete(.asking())
    #expect(stub.requests.map { $0.headers["authorization"] } == ["Bearer key-1", nil])
    let broken = try ChatCompletionsBackend.stubbed(stub, apiKey: .value("key\r\nX-Injected: 1"))
    let error = try await backendError { try await broken.complete(.asking()) }
    #expect(error.stopsRun)
    #expect(stub.requests.count == 2)
  }
}

private final class StubRotation: Sendable {
  private let count = Locked(0)
  func next() -> String {
    count.withLock { count in
      count += 1
      return "key-\(count)"
    }
  }
}
