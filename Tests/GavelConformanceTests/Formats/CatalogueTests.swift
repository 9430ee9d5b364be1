import Foundation
import GavelCore
import GavelEvaluation
import GavelPrompts
import Testing

/// What holds for every format of the catalogue, in Gavel's own words and in the official ones.
struct CatalogueTests {
  @Test(arguments: PublishedFormats.all.map(\.name))
  func theExampleIsAskedAndReadInOwnWords(_ name: String) throws {
    try check(name, .own)
  }

  @Test(.enabled(if: FormatVectors.exist, "skipped, not found"), arguments: PublishedFormats.all.map(\.name))
  func theExampleIsAskedAndReadInOfficialWords(_ name: String) throws {
    let entry = try #require(PublishedFormats.entry(name))
    // Some formats have no official words.
    if entry.texts.isEmpty { return }
    try check(name, .official(try #require(FormatVectors.wording)))
  }

  @Test func namesDiffer() {
    let names = PublishedFormats.all.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: PublishedFormats.all.filter { $0.rubric == nil }.map(\.name))
  func anUnwantedRubricIsRefused(_ name: String) throws {
    let error = #expect(throws: FormatError.self) {
      try PublishedFormats.format(name, FormatSettings(rubric: RubricFile(.helpfulness as ScoreRubric)))
    }
    #expect(error?.code == .unwantedRubric)
  }

  @Test(arguments: PublishedFormats.all.filter { $0.rubric != nil }.map(\.name))
  func aMissingRubricIsNamed(_ name: String) throws {
    let error = #expect(throws: FormatError.self) { try PublishedFormats.format(name) }
    #expect(error?.code == .missingRubric)
  }

  @Test(arguments: PublishedFormats.all.map(\.name))
  func officialWordsThatAreNotLoadedAreNamed(_ name: String) throws {
    let entry = try #require(PublishedFormats.entry(name))
    if entry.texts.isEmpty { return }
    let rubric = try entry.exampleRubric.map { try RubricFile(json: Data($0.utf8)) }
    #expect(throws: WordingError.self) {
      try entry.format(FormatSettings(wording: .official(Wording()), rubric: rubric))
    }
  }

  private func check(_ name: String, _ wording: FormatWording) throws {
    let entry = try #require(PublishedFormats.entry(name))
    let rubric = try entry.exampleRubric.map { try RubricFile(json: Data($0.utf8)) }
    let item = try Item(json: entry.exampleItem)
    let format = try entry.format(FormatSettings(wording: wording, rubric: rubric))
    #expect(format.base.name == name)
    let identifier = "\(name)/1\(wording.isOfficial ? "" : "+own")"
    #expect(format.base.identifier == identifier)
    switch format {
    case .score(let format): try check(format, item.submission(), entry)
    case .scorecard(let format): try check(format, item.submission(), entry)
    case .classification(let format): try check(format, item.submission(), entry)
    case .critique(let format): try check(format, item.submission(), entry)
    case .preference(let format): try check(format, item.pair(), entry)
    case .ranking(let format): try check(format, item.slate(), entry)
    }
  }

  /// The prompt shows every judged text and holds no slot; the example reply is read from it without a warning.
  private func check<Subject: Sendable, V: Verdict>(
    _ format: any PublishedFormat<Subject, V>, _ subject: Subject, _ entry: FormatEntry
  ) throws {
    let prompt = try format.prompt(for: subject, on: [.rawText, .logProbabilities])
    #expect(prompt.warnings.isEmpty)
    for exhibit in prompt.exhibits where exhibit.role == .judged {
      #expect(prompt.texts.contains { $0.contains(exhibit.text) }, "\(exhibit.title)")
    }
    let opinion = try format.read(Completion(entry.exampleReply, model: "m"), to: prompt)
    #expect(opinion.rung == .marker || opinion.rung == .words)
  }
}
