import GavelEvaluation
import GavelPrompts

/// `gavel formats import`: makes a wording folder of a user's own copies of official texts.
enum FormatsCommand {
  static let importOptions: [Option] = [
    Option(name: "to", value: "DIR", help: "the wording folder, which may be there already (needed)"),
    Option(
      name: "keep-unrecognised",
      help: "keep files without any official text as texts of your own, behind custom:"),
    Option(name: "overwrite", help: "replace files there that hold other texts"),
  ]

  static var importHelp: String {
    """
    gavel formats import FILE... --to DIR

    Makes a wording folder for --wording out of your own copies of official texts. Each FILE is a text file, an upstream
    JSON or JSON Lines file taken whole, or the strings of a package written out as JSON; of a folder, all .txt, .json
    and .jsonl files are read. Texts are recognised by their SHA-256, whatever their names. Prints what was recognised,
    and what to do with what was not.

      gavel formats import judge_prompts.jsonl prometheus-eval.json --to wording

    \(Help.optionTable(importOptions))

    Exit status: 0 something was recognised or kept, 64 wrong usage, 65 too much to read, or a link out of a folder, 66 no
    such file, 73 folder not writable, or another text there, 78 nothing was recognised, or a broken file.
    """
  }

  /// Reads the files and folders that `arguments` name, says what was recognised in them, and writes it.
  static func importing(_ arguments: [String]) throws -> ExitStatus {
    let options = try ParsedOptions(arguments, options: importOptions)
    if options.wantsHelp {
      Terminal.print(importHelp)
      return .success
    }
    guard !options.words.isEmpty else {
      throw ToolFailure.usage(
        "'gavel formats import' needs files or folders: gavel formats import FILE… --to DIR")
    }
    guard let folder = options.text("to") else {
      throw ToolFailure.usage("'--to DIR' is needed: the wording folder to write")
    }
    let pieces = try pieces(at: options.words)
    let wording = try Wording(
      recognising: pieces, keepingUnrecognised: options.flag("keep-unrecognised"))
    report(wording.report)
    guard !wording.keys.isEmpty else {
      let files = pieces.count == 1 ? "the file" : "\(pieces.count) files"
      throw ToolFailure.configuration(
        "no official text in \(files), so nothing was written; the guide 'Wordings of published judges' says which "
          + "files to take")
    }
    try WordingFolder.write(wording, to: folder, overwriting: options.flag("overwrite"))
    let count = wording.keys.count == 1 ? "1 text" : "\(wording.keys.count) texts"
    Terminal.print(Printable.text("\(count) in '\(folder)'; use: --wording \(folder)"))
    return .success
  }

  private static func pieces(at paths: [String]) throws -> [NamedData] {
    var reader = PieceReader()
    do { for path in paths { try reader.add(path) } } catch {
      let isLacking = error.code == .missing || error.code == .unreadable
      throw ToolFailure(isLacking ? .missingInput : .invalidInput, "\(error)")
    }
    return reader.pieces
  }

  /// One line for each finding; names and texts are whoever's.
  private static func report(_ report: WordingReport) {
    let lines = report.findings.map(\.description) + report.strangers.map(\.description)
    if !lines.isEmpty { Terminal.print(lines.map { Printable.text($0) }.joined(separator: "\n")) }
  }
}
