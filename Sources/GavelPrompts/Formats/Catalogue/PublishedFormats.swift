import GavelCore

/// The formats of published judges, by name.
public enum PublishedFormats {
  /// All formats, system by system.
  public static let all: [FormatEntry] = [
    MTBenchEntries.all, PrometheusEntries.all, FlowJudgeEntries.all, AlpacaEvalEntries.all, GEvalEntries.all,
    JudgeLMEntries.all, PandaLMEntries.all, AutoJEntries.all, CoBBLErEntries.all, LLMBarEntries.all,
    CritiqueLLMEntries.all, AlignBenchEntries.all, RewardBenchEntries.all, ArenaHardEntries.all,
    FLAMeEntries.all,
  ].flatMap(\.self)

  /// The format called `name`, made with `settings`.
  ///
  /// - Parameters:
  ///   - name: A name of the catalogue, with or without its version; `+own` behind it asks for Gavel's own words, `+safe`
  ///     for the safe mode.
  ///   - settings: Wording and rubric.
  /// - Returns: The format by what it judges.
  /// - Throws: ``FormatError`` or ``WordingError``.
  public static func format(
    _ name: String, _ settings: FormatSettings = FormatSettings()
  ) throws -> AnyPublishedFormat {
    var settings = settings
    let words = name.split(separator: "+", omittingEmptySubsequences: false)
    for mode in words.dropFirst() {
      switch mode {
      case "own": settings.wording = .own
      case "safe": settings.isSafe = true
      default:
        throw FormatError(.unknownFormat, format: name, "is not known: behind '+' stands 'own' or 'safe'")
      }
    }
    guard let entry = entry(name) else {
      let base = String(words[0])
      let hint = NearestName.suggestion(for: base, among: all.map(\.name)).map { "; \($0)" } ?? ""
      throw FormatError(.unknownFormat, format: name, "is not known\(hint)")
    }
    return try entry.format(settings)
  }

  /// The entry called `name`, whatever version and mode stand behind it; nil where there is none.
  public static func entry(_ name: String) -> FormatEntry? {
    var base = name.prefix { $0 != "+" }
    if base.hasSuffix("/1") { base = base.dropLast(2) }
    return all.first { $0.name == base }
  }
}
