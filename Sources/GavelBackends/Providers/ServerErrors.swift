import Foundation
import GavelCore

extension ServerAnswer {
  /// The error that this answer is; nil for a good one.
  var error: BackendError? {
    let status = status
    if (200..<300).contains(status) { return nil }
    let complaint = complaint ?? ServerComplaint(text: "")
    var error = classified(status, complaint)
    let waits = RetryHint.callWaits(response.headers, body: json)
    error.retryAfter = RetryHint.wait(response.headers, body: json) ?? waits.first
    if !error.stopsRun, let advice = response.headers["x-should-retry"]?.trimmingSpace.lowercased() {
      if advice == "true" { error.retryLimit = nil }
      if advice == "false" { error.retryLimit = 0 }
    }
    return secrets.redacting(error)
  }

  private func classified(_ status: Int, _ complaint: ServerComplaint) -> BackendError {
    if complaint.isNamed(["content_filter", "content_policy_violation"]) {
      return make(.contentFilter, complaint, "the provider's filter stopped the prompt", retryLimit: 0)
    }
    if let stop = stoppingError(status, complaint) { return stop }
    switch status {
    case 408, 409, 424, 425: return make(.serverError, complaint, nil)
    case 429, 529: return make(.serverError, complaint, nil, isOverload: true)
    case 501: return make(.serverError, complaint, "the server cannot do this", retryLimit: 0)
    case 500...:
      return make(
        .serverError, complaint, nil, isOverload: complaint.names.contains { $0.contains("overloaded") })
    default:
      guard complaint.saysTooLong else { return make(.invalidRequest, complaint, nil, retryLimit: 0) }
      return make(
        .invalidRequest, complaint, "the prompt is too long for the model's context; shorten the item",
        retryLimit: 0)
    }
  }

  /// What would fail every call alike.
  private func stoppingError(_ status: Int, _ complaint: ServerComplaint) -> BackendError? {
    func stop(_ code: ReasonCode, _ advice: String) -> BackendError {
      make(code, complaint, advice, retryLimit: 0, stopsRun: true)
    }
    let keyAdvice = hasKey ? "check the API key and what it may do" : "no API key was sent; give one"
    switch status {
    case 300..<400:
      let target = response.headers["location"].flatMap { RedirectTarget($0, from: url) }
      return stop(
        .unknownAddress,
        "it redirects\(target.map { " to \($0.text)" } ?? ""), which is not followed; give the final address")
    case 401, 403: return stop(.refusedCredentials, keyAdvice)
    case 402: return stop(.quotaExhausted, "top up the account, or use another key")
    case 400..<500 where complaint.saysQuotaExhausted:
      return stop(.quotaExhausted, "top up the account, use another key, or go on tomorrow")
    case 404, 405:
      guard complaint.namesModel(model, isNotFound: true) else {
        return stop(.unknownAddress, "check the base address, which usually ends in /v1")
      }
      return stop(.unknownModel, "check the model's name")
    case 400, 422:
      if complaint.isNamed(["api_key_invalid", "invalid_api_key"])
        || complaint.mentions(["api key not valid"])
      {
        return stop(.refusedCredentials, keyAdvice)
      }
      if complaint.saysNoChatTemplate {
        return stop(
          .unmetRequirements, "ask by text completions in a format of raw text, or give the server a template"
        )
      }
      return complaint.namesModel(model, isNotFound: false)
        ? stop(.unknownModel, "check the model's name") : nil
    default: return nil
    }
  }

  private func make(
    _ code: ReasonCode, _ complaint: ServerComplaint, _ advice: String?, retryLimit: Int? = nil,
    isOverload: Bool = false, stopsRun: Bool = false
  ) -> BackendError {
    var message = "\(place) answered \(response.status)"
    if let name = complaint.code ?? complaint.type, name != "\(response.status)" { message += " (\(name))" }
    if let words = complaint.message?.unicodeScalars.prefix(500), !words.isEmpty {
      message += ": \(String(words.last == "." ? words.dropLast() : words))"
    }
    if let advice { message += "; \(advice)" }
    return BackendError(
      code, message, status: response.status, raw: excerpt, retryLimit: retryLimit, isOverload: isOverload,
      stopsRun: stopsRun)
  }
}

extension ServerComplaint {
  fileprivate var saysTooLong: Bool {
    isNamed(["context_length_exceeded", "exceed_context_size_error"])
      || mentions(["maximum context length", "prompt is too long", "available context size"])
      || mentions(["`inputs` tokens"]) && mentions(["must be <="])
  }

  /// Whether the model cannot be asked in messages at all, as vLLM says.
  fileprivate var saysNoChatTemplate: Bool {
    mentions(["must provide a chat template"])
  }

  /// Whether money or a day's quota is used up; a rate that is exceeded for the moment is not meant.
  fileprivate var saysQuotaExhausted: Bool {
    let isNamedSo = names.contains { name in
      name.hasPrefix("insufficient_") && !name.contains("permission") || name.hasPrefix("billing_")
        || name.contains("spend_limit") || name.contains("spending_limit") || name == "credit_balance_too_low"
        || name == "exceeded_current_quota_error"
    }
    let isPerDay = details.contains { detail in
      (detail["violations"]?.array ?? []).contains { $0["quotaId"]?.string?.contains("PerDay") == true }
    }
    return isNamedSo || isPerDay || mentions(["requests per day", "tokens per day", "quota per day"])
  }

  /// Whether the model is what is wrong.
  ///
  /// - Parameters:
  ///   - model: The model that was asked for.
  ///   - isNotFound: Whether the status says already that something does not exist.
  /// - Returns: False where another thing is, or nothing is named.
  fileprivate func namesModel(_ model: String, isNotFound: Bool) -> Bool {
    if isNamed(["model_not_found", "deploymentnotfound", "model_not_exist", "invalid_model"]) { return true }
    let parts = parameters.flatMap { $0.split(separator: ".") }
    if parts.contains("model") { return true }
    let names = lowercasedMessage.contains("model") || lowercasedMessage.contains(model.lowercased())
    if isNotFound { return names }
    let phrases = [
      "does not exist", "not exist", "not a valid model", "unknown model", "no such model", "pinned to",
      "model not found",
    ]
    return mentions(phrases) && (names || mentions(["pinned to"]))
  }
}

/// Where a redirect points, safe to show.
private struct RedirectTarget {
  let text: String

  init?(_ location: String, from url: URL) {
    guard let target = URL(string: location, relativeTo: url)?.absoluteURL else { return nil }
    text = target.shown
  }
}
