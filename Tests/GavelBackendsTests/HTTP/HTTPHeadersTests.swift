import Foundation
import GavelBackends
import GavelCore
import Testing

@Suite struct HTTPHeadersTests {
  @Test func `Names have no case and order is kept`() {
    var headers: HTTPHeaders = ["Retry-After": "7", "x-one": "1"]
    #expect(headers["retry-AFTER"] == "7")
    headers["X-ONE"] = "2"
    headers["x-two"] = "3"
    #expect(headers.fields.map(\.name) == ["Retry-After", "x-one", "x-two"])
    #expect(headers.fields.map(\.value) == ["7", "2", "3"])
    headers["RETRY-after"] = nil
    #expect(headers["retry-after"] == nil)
  }

  @Test func `An address that is no server's is refused without a call`() async throws {
    for text in ["localhost:8080/v1", "ftp://host/v1", "http:///v1", "v1"] {
      let url = try #require(URL(string: text))
      let error = await #expect(throws: BackendError.self) {
        _ = try await URLSessionTransport.shared.send(HTTPRequest("GET", url))
      }
      #expect(error?.code == .unknownAddress)
      #expect(error?.stopsRun == true)
    }
  }
}
