import GavelCore
import GavelEvaluation

/// `--show-prompt`: the prompt of the first item, without asking anybody.
struct PromptPreview: JudgeUser {
  let options: RunOptions
  let isComparing: Bool
  private let seen = SeenPrompts()

  init(options: RunOptions, isComparing: Bool) {
    self.options = options
    self.isComparing = isComparing
  }

  func run() async throws -> ExitStatus {
    if options.judge != nil { throw ToolFailure.usage("a judge without a model has no prompt") }
    let seen = seen
    let backend = ClosureBackend(
      model: options.server?.model ?? "no model", capabilities: capabilities
    ) {
      seen.add($0)
      throw BackendError(.judgeFailed, "only the prompt was wanted", retryLimit: 0)
    }
    return try await JudgeAssembly(options, isComparing: isComparing, backend: backend).assemble(self)
  }

  /// What the backend can do; where none is named, one of any kind.
  private var capabilities: BackendCapabilities {
    let kinds = options.server.map { [$0.kind] } ?? BackendKind.allCases
    return kinds.reduce([]) { $0.union($1.capabilities) }
  }

  func use<Subject: Sendable, V: Verdict>(
    _ judge: any Judge<Subject, V>, of assembly: JudgeAssembly,
    subject: @escaping @Sendable (Item) throws -> Subject
  ) async throws -> ExitStatus {
    let reader = try ItemReader(options.items, need: assembly.need)
    while let entry = try reader.next() {
      guard case .item(let item) = entry else {
        if case .invalid(let error) = entry {
          Terminal.say("gavel: passed over: \(Printable.text("\(error)"))")
        }
        continue
      }
      let outcome = try await judge.outcome(
        for: try subject(item), in: JudgmentContext(item: item.id, seed: options.seed))
      guard let prompt = seen.first else {
        throw ToolFailure(
          .invalidInput, "no prompt can be made for '\(item.id)': \(outcome.error?.message ?? "")")
      }
      Terminal.print(PromptText.of(prompt))
      return .success
    }
    throw ToolFailure(.invalidInput, "the input holds no item to show a prompt for")
  }
}

/// The prompts that a judge would send; of several the one of the first order and side.
private final class SeenPrompts: Sendable {
  private let requests = Locked<[CompletionRequest]>([])

  func add(_ request: CompletionRequest) { requests.withLock { $0.append(request) } }

  var first: Prompt? {
    requests.withLock { requests in
      requests.min { path($0) < path($1) }?.prompt
    }
  }

  private func path(_ request: CompletionRequest) -> String {
    request.context.path.map(\.description).joined(separator: " ")
  }
}
