import Foundation
import GavelEvaluation
import GavelPrompts

/// Runs the command that `arguments` name.
func dispatch(_ arguments: [String]) async throws -> ExitStatus {
  guard let command = arguments.first else { return try await SampleCommand().run() }
  let rest = Array(arguments.dropFirst())
  switch command {
  case "--help", "-h", "help":
    Terminal.print(Help.overview)
    return .success
  case "--version":
    Terminal.print(Manifest.libraryVersion)
    return .success
  case "judge", "compare":
    let isComparing = command == "compare"
    let parsed = try ParsedOptions(rest, options: Option.running + (isComparing ? Option.comparing : []))
    if parsed.wantsHelp {
      Terminal.print(isComparing ? Help.compare() : Help.judge())
      return .success
    }
    return try await RunCommand(options: RunOptions(parsed), isComparing: isComparing).run()
  case "formats" where rest.first == "import": return try FormatsCommand.importing(Array(rest.dropFirst()))
  case "formats":
    let parsed = try ParsedOptions(rest, options: [.wording])
    if parsed.wantsHelp {
      Terminal.print(Help.formats)
      return .success
    }
    let wording = try parsed.text("wording").map { FormatWording.official(try WordingFolder.wording(at: $0)) }
    return try ListCommand.formats(parsed.words, wording: wording ?? .own)
  case "rubrics":
    let parsed = try ParsedOptions(rest, options: [])
    if parsed.wantsHelp {
      Terminal.print(Help.rubrics)
      return .success
    }
    return try ListCommand.rubrics(parsed.words)
  case "plan":
    let parsed = try ParsedOptions(rest, options: PlanCommand.options)
    if parsed.wantsHelp {
      Terminal.print(Help.plan)
      return .success
    }
    return try PlanCommand.run(parsed)
  case "check":
    let parsed = try ParsedOptions(rest, options: [.wording])
    if parsed.wantsHelp {
      Terminal.print(Help.check)
      return .success
    }
    return try CheckCommand.run(parsed)
  default: throw ToolFailure.usage("there is no command '\(command)'; 'gavel --help' lists them")
  }
}

Signals.unblock()
do {
  exit(try await dispatch(Array(CommandLine.arguments.dropFirst())).code)
} catch {
  Terminal.say("gavel: \(Printable.text("\(error)"))")
  exit(ExitStatus(error).code)
}
