import Foundation
import GavelCore

/// One model behind a server of OpenAI's family: the calls that all its protocols make alike.
///
/// A protocol says what a request looks like and what an answer holds; address, credentials, deadlines, and what the
/// server refused so far are the same.
struct ModelServer: Sendable {
  let model: String
  let baseURL: URL
  let apiKey: APIKey?
  let headers: HTTPHeaders
  let timeout: Duration
  let transport: any HTTPTransport
  let adaptations = Adaptations()

  /// The completion that the server gives by `protocol`; a parameter that it refuses by name is left out from then on.
  ///
  /// - Parameters:
  ///   - protocol: The route and its name.
  ///   - encode: The body, without what was refused before.
  ///   - decode: The completion in a good answer.
  /// - Returns: The completion, with its time and what was left out.
  /// - Throws: `BackendError`, `CancellationError`, and what `encode` and `decode` throw.
  func completion(
    by protocol: CompletionProtocol, encode: (Set<AdaptableParameter>) throws -> EncodedRequest,
    decode: (ServerAnswer) throws -> Completion
  ) async throws -> Completion {
    let key = try await apiKey?.resolved()
    let secrets = Secrets(key: key, headers: headers, url: baseURL)
    guard let url = baseURL.joined(with: `protocol`.path) else {
      throw BackendError(
        .unknownAddress, "the base address \(baseURL.shown) cannot be extended", retryLimit: 0, stopsRun: true
      )
    }
    while true {
      try Task.checkCancellation()
      let encoded = try encode(adaptations.current)
      let call = HTTPRequest(
        "POST", url, headers: headers(key: key), body: JSONWriter.bytes(of: encoded.body), timeout: timeout)
      let start = ContinuousClock.now
      let response: HTTPResponse
      do {
        response = try await transport.send(call)
      } catch let error as BackendError {
        try Task.checkCancellation()
        throw secrets.redacting(error)
      }
      let answer = ServerAnswer(
        response, url: url, model: model, hasKey: key != nil, secrets: secrets, protocol: `protocol`)
      if let refused = answer.refusedParameter(among: encoded.sent) {
        // Other calls may have learned it meanwhile; each repeats without what it sent itself, so this ends.
        adaptations.learn(refused)
        continue
      }
      var completion = try decode(answer)
      completion.seconds = start.duration(to: .now).inSeconds
      completion.droppedParameters = encoded.dropped
      return completion
    }
  }

  private func headers(key: String?) -> HTTPHeaders {
    var all: HTTPHeaders = ["Content-Type": "application/json", "Accept": "application/json"]
    all["Authorization"] = key.map { "Bearer \($0)" }
    for field in headers.fields { all[field.name] = field.value }
    return all
  }
}
