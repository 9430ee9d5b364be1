import Dispatch
import Foundation
import GavelCore

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// The calls of one session that are under way, by task: the delegate that fills them.
final class Exchanges: NSObject, URLSessionDataDelegate, Sendable {
  private let running = Locked<[Int: Exchange]>([:])
  private let largestBody: Int

  init(largestBody: Int) { self.largestBody = largestBody }

  func begin(_ task: URLSessionDataTask, url: URL) -> Exchange {
    let exchange = Exchange(task: task, url: url, largestBody: largestBody)
    running.withLock { $0[task.taskIdentifier] = exchange }
    return exchange
  }

  func end(_ task: URLSessionDataTask) {
    running.withLock { $0[task.taskIdentifier] = nil }
  }

  private func exchange(of task: URLSessionTask) -> Exchange? {
    running.withLock { $0[task.taskIdentifier] }
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
  ) {
    // The redirect itself is the answer: what follows it must not see the credentials.
    let isWaiting = exchange(of: task)?.receive(redirect: response) ?? false
    #if canImport(FoundationNetworking)
      // A cancelled task does not wait for this answer, and Foundation on Linux ends the process over it.
      if isWaiting { completionHandler(nil) }
    #else
      _ = isWaiting
      completionHandler(nil)
    #endif
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge,
    completionHandler: @escaping (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
  ) {
    #if canImport(FoundationNetworking)
      // Foundation on Linux never ends a task whose challenge has no credential: its response is the answer.
      if let response = challenge.failureResponse {
        _ = exchange(of: task)?.receive(response)
        exchange(of: task)?.complete(nil)
        return
      }
    #endif
    completionHandler(.performDefaultHandling, nil)
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
  ) {
    let goesOn = exchange(of: dataTask)?.receive(response) ?? false
    completionHandler(goesOn ? .allow : .cancel)
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask,
    needNewBodyStream completionHandler: @escaping (InputStream?) -> Void
  ) {
    #if canImport(FoundationNetworking)
      // A reused connection broke behind the request. Foundation on Linux wants to send it again, and hangs over it.
      // It calls from its innermost queue, where the task cannot be cancelled.
      if let exchange = exchange(of: task) { DispatchQueue.global().async { exchange.loseConnection() } }
    #endif
    completionHandler(nil)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    exchange(of: dataTask)?.receive(data)
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    exchange(of: task)?.complete(error)
  }
}

/// One call under way: what has come so far, and who waits for it.
final class Exchange: Sendable {
  private struct State {
    var continuation: CheckedContinuation<HTTPResponse, any Error>?
    var result: Result<HTTPResponse, any Error>?
    var response: HTTPURLResponse?
    var isRedirected = false
    var body: [UInt8] = []
  }

  private let state = Locked(State())
  private let task: URLSessionDataTask
  private let url: URL
  private let largestBody: Int

  init(task: URLSessionDataTask, url: URL, largestBody: Int) {
    self.task = task
    self.url = url
    self.largestBody = largestBody
  }

  /// Takes who waits; false if the call is over already.
  func start(_ continuation: CheckedContinuation<HTTPResponse, any Error>) -> Bool {
    let result = state.withLock { state in
      if state.result == nil { state.continuation = continuation }
      return state.result
    }
    guard let result else { return true }
    continuation.resume(with: result)
    return false
  }

  /// Ends the call with `result`, unless it is over already.
  func finish(_ result: Result<HTTPResponse, any Error>) {
    let (isRunning, continuation) = state.withLock { state in
      guard state.result == nil else { return (false, nil as CheckedContinuation<HTTPResponse, any Error>?) }
      state.result = result
      state.body = []
      defer { state.continuation = nil }
      // A redirected task ends by itself, and must not be cancelled before it has heard that nobody follows.
      return (!state.isRedirected, state.continuation)
    }
    if isRunning { task.cancel() }
    continuation?.resume(with: result)
  }

  /// Ends the call because its connection broke.
  func loseConnection() { finish(.failure(URLErrors.lost(url: url))) }

  /// The head of the answer; false if its body is not wanted.
  func receive(_ response: URLResponse) -> Bool {
    guard let response = response as? HTTPURLResponse else {
      finish(.failure(URLErrors.noHTTP(url: url)))
      return false
    }
    guard response.expectedContentLength <= Int64(largestBody) else {
      finish(.failure(URLErrors.tooLong(limit: largestBody, status: response.statusCode, url: url)))
      return false
    }
    state.withLock { $0.response = response }
    return true
  }

  /// A redirect, which is the answer; false if the call is over already.
  func receive(redirect response: HTTPURLResponse) -> Bool {
    state.withLock { state in
      guard state.result == nil else { return false }
      state.isRedirected = true
      state.response = response
      return true
    }
  }

  /// A piece of the body.
  func receive(_ data: Data) {
    let status: Int? = state.withLock { state in
      guard state.result == nil else { return nil }
      guard state.body.count + data.count <= largestBody else { return state.response?.statusCode ?? 0 }
      state.body.append(contentsOf: data)
      return nil
    }
    if let status { finish(.failure(URLErrors.tooLong(limit: largestBody, status: status, url: url))) }
  }

  /// The end of the answer, or what went wrong.
  func complete(_ error: (any Error)?) {
    if let error { return finish(.failure(URLErrors.translate(error, url: url))) }
    let response = state.withLock { state in state.response.map { HTTPResponse($0, body: state.body) } }
    finish(response.map { .success($0) } ?? .failure(URLErrors.noHTTP(url: url)))
  }
}

extension HTTPResponse {
  fileprivate init(_ response: HTTPURLResponse, body: [UInt8]) {
    let fields = response.allHeaderFields.map { HTTPHeaders.Field("\($0.key)", "\($0.value)") }
    self.init(
      status: response.statusCode, headers: HTTPHeaders(fields.sorted { $0.name < $1.name }), body: body)
  }
}
