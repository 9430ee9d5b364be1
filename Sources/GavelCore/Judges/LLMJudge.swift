/// A judge that asks a language model: a prompt format (how to ask, how to read) joined with a backend (who answers).
///
/// ```swift
/// let judge = LLMJudge(pointwise: .helpfulness, backend: backend)
/// let judgment = try await judge.judge(Submission(prompt: "2 + 2?", response: "4"))
/// ```
public struct LLMJudge<Subject: Sendable, Verdict: GavelCore.Verdict>: Judge {
  private let format: any PromptFormat<Subject, Verdict>
  private let backend: any Backend
  private let sampling: Sampling
  private let asks: Int
  /// Format, model and sampling.
  public let provenance: Provenance

  /// A judge that asks `backend` in `format`.
  ///
  /// - Parameters:
  ///   - format: How to ask and read.
  ///   - backend: Who answers.
  ///   - sampling: How answers are drawn; nil for the format's own way.
  ///   - asks: How often one question is asked in all, until a reply can be read; nil for the format's own number.
  public init(
    _ format: any PromptFormat<Subject, Verdict>, backend: any Backend, sampling: Sampling? = nil,
    asks: Int? = nil
  ) {
    precondition(asks.map { $0 > 0 } ?? true, "a question is asked at least once")
    self.format = format
    self.backend = backend
    self.sampling = sampling ?? format.sampling
    self.asks = asks ?? format.asks
    provenance = Self.provenance(of: format, backend: backend, sampling: self.sampling, asks: self.asks)
  }

  private static func provenance(
    of format: any PromptFormat<Subject, Verdict>, backend: any Backend, sampling: Sampling, asks: Int
  ) -> Provenance {
    var provenance = format.provenance
    provenance.configuration["model"] = backend.model
    provenance.configuration["asks"] = "\(asks)"
    provenance.configuration["temperature"] = sampling.temperature.map { "\($0)" } ?? "server default"
    if let topP = sampling.topP { provenance.configuration["topP"] = "\(topP)" }
    if let limit = sampling.maxTokens { provenance.configuration["maxTokens"] = "\(limit)" }
    return provenance
  }

  /// This judge, asking only what `store` does not hold: see ``Backend/cached(in:)``.
  ///
  /// ```swift
  /// let judge = LLMJudge(pointwise: .helpfulness, backend: backend).cached(in: MemoryStore())
  /// ```
  ///
  /// - Parameter store: Keeps the calls.
  /// - Returns: A judge with the same provenance: a cache changes no verdict.
  public func cached(in store: any CallStore) -> Self {
    Self(format, backend: backend.cached(in: store), sampling: sampling, asks: asks)
  }

  /// The prompt about `subject`, without asking anybody.
  public func prompt(for subject: Subject) throws -> Prompt {
    try format.prompt(for: subject, on: backend.capabilities)
  }

  /// Asks until a reply can be read, at most as often as allowed.
  public func judge(_ subject: Subject, in context: JudgmentContext) async throws -> Judgment<Verdict> {
    let unmet = format.requirements.subtracting(backend.capabilities)
    guard unmet.isEmpty else {
      throw JudgmentError(
        .unmetRequirements,
        "the format '\(format.identifier)' needs \(unmet), which the backend of '\(backend.model)' cannot do; choose "
          + (unmet.contains(.rawText)
            ? "one for raw text, such as --backend completions" : "another backend or format"),
        stopsRun: true)
    }
    let first = try prompt(for: subject)
    var prompt = first
    var inquiry = Inquiry(warnings: first.warnings)
    for ask in 0..<asks {
      let question = ask == 0 ? context : context.child(.ask(ask))
      let completion = try await complete(prompt, in: question, inquiry: inquiry)
      inquiry.record(completion, at: question.path)
      try inquiry.checkRuled(completion)
      do {
        let opinion = try format.read(completion, to: prompt)
        return inquiry.judgment(of: opinion, completion, to: prompt, by: provenance)
      } catch let error as JudgmentError {
        inquiry.unread = Self.error(error, reading: completion, to: prompt)
        let next = format.prompt(after: completion, to: first, failing: error)
        // Where nothing is drawn at random, the same question has the same answer.
        if next == prompt, !sampling.isRandom { throw inquiry.failure }
        prompt = next
      } catch {
        throw inquiry.paidFor(error, by: "the format '\(format.identifier)'")
      }
    }
    throw inquiry.failure
  }

  /// `error` with the whole reply; a reply that was cut off failed for that reason.
  private static func error(
    _ error: JudgmentError, reading completion: Completion, to prompt: Prompt
  ) -> JudgmentError {
    var error = error
    error.raw = completion.text
    if completion.isCut(answering: prompt), error.code != .truncated {
      error.code = .truncated
      error.message = "the reply was cut off at the limit of tokens before a ruling: \(error.message)"
    }
    return error
  }

  private func complete(
    _ prompt: Prompt, in context: JudgmentContext, inquiry: Inquiry
  ) async throws -> Completion {
    do {
      return try await backend.complete(
        CompletionRequest(prompt: prompt, sampling: sampling, context: context))
    } catch let error as BackendError {
      throw error.asJudgment(inquiry.calls, inquiry.warnings)
    } catch {
      throw inquiry.paidFor(error, by: "the backend '\(backend.model)'")
    }
  }
}

/// What was paid for and noticed about one question so far.
private struct Inquiry {
  var warnings: [JudgmentWarning]
  var calls: [CallRecord] = []
  var unread: JudgmentError?

  mutating func record(_ completion: Completion, at path: [JudgmentContext.Step]) {
    calls.append(
      CallRecord(
        path: path, model: completion.model, text: completion.text, refusal: completion.refusal,
        tokens: completion.tokens, finish: completion.finish.rawValue, usage: completion.usage,
        seconds: completion.seconds,
        attempt: completion.attempt))
    for name in completion.droppedParameters {
      let warning = JudgmentWarning(
        .parameterDropped, "the server refused the parameter '\(name)', which was left out", path: path)
      if !warnings.contains(where: { $0.code == warning.code && $0.message == warning.message }) {
        warnings.append(warning)
      }
    }
  }

  /// Refusals and filters are abstentions, whatever the text says.
  func checkRuled(_ completion: Completion) throws {
    switch completion.finish {
    case .refusal:
      throw Abstention(.refused, "the model refused to rule", calls: calls, warnings: warnings)
    case .contentFilter:
      throw Abstention(
        .contentFilter, "the provider's filter stopped the reply", calls: calls, warnings: warnings)
    default: break
    }
  }

  mutating func judgment<V: Verdict>(
    of opinion: Opinion<V>, _ completion: Completion, to prompt: Prompt, by provenance: Provenance
  ) -> Judgment<V> {
    let path = calls[calls.count - 1].path
    calls[calls.count - 1].rung = opinion.rung.rawValue
    calls[calls.count - 1].mass = opinion.mass
    // A format does not know which question it reads the reply to.
    warnings += opinion.warnings.map { JudgmentWarning($0.code, $0.message, path: path + $0.path) }
    if completion.isCut(answering: prompt) {
      warnings.append(
        JudgmentWarning(
          .truncated, "the reply was cut off behind its verdict", path: path))
    }
    return Judgment(
      opinion.verdict, by: provenance, reasoning: opinion.reasoning, calls: calls, warnings: warnings)
  }

  /// `error` of a format or backend of one's own, with the calls and warnings so far.
  func paidFor(_ error: any Error, by author: String) -> any Error {
    if Cancellation.isCancellation(error) { return CancellationError() }
    return error.paidFor(calls, warnings) {
      JudgmentError(.judgeFailed, "\(author) failed: \(error)")
    }
  }

  var failure: JudgmentError {
    var error = unread ?? JudgmentError(.judgeFailed, "nothing was asked")
    error.calls = calls
    error.warnings = warnings
    return error
  }
}

extension Completion {
  /// Whether the limit of tokens cut it off; a reply of one token that is asked for one token is whole.
  fileprivate func isCut(answering prompt: Prompt) -> Bool { finish == .length && prompt.maxTokens != 1 }
}
