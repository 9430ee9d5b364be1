import Foundation
import GavelCore
import GavelPrompts

/// `gavel rubrics` and `gavel formats`: list, or show one.
enum ListCommand {
  static func rubrics(_ words: [String]) throws -> ExitStatus {
    try refuseMore(than: 1, words)
    guard let name = words.first else {
      Terminal.print(TextTable.of(RubricCatalog.all.map { ($0.name, $0.summary) }))
      Terminal.print("\nA rubric of your own is a JSON file; 'gavel rubrics NAME' shows one to start from.")
      return .success
    }
    guard let entry = RubricCatalog.all.first(where: { $0.name == name }) else {
      throw ToolFailure.configuration(
        NearestName.refusal(of: name, as: "rubric", among: RubricCatalog.all.map(\.name)))
    }
    for file in [entry.single, entry.pair].compactMap(\.self) {
      Terminal.print(JSONWriter.text(of: file.document))
    }
    return .success
  }

  static func formats(_ words: [String], wording: FormatWording) throws -> ExitStatus {
    try refuseMore(than: 1, words)
    let general = FormatCatalog.all.first { $0.name == words.first || $0.identifier == words.first }
    if wording.isOfficial, words.isEmpty || general != nil {
      throw ToolFailure.usage(
        "--wording shows one format of a published judge: gavel formats ID --wording DIR")
    }
    guard let name = words.first else {
      Terminal.print(
        "For any rubric\n" + TextTable.of(FormatCatalog.all.map { ("  \($0.name)", $0.summary) }))
      Terminal.print("\n" + PublishedListing.table)
      Terminal.print("\n'gavel formats ID' shows one, with an example.")
      return .success
    }
    if let entry = general {
      Terminal.print("\(entry.identifier): \(entry.summary)\n\(entry.details)")
      return .success
    }
    guard let entry = PublishedFormats.entry(name) else {
      throw ToolFailure.configuration(
        FormatCatalog.refusal(of: name))
    }
    Terminal.print(try PublishedListing.details(of: entry, name: name, wording: wording))
    return .success
  }

  private static func refuseMore(than count: Int, _ words: [String]) throws {
    if words.count > count { throw ToolFailure.usage("'\(words[count])' is one name too many") }
  }
}
