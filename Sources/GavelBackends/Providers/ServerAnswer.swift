import Foundation
import GavelCore

/// A response in the hands of a decoder: its JSON, what it complains about, and what may be shown of it.
struct ServerAnswer {
  let response: HTTPResponse
  /// The body, where it is JSON.
  let json: JSONValue?
  /// Why the body is not JSON.
  let failure: String?
  /// What the server complains about, for an error's status or an error inside a good one.
  let complaint: ServerComplaint?
  let url: URL
  let model: String
  let hasKey: Bool
  let secrets: Secrets
  let `protocol`: CompletionProtocol

  init(
    _ response: HTTPResponse, url: URL, model: String, hasKey: Bool, secrets: Secrets,
    protocol: CompletionProtocol
  ) {
    self.response = response
    self.url = url
    self.model = model
    self.hasKey = hasKey
    self.secrets = secrets
    self.protocol = `protocol`
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = response.body.starts(with: mark) ? response.body.dropFirst(3) : response.body[...]
    do {
      json = try JSONParser.parse(body)
      failure = nil
    } catch {
      json = nil
      failure = body.isEmpty ? "it is empty" : "\(error)"
    }
    complaint = Self.complaint(of: json, body: body, isGood: (200..<300).contains(response.status))
  }

  private static func complaint(
    of json: JSONValue?, body: ArraySlice<UInt8>, isGood: Bool
  ) -> ServerComplaint? {
    guard let json else { return isGood ? nil : ServerComplaint(text: String(decoding: body, as: UTF8.self)) }
    guard isGood else {
      return ServerComplaint(json) ?? ServerComplaint(text: String(decoding: body, as: UTF8.self))
    }
    let object = json.array?.first ?? json
    let hasError = object["error"].map { $0.object?.isEmpty == false || $0.string?.isEmpty == false } ?? false
    return hasError || object["object"]?.string == "error" ? ServerComplaint(json) : nil
  }

  /// The status that counts: for an error inside a good status the one that its type or code names.
  var status: Int {
    guard (200..<300).contains(response.status), let complaint else { return response.status }
    return complaint.impliedStatus
  }

  /// The beginning of the body, without secrets.
  var excerpt: String { secrets.excerpt(of: response.body) }

  /// The address's host and port.
  var place: String { url.hostAndPort }

  /// The error of a good status whose body is of no use.
  func unreadable(_ what: String) -> BackendError {
    let cause = failure.map { " (\($0))" } ?? ""
    return BackendError(
      .serverError,
      "the answer of \(place) \(what)\(cause); a proxy in between, or not a server of \(`protocol`.name)?",
      status: response.status, raw: excerpt, retryLimit: 1)
  }

  /// The error of a choice that the server marks as failed.
  func failedChoice(_ choice: JSONValue) -> BackendError {
    let message = choice["error"]?["message"]?.string ?? "no reason given"
    return secrets.redacting(
      BackendError(
        .serverError, "\(place) failed while answering: \(message)", status: response.status, raw: excerpt))
  }
}

extension ServerComplaint {
  /// The status that an error without one stands for.
  fileprivate var impliedStatus: Int {
    if let number = code.flatMap({ Int($0) }), (400..<600).contains(number) { return number }
    let statuses: [(Int, Set<String>)] = [
      (401, ["invalid_api_key", "authentication_error", "unauthorized"]),
      (403, ["permission_error", "permission_denied"]),
      (402, ["insufficient_quota", "billing_error"]),
      (404, ["model_not_found", "not_found_error", "notfounderror"]),
      (429, ["rate_limit_exceeded", "rate_limit_error", "tokens", "requests", "too_many_requests"]),
      (529, ["overloaded_error", "overloaded"]),
      (
        400,
        [
          "invalid_request_error", "badrequesterror", "context_length_exceeded", "exceed_context_size_error",
          "content_filter", "content_policy_violation", "unsupported_value", "unsupported_parameter",
        ]
      ),
    ]
    return statuses.first { isNamed($0.1) }?.0 ?? 500
  }
}
