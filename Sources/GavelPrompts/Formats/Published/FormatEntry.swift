import GavelCore

/// One published format of the catalogue: its name, what it needs, an example, and how to make it.
public struct FormatEntry: Sendable {
  /// The name behind `--format`: `mt-bench.pair-v2`.
  public let name: String
  /// Whose it is: `MT-Bench`.
  public let system: String
  /// What it does, in a few words.
  public let summary: String
  /// What a rubric must be, in words; nil where the judge takes none.
  public let rubric: String?
  /// What an item must hold beyond a prompt and its answers, in words.
  public let needs: [String]
  /// The keys of the official texts.
  public let texts: [String]
  /// Whether there is a safe mode.
  public let hasSafeMode: Bool
  /// An item as JSON, as the format takes it.
  public let exampleItem: String
  /// A rubric as JSON, for judges that take one.
  public let exampleRubric: String?
  /// A reply as the prompt asks for it.
  public let exampleReply: String
  private let make: @Sendable (FormatSettings) throws -> AnyPublishedFormat

  init(
    _ name: String, system: String, _ summary: String, rubric: String? = nil, needs: [String] = [],
    texts: [String], hasSafeMode: Bool = false, exampleItem: String, exampleRubric: String? = nil,
    exampleReply: String, make: @escaping @Sendable (FormatSettings) throws -> AnyPublishedFormat
  ) {
    self.name = name
    self.system = system
    self.summary = summary
    self.rubric = rubric
    self.needs = needs
    self.texts = texts
    self.hasSafeMode = hasSafeMode
    self.exampleItem = exampleItem
    self.exampleRubric = exampleRubric
    self.exampleReply = exampleReply
    self.make = make
  }

  /// The format with these settings.
  ///
  /// - Throws: ``FormatError`` for a rubric that the judge was not trained for, one that is missing, or a safe mode that
  ///   is none; ``WordingError`` for an official text that is not loaded.
  public func format(_ settings: FormatSettings = FormatSettings()) throws -> AnyPublishedFormat {
    if rubric == nil, let given = settings.rubric {
      throw FormatError(
        .unwantedRubric, format: name,
        "takes no rubric: its judge was trained for one way of looking. Leave the rubric '\(given.name)' out")
    }
    if let rubric, settings.rubric == nil {
      throw FormatError(.missingRubric, format: name, "needs a rubric: \(rubric)")
    }
    if settings.isSafe, !hasSafeMode {
      throw FormatError(
        .noSafeMode, format: name,
        "has no safe mode: its values capture no slots and make no messages. In raw text they may still hold signs "
          + "that a model takes for turns")
    }
    return try make(settings)
  }
}
