import GavelCore

/// FLAMe-style tasks in the catalogue of formats; they have no official texts.
enum FLAMeEntries {
  static let all: [FormatEntry] = [
    FormatEntry(
      "flame.pairwise", system: "FLAMe", "which of two is better, or a tie, by a rubric of your own",
      rubric: "one of kind \"preference\"", texts: [], exampleItem: ExampleItems.pair,
      exampleRubric: rubric("preference"),
      exampleReply: "explanation: A names the capital, and B another city.\njudgment: A"
    ) { settings in
      guard case .preference(let rubric) = try content(settings, "flame.pairwise") else {
        throw unfit("flame.pairwise", "preference", settings)
      }
      return .preference(FLAMePairwise(rubric))
    },
    FormatEntry(
      "flame.pointwise", system: "FLAMe", "a score by a rubric of your own", rubric: "one of kind \"score\"",
      texts: [], exampleItem: ExampleItems.single, exampleRubric: rubric("score", #", "scale": [1, 5]"#),
      exampleReply: "explanation: The city and the year are right.\njudgment: 5"
    ) { settings in
      guard case .score(let rubric) = try content(settings, "flame.pointwise") else {
        throw unfit("flame.pointwise", "score", settings)
      }
      return .score(FLAMePointwise(rubric))
    },
    FormatEntry(
      "flame.classification", system: "FLAMe", "a class by a rubric of your own",
      rubric: "one of kind \"classification\"", texts: [], exampleItem: ExampleItems.single,
      exampleRubric: rubric("classification", #", "labels": [{"name": "right"}, {"name": "wrong"}]"#),
      exampleReply: "explanation: The city and the year are true.\njudgment: right"
    ) { settings in
      guard case .classification(let rubric) = try content(settings, "flame.classification") else {
        throw unfit("flame.classification", "classification", settings)
      }
      return .classification(FLAMeClassification(rubric))
    },
    FormatEntry(
      "flame.open-ended", system: "FLAMe", "words about an answer, by the criteria of a rubric",
      rubric: "one of any kind, for its criteria", texts: [], exampleItem: ExampleItems.single,
      exampleRubric: rubric("score", #", "scale": [1, 5]"#),
      exampleReply: "feedback: The city is right. It could say why the capital was moved."
    ) { settings in
      switch try content(settings, "flame.open-ended") {
      case .score(let rubric): .critique(FLAMeOpenEnded(rubric))
      case .preference(let rubric): .critique(FLAMeOpenEnded(rubric))
      case .classification(let rubric): .critique(FLAMeOpenEnded(rubric))
      }
    },
  ]

  private static func rubric(_ kind: String, _ more: String = "") -> String {
    """
    {"kind": "\(kind)", "name": "correctness"\(more), \
    "criteria": [{"name": "correctness", "description": "Is what the answer says true?"}]}
    """
  }

  /// The rubric, which rules on all its criteria at once.
  private static func content(_ settings: FormatSettings, _ name: String) throws -> RubricFile.Content {
    guard let rubric = settings.rubric else {
      throw FormatError(.missingRubric, format: name, "needs a rubric")
    }
    guard !rubric.perCriterion else {
      throw FormatError(
        .unfitRubric, format: name,
        "asks for one ruling, and the rubric '\(rubric.name)' wants one per criterion. Leave \"perCriterion\" out"
      )
    }
    return rubric.content
  }

  private static func unfit(_ name: String, _ kind: String, _ settings: FormatSettings) -> FormatError {
    FormatError(
      .unfitRubric, format: name,
      "needs a rubric of kind \"\(kind)\", and '\(settings.rubric?.name ?? "")' is of another kind")
  }
}
