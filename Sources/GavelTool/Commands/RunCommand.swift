import Foundation
import GavelBackends
import GavelCore
import GavelEvaluation

/// `gavel judge` and `gavel compare`: from items to records.
struct RunCommand: Sendable {
  let options: RunOptions
  let isComparing: Bool

  func run() async throws -> ExitStatus {
    if options.items == "-", Terminal.inputIsTerminal {
      throw ToolFailure.usage("name the items with --items FILE, or pipe them in; --help tells more")
    }
    if options.showsPrompt {
      return try await PromptPreview(options: options, isComparing: isComparing).run()
    }
    Signals.watch()
    let base = options.server.map(backend)
    guard let base else {
      return try await JudgeAssembly(options, isComparing: isComparing, backend: nil)
        .assemble(RunExecution(options: options, isComparing: isComparing, journal: nil, retrying: nil))
    }
    let journal = try journal()
    defer { try? journal?.close() }
    let backend: any Backend = journal.map { base.journaled(in: $0) } ?? base
    return try await JudgeAssembly(options, isComparing: isComparing, backend: backend)
      .assemble(RunExecution(options: options, isComparing: isComparing, journal: journal, retrying: base))
  }

  private func backend(_ server: ServerOptions) -> RetryingBackend {
    let transport = URLSessionTransport(connectionsPerHost: max(64, options.concurrency * 2))
    return ChatCompletionsBackend(
      baseURL: server.endpoint, model: server.model, apiKey: server.key, headers: server.headers,
      timeout: .seconds(server.timeout), transport: transport
    ).retrying(RetryPolicy(retries: server.retries))
  }

  private func journal() throws -> Journal? {
    if options.output != "-" || options.journal != nil {
      let journal = try Journal(directory: options.journal ?? options.output + ".journal")
      for message in journal.recovery.messages { Terminal.say("gavel: journal: \(message)") }
      return journal
    }
    Terminal.say(
      "gavel: no journal: an interrupted run pays again; name one with --journal DIR, or use --output FILE")
    return nil
  }
}
