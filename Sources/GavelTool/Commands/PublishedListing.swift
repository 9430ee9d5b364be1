import Foundation
import GavelCore
import GavelEvaluation
import GavelPrompts

/// What `gavel formats` says about the formats of published judges.
enum PublishedListing {
  /// One line for each format, system by system.
  static var table: String {
    var systems: [String] = []
    for entry in PublishedFormats.all where !systems.contains(entry.system) { systems.append(entry.system) }
    return systems.map { system in
      let entries = PublishedFormats.all.filter { $0.system == system }
      return "\(system)\n" + TextTable.of(entries.map { ("  \($0.name)", $0.summary) })
    }.joined(separator: "\n\n")
  }

  /// What a format is and needs, with the example rendered.
  ///
  /// - Parameters:
  ///   - entry: The format.
  ///   - name: As it was asked for, modes included.
  ///   - wording: Whose words.
  /// - Returns: The text to print.
  /// - Throws: ``ToolFailure`` where the official words are wanted and not there.
  static func details(of entry: FormatEntry, name: String, wording: FormatWording) throws -> String {
    do {
      let rubric = try entry.exampleRubric.map { try RubricFile(json: Data($0.utf8)) }
      let format = try PublishedFormats.format(name, FormatSettings(wording: wording, rubric: rubric))
      var lines = ["\(format.base.identifier): \(entry.system): \(entry.summary)"]
      if let rubric = entry.rubric { lines.append("Rubric: \(rubric)") }
      if !entry.needs.isEmpty { lines.append("Needs: \(entry.needs.joined(separator: ", "))") }
      lines += words(of: entry, isOfficial: format.base.texts.isOfficial)
      lines += ["", "An item:", "  \(entry.exampleItem)"]
      if let rubric = entry.exampleRubric { lines += ["", "A rubric:", "  \(rubric)"] }
      lines += ["", "Its prompt:", PromptText.of(try prompt(of: format, for: Item(json: entry.exampleItem)))]
      let reply = Printable.text(entry.exampleReply, keepingLines: true)
      return (lines + ["", "A reply as it asks for:", reply]).joined(separator: "\n")
    } catch { throw ToolFailure.configuration("\(error)") }
  }

  private static func words(of entry: FormatEntry, isOfficial: Bool) -> [String] {
    if entry.texts.isEmpty { return ["Words: Gavel's own; there are no official ones to load"] }
    if isOfficial { return ["Words: the official ones"] }
    let texts = entry.texts.map { key in
      "  \(key): \(WordingCatalog.entry(key)?.whereabouts ?? "not in the catalogue")"
    }
    return ["Words: Gavel's own. For the official ones, --wording names a folder with these texts:"] + texts
  }

  private static func prompt(of format: AnyPublishedFormat, for item: Item) throws -> Prompt {
    let capabilities: BackendCapabilities = [.rawText, .logProbabilities]
    return switch format {
    case .score(let format): try format.prompt(for: item.submission(), on: capabilities)
    case .scorecard(let format): try format.prompt(for: item.submission(), on: capabilities)
    case .classification(let format): try format.prompt(for: item.submission(), on: capabilities)
    case .critique(let format): try format.prompt(for: item.submission(), on: capabilities)
    case .preference(let format): try format.prompt(for: item.pair(), on: capabilities)
    case .ranking(let format): try format.prompt(for: item.slate(), on: capabilities)
    }
  }
}
