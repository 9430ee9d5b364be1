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
    if !options.idle.isEmpty {
      let names = options.idle.map { "--\($0)" }.joined(separator: ", ")
      Terminal.say("gavel: without a model this has no effect: \(names)")
    }
    Signals.watch()
    let base = options.server.map(backend)
    // What makes a run impossible or needless is found out before anything is made on the disk.
    let assembly = try JudgeAssembly(options, isComparing: isComparing, backend: base)
    if try await assembly.assemble(FinishedOutput(options: options)) {
      Terminal.say(
        "gavel: '\(Printable.text(options.output))' is there already, from the same input and settings")
      return .success
    }
    if options.items != "-", !FileManager.default.fileExists(atPath: options.items) {
      _ = try ItemReader(options.items, need: assembly.need)
    }
    let output = try OutputFile(options.output)
    let journal = base == nil ? nil : try journal(besides: output)
    defer { try? journal?.close() }
    var journaled: (any Backend)? = base
    if let base, let journal { journaled = base.journaled(in: journal) }
    return try await JudgeAssembly(options, isComparing: isComparing, backend: journaled).assemble(
      RunExecution(
        options: options, output: output, journal: journal, retrying: base))
  }

  private func backend(_ server: ServerOptions) -> RetryingBackend {
    let transport = URLSessionTransport(connectionsPerHost: max(64, options.concurrency * 2))
    let base: any Backend =
      switch server.kind {
      case .chat:
        ChatCompletionsBackend(
          baseURL: server.endpoint, model: server.model, apiKey: server.key, headers: server.headers,
          timeout: .seconds(server.timeout), capabilities: server.kind.capabilities, transport: transport)
      case .completions:
        TextCompletionsBackend(
          baseURL: server.endpoint, model: server.model, apiKey: server.key, headers: server.headers,
          timeout: .seconds(server.timeout), capabilities: server.kind.capabilities, transport: transport)
      }
    return base.retrying(RetryPolicy(retries: server.retries))
  }

  private func journal(besides output: OutputFile) throws -> Journal? {
    guard let directory = options.journal ?? (output.isStream ? nil : options.output + ".journal") else {
      Terminal.say(
        "gavel: no journal: an interrupted run pays again; name one with --journal DIR, or use --output FILE")
      return nil
    }
    let journal: Journal
    do { journal = try Journal(directory: directory) } catch {
      output.discard()
      throw error
    }
    for message in journal.recovery.messages { Terminal.say("gavel: journal: \(Printable.text(message))") }
    return journal
  }
}
