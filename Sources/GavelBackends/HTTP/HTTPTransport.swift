public import Foundation

/// Carries requests to a server: ``URLSessionTransport``, or a stub in tests.
///
/// ### Requirements for conformers
/// - Any status is a response, redirects included: they are not followed, since credentials must not travel on.
/// - What fails is thrown as `BackendError` without credentials, and without query and user of the address.
/// - `timeout` is the deadline of the whole call.
/// - Cancellation ends the call soon and is thrown as `CancellationError`.
public protocol HTTPTransport: Sendable {
  /// The response to `request`.
  ///
  /// - Throws: `BackendError` or `CancellationError`.
  func send(_ request: HTTPRequest) async throws -> HTTPResponse
}

/// One call of a server.
///
/// Descriptions show method and address, never headers or body.
public struct HTTPRequest: Hashable, Sendable {
  /// For example `POST`.
  public var method: String
  /// The whole address.
  public var url: URL
  /// The header fields, credentials included.
  public var headers: HTTPHeaders
  /// The bytes to send; empty for none.
  public var body: [UInt8]
  /// The deadline of the whole call.
  public var timeout: Duration

  /// A request.
  public init(
    _ method: String, _ url: URL, headers: HTTPHeaders = [:], body: [UInt8] = [],
    timeout: Duration = .seconds(600)
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
    self.timeout = timeout
  }
}

extension HTTPRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Method and address, without query and user.
  public var description: String { "\(method) \(url.shown)" }
  /// Method and address, without query and user.
  public var debugDescription: String { description }
  /// Method and address, without query and user.
  public var customMirror: Mirror {
    Mirror(self, children: ["method": method, "url": url.shown, "headers": headers.description])
  }
}

/// What a server answered.
public struct HTTPResponse: Hashable, Sendable {
  /// The status, for example 200.
  public var status: Int
  /// The header fields.
  public var headers: HTTPHeaders
  /// The bytes of the body.
  public var body: [UInt8]

  /// A response.
  public init(status: Int, headers: HTTPHeaders = [:], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}
