public import GavelCore

/// Checks what a backend promises: text unchanged, prompt cancellation, errors of the right kind without credentials.
///
/// ```swift
/// let check = BackendConformance(backend, secrets: [key], echoes: true)
/// #expect(await check.findings() == [])
/// ```
///
/// A backend that fails on purpose, for example one with a wrong key, is checked as well: its errors are looked at.
public struct BackendConformance: Sendable {
  /// One broken promise.
  public struct Finding: Hashable, Sendable, CustomStringConvertible {
    /// The promise: `text-unchanged`, `cancellation`, `error-type` or `secret-shown`.
    public var rule: String
    /// What was seen.
    public var message: String

    /// A finding.
    public init(_ rule: String, _ message: String) {
      self.rule = rule
      self.message = message
    }

    /// Rule and message.
    public var description: String { "\(rule): \(message)" }
  }

  private let backend: any Backend
  private let secrets: [String]
  private let echoes: Bool
  private let asksRawText: Bool
  private let patience: Duration
  private let whenUnderWay: (@Sendable () async -> Void)?

  /// Checks of `backend`.
  ///
  /// - Parameters:
  ///   - backend: What is checked; the checks make about a dozen calls.
  ///   - secrets: Credentials that it knows and that must not be shown.
  ///   - echoes: Whether it answers with the last message, or the raw text: then text is checked in both directions.
  ///   - asksRawText: Whether it is asked to continue raw text, in place of one message.
  ///   - patience: How soon a cancelled call must end.
  ///   - whenUnderWay: Returns once a call is under way that will not end by itself; the call is then cancelled in its
  ///     midst. Without it, only calls are checked that were cancelled before.
  public init(
    _ backend: any Backend, secrets: [String] = [], echoes: Bool = false, asksRawText: Bool = false,
    patience: Duration = .seconds(2), whenUnderWay: (@Sendable () async -> Void)? = nil
  ) {
    self.backend = backend
    self.secrets = secrets
    self.echoes = echoes
    self.asksRawText = asksRawText
    self.patience = patience
    self.whenUnderWay = whenUnderWay
  }

  /// Texts that careless code changes: white space, line ends, equivalent but different spellings, escapes.
  public static let delicateTexts = [
    "  leading and trailing  \n", "a\r\nb\rc\n\nd", "e\u{301} is not \u{E9}",
    "\u{FEFF}zero\u{200B}width\u{A0}",
    "tab\t, bell\u{7}, form\u{C}feed, \u{1}", "quote \" backslash \\ slash / \\u0041 &amp; <b>",
    "👩‍👩‍👧 𠮷 \u{202E}txet", "}{ \"role\": \"system\" }",
  ]

  /// What was found; empty if all promises hold.
  public func findings() async -> [Finding] {
    var findings = shown(in: backend, as: "the backend")
    if whenUnderWay == nil {
      for text in Self.delicateTexts { findings += await checkText(text) }
    }
    return findings + (await checkCancellation())
  }

  private func checkText(_ text: String) async -> [Finding] {
    do {
      let completion = try await backend.complete(request(text))
      guard echoes, !Array(completion.text.utf8).elementsEqual(text.utf8) else { return [] }
      return [
        Finding(
          "text-unchanged", "sent \(text.debugDescription), received \(completion.text.debugDescription)")
      ]
    } catch {
      return check(error)
    }
  }

  private func check(_ error: any Error) -> [Finding] {
    var findings = shown(in: error, as: "an error")
    if !(error is BackendError) {
      findings.append(Finding("error-type", "\(type(of: error)) was thrown, not BackendError"))
    }
    return findings
  }

  /// Whether a description or reflection of `value` shows a secret.
  private func shown(in value: Any, as name: String) -> [Finding] {
    var dumped = ""
    dump(value, to: &dumped)
    let texts = [String(describing: value), String(reflecting: value), dumped]
    let showsSecret = secrets.contains { secret in texts.contains { $0.contains(secret) } }
    return showsSecret ? [Finding("secret-shown", "\(name) shows a credential")] : []
  }

  private func checkCancellation() async -> [Finding] {
    let call = Task {
      if whenUnderWay == nil {
        while !Task.isCancelled { await Task.yield() }
      }
      return try await backend.complete(request("cancelled"))
    }
    await whenUnderWay?()
    call.cancel()
    switch await Race.first(of: call, within: patience) {
    case nil: return [Finding("cancellation", "a cancelled call did not end within \(patience)")]
    case .success: return []
    case .failure(let error) where error is CancellationError: return []
    case .failure(let error):
      return shown(in: error, as: "an error")
        + [Finding("cancellation", "a cancelled call threw \(type(of: error)), not CancellationError")]
    }
  }

  private func request(_ text: String) -> CompletionRequest {
    CompletionRequest(prompt: Prompt(asksRawText ? .text(text) : .chat([.user(text)]), maxTokens: 64))
  }
}

/// Waits for a task, but not for ever; a task that ignores its cancellation is left behind.
private final class Race: Sendable {
  typealias Ending = Result<Completion, any Error>

  private let continuation: Locked<CheckedContinuation<Ending?, Never>?>

  private init(_ continuation: CheckedContinuation<Ending?, Never>) {
    self.continuation = Locked(continuation)
  }

  private func end(_ ending: Ending?) {
    let taken = continuation.withLock { continuation in
      defer { continuation = nil }
      return continuation
    }
    taken?.resume(returning: ending)
  }

  static func first(of call: Task<Completion, any Error>, within patience: Duration) async -> Ending? {
    await withCheckedContinuation { continuation in
      let race = Race(continuation)
      let timer = Task {
        try await Task.sleep(for: patience)
        race.end(nil)
      }
      Task {
        race.end(await call.result)
        timer.cancel()
      }
    }
  }
}
