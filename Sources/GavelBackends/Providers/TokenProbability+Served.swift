import GavelCore

extension [TokenProbability] {
  /// Tokens in the shape of chat, `{"content": [{"token", "logprob", "bytes", "top_logprobs"}]}`.
  ///
  /// nil where there are none, or one cannot be read.
  init?(chat logprobs: JSONValue) {
    guard let content = logprobs["content"]?.array, !content.isEmpty else { return nil }
    self = []
    for entry in content {
      guard let token = TokenProbability.Alternative(chat: entry) else { return nil }
      let alternatives = (entry["top_logprobs"]?.array ?? []).compactMap {
        TokenProbability.Alternative(chat: $0)
      }
      append(
        TokenProbability(token.text, logProbability: token.logProbability, alternatives: alternatives))
    }
  }

  /// Tokens in the shape of text completions, `{"tokens", "token_logprobs", "top_logprobs", "text_offset"}`, or of chat.
  ///
  /// nil where there are none, or one cannot be read.
  init?(text logprobs: JSONValue) {
    guard let tokens = logprobs["tokens"]?.array else {
      self.init(chat: logprobs)
      return
    }
    guard !tokens.isEmpty else { return nil }
    let values = logprobs["token_logprobs"]?.array ?? []
    let tops = logprobs["top_logprobs"]?.array ?? []
    self = []
    for (index, token) in tokens.enumerated() {
      let alternatives = (index < tops.count ? tops[index].object ?? [] : []).compactMap {
        TokenProbability.Alternative($0.key, $0.value)
      }
      // A token without a value of its own may have one among the alternatives.
      guard let text = token.string,
        let own = TokenProbability.Alternative(text, index < values.count ? values[index] : .null)
          ?? alternatives.first(where: { $0.text == text })
      else { return nil }
      append(TokenProbability(text, logProbability: own.logProbability, alternatives: alternatives))
    }
  }
}

extension TokenProbability.Alternative {
  /// A token with its logarithm; a probability of 0 has none.
  fileprivate init?(_ text: String, _ value: JSONValue) {
    guard let value = value.double, value.isFinite else { return nil }
    self.init(text, logProbability: value)
  }

  /// An entry of chat's shape.
  fileprivate init?(chat entry: JSONValue) {
    guard let text = entry["token"]?.string, let value = entry["logprob"] else { return nil }
    // A token may end in the middle of a character: its bytes then say more than its text.
    let bytes = entry["bytes"]?.array?.compactMap { $0.int.flatMap { UInt8(exactly: $0) } }
    self.init(bytes.map { String(decoding: $0, as: UTF8.self) } ?? text, value)
  }
}
