import GavelCore
import GavelEvaluation
import GavelPrompts

extension FormatRoutes {
  /// Auto-J.
  static let autoJ: Table =
    PublishedFormats.all.filter { $0.system == "Auto-J" }.map { ($0.name, .published(item: item)) }
    + AutoJLanguage.allCases.flatMap { language in
      let prefix = language == .english ? "auto-j" : "auto-j.zh"
      // The official Chinese prompt shows a space that the reference program does not read.
      let ratings = AutoJRatingReader(language, takesSpace: false)
      return [
        (
          "\(prefix).single",
          .parse(
            reference: { ["score": .reference(try AutoJReference.rating(in: try $0.reply(), language))] },
            honest: { ["score": .double(try ratings.opinion(in: try $0.reply()).verdict.value)] })
        ),
        (
          "\(prefix).pairwise",
          .parse(
            reference: {
              ["label": .integer(AutoJReference.decision(in: try $0.reply(), language).rawValue)]
            },
            honest: {
              let winner = try AutoJDecisionReader(language).opinion(in: try $0.reply()).verdict.winner
              return ["label": .integer(winner == .first ? 0 : winner == .second ? 1 : 2)]
            })
        ),
      ] as Table
    }

  private static func item(_ vector: FormatVector) throws -> JSONValue {
    let query = JSONValue.Member("prompt", .string(try vector.text("query")))
    guard vector.optionalText("response") == nil else {
      return .object([query, .init("response", .string(try vector.text("response")))])
    }
    return .object([
      query, .init("response_a", .string(try vector.text("response_1"))),
      .init("response_b", .string(try vector.text("response_2"))),
    ])
  }
}
