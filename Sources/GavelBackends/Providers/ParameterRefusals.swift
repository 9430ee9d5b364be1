import GavelCore

extension ServerAnswer {
  /// The parameter that the server refuses by name; nil if it complains about something else.
  ///
  /// - Parameter sent: What was sent and can be done without.
  /// - Returns: One of `sent`.
  func refusedParameter(among sent: Set<AdaptableParameter>) -> AdaptableParameter? {
    guard [400, 422].contains(status), let complaint,
      complaint.refusesParameter || complaint.limitsAlternatives(among: sent)
    else { return nil }
    for name in complaint.parameters {
      let parts = name.split { ".[]".contains($0) }
      for part in parts {
        // A named parameter decides, also if it is none that could be left out.
        if let parameter = AdaptableParameter(rawValue: String(part)) { return parameter.asSent(among: sent) }
      }
      if parts.contains(where: { ["messages", "prompt", "model", "stop"].contains($0) }) {
        return nil
      }
    }
    return complaint.firstMentioned(of: sent)
  }
}

extension AdaptableParameter {
  /// This parameter as it was sent; nil if it was not.
  fileprivate func asSent(among sent: Set<Self>) -> Self? {
    let forms: [Self] =
      switch self {
      case .alternatives: [.fewAlternatives, .alternatives]
      case .logProbabilities: [.fewTextAlternatives, .textAlternatives, .logProbabilities]
      default: [self]
      }
    return forms.first { sent.contains($0) }
  }
}

extension ServerComplaint {
  private static let codes: Set<String> = [
    "unsupported_parameter", "unsupported_value", "unknown_parameter", "unrecognized_parameter",
    "unexpected_parameter", "extra_forbidden", "value_error.extra", "not_supported_error",
  ]
  private static let phrases = [
    "unsupported", "not supported", "not support", "unknown parameter", "unknown field", "unknown argument",
    "unrecognized", "unexpected keyword", "extra inputs are not permitted", "extra fields not permitted",
    "not permitted", "not allowed", "unavailable", "deprecated",
  ]

  fileprivate var refusesParameter: Bool {
    // A bad schema is a mistake to repair, not a parameter to leave out.
    if mentions(["invalid schema"]) { return false }
    return isNamed(Self.codes) || mentions(Self.phrases)
  }

  /// Whether it is about the number of alternatives, which servers bound: that is no mistake of the request.
  fileprivate func limitsAlternatives(among sent: Set<AdaptableParameter>) -> Bool {
    if mentions([AdaptableParameter.alternatives.rawValue]) { return true }
    let isNumber = sent.contains(.textAlternatives) || sent.contains(.fewTextAlternatives)
    let name = AdaptableParameter.logProbabilities.rawValue
    return isNumber && (mentions([name]) || parameters.contains { $0.contains(name) })
  }

  /// The one of `candidates` that the words name first.
  fileprivate func firstMentioned(of candidates: Set<AdaptableParameter>) -> AdaptableParameter? {
    let words = lowercasedMessage.split { character in
      !(character == "_" || character.isLetter || character.isNumber)
    }
    let aliases: [Substring: AdaptableParameter] = ["json_schema": .responseFormat]
    for word in words {
      let parameter = AdaptableParameter(rawValue: String(word)) ?? aliases[word]
      if let sent = parameter?.asSent(among: candidates) { return sent }
    }
    return nil
  }
}
