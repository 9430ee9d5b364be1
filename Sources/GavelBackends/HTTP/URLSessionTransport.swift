import Dispatch
import Foundation
import GavelCore

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Carries requests by Foundation's `URLSession`, on every platform.
///
/// It follows no redirects, keeps no cookies, caches or credentials, holds its own deadline for each call, and reads no
/// more of an answer than allowed. On Linux the variable `http_proxy` (lower case) is honoured and only the system's
/// certificates are trusted.
public final class URLSessionTransport: HTTPTransport {
  /// The transport that backends use unless they are given another.
  public static let shared = URLSessionTransport()

  private let session: URLSession
  private let exchanges: Exchanges

  /// A transport with connections of its own.
  ///
  /// - Parameters:
  ///   - connectionsPerHost: How many calls of one server can be under way; others wait, which counts against their
  ///     deadline.
  ///   - largestBody: How many bytes an answer may have; a longer one is an error.
  public init(connectionsPerHost: Int = 64, largestBody: Int = 16 << 20) {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.httpMaximumConnectionsPerHost = connectionsPerHost
    configuration.httpCookieStorage = nil
    configuration.httpCookieAcceptPolicy = .never
    configuration.httpShouldSetCookies = false
    configuration.urlCache = nil
    configuration.urlCredentialStorage = nil
    configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
    exchanges = Exchanges(largestBody: largestBody)
    session = URLSession(configuration: configuration, delegate: exchanges, delegateQueue: nil)
  }

  // Each call has returned by now, since it holds its transport.
  deinit { session.finishTasksAndInvalidate() }

  /// The response to `request`.
  ///
  /// - Throws: `BackendError` with code `timed-out` after the deadline, `unreachable` where no connection came about,
  ///   `server-error` where it broke or the answer is too long; `CancellationError`.
  public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
    try Task.checkCancellation()
    guard ["http", "https"].contains(request.url.scheme?.lowercased()), request.url.host?.isEmpty == false
    else {
      throw BackendError(
        .unknownAddress, "'\(request.url.shown)' is no address of a server; write it as https://host/v1",
        retryLimit: 0, stopsRun: true)
    }
    let task = session.dataTask(with: Self.urlRequest(request))
    let exchange = exchanges.begin(task, url: request.url)
    let timer = DispatchSource.makeTimerSource(queue: .global())
    timer.schedule(deadline: .now() + request.timeout.dispatchInterval)
    timer.setEventHandler {
      exchange.finish(.failure(URLErrors.timeout(after: request.timeout, url: request.url)))
    }
    timer.resume()
    defer {
      timer.cancel()
      exchanges.end(task)
    }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        if exchange.start(continuation) { task.resume() }
      }
    } onCancel: {
      exchange.finish(.failure(CancellationError()))
    }
  }

  private static func urlRequest(_ request: HTTPRequest) -> URLRequest {
    // The session's own timers are of no use: one is for idle connections only, the other does not fire everywhere.
    // They must be longer than the deadline, since their default is shorter than a slow model's silence. An interval
    // given to the initializer is overlooked on Linux, one that is assigned counts.
    var urlRequest = URLRequest(url: request.url)
    urlRequest.timeoutInterval = request.timeout.inSeconds + 60
    urlRequest.httpMethod = request.method
    urlRequest.httpShouldHandleCookies = false
    for field in request.headers.fields { urlRequest.setValue(field.value, forHTTPHeaderField: field.name) }
    if !request.body.isEmpty { urlRequest.httpBody = Data(request.body) }
    return urlRequest
  }
}

extension URLSessionTransport: CustomReflectable {
  /// Nothing: calls that are under way hold credentials.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension Duration {
  /// The duration as seconds.
  var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }

  /// The duration for a timer: at least zero and at most a year.
  fileprivate var dispatchInterval: DispatchTimeInterval {
    .nanoseconds(Int(min(max(inSeconds, 0), 366 * 86_400) * 1e9))
  }
}
