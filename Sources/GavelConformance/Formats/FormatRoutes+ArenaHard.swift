import GavelCore
import GavelPrompts

extension FormatRoutes {
  /// Arena-Hard.
  static let arenaHard: Table =
    PublishedFormats.all.filter { $0.system == "Arena-Hard" }.map { ($0.name, .published(item: item)) } + [
      (
        "arena-hard.verdict",
        .parse(
          reference: {
            ArenaHardReference.label(in: try $0.reply()).map { ["score": .string($0)] } ?? .null
          },
          honest: { ["score": label(try ArenaHardReader().opinion(in: try $0.reply()).verdict)] })
      )
    ]

  private static func label(_ verdict: Preference) -> JSONValue {
    ArenaHardLabel.allCases.first { $0.preference == verdict }.map { .string($0.rawValue) } ?? .null
  }

  private static func item(_ vector: FormatVector) throws -> JSONValue {
    [
      "prompt": .string(try vector.text("question")), "response_a": .string(try vector.text("answer_a")),
      "response_b": .string(try vector.text("answer_b")),
    ]
  }
}
