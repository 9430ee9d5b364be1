import GavelCore
import GavelPrompts

extension FormatRoutes {
  /// AlignBench.
  static let alignBench: Table = [
    ("alignbench", .published(item: item)),
    (
      "alignbench",
      .parse(
        reference: { reading(try AlignBenchReference.read(try $0.reply())) },
        honest: {
          ["score": .double(try AlignBenchScoreReader().opinion(in: try $0.reply()).verdict.value)]
        })
    ),
  ]

  private static func reading(_ reading: AlignBenchReference.Reading) -> JSONValue {
    [
      "rating": .object(reading.ratings.map { .init($0.name, .number($0.digits)) }),
      "score": score(reading),
    ]
  }

  /// The overall score with all of its digits where the dictionary has it.
  private static func score(_ reading: AlignBenchReference.Reading) -> JSONValue {
    let rating = reading.ratings.first { $0.name.utf8.elementsEqual("综合得分".utf8) }
    return rating.map { .number($0.digits) } ?? .reference(reading.score)
  }

  private static func item(_ vector: FormatVector) throws -> JSONValue {
    let fields = ["category", "subcategory"].compactMap { name -> JSONValue? in
      vector.optionalText(name).map { [.string(name), .string($0)] }
    }
    let texts = [("question", "prompt"), ("answer", "response"), ("reference", "reference")]
    return .object(
      [.init("fields", .array(fields))]
        + texts.compactMap { name, field in
          vector.optionalText(name).map { .init(field, .string($0)) }
        })
  }
}
