import GavelCore

/// The prompt of AlignBench, which both of its formats ask.
struct AlignBenchQuestion: Sendable {
  static let keys = [
    prompt, "alignbench/dimension_definition.json", "alignbench/dimension_set.json",
    "alignbench/subcategory_question_mapping.json",
  ]
  private static let prompt = "alignbench/base_prompt"
  /// The field of an item that decides what is looked at.
  static let subcategory = "subcategory"

  /// The prompt and its tables.
  let texts: FormatTexts
  /// The dimensions by subcategory.
  let tables: DimensionTables
  private let template: BraceTemplate

  init(_ wording: FormatWording) throws {
    texts = try FormatTexts(Self.keys, wording, own: AlignBenchOwnTexts.all)
    template = try BraceTemplate(texts[Self.prompt])
    tables = DimensionTables(
      types: try ConfigurationTable(Self.keys[3], of: texts),
      dimensions: try ConfigurationTable(Self.keys[2], of: texts),
      definitions: try ConfigurationTable(Self.keys[1], of: texts))
  }

  /// The question about `submission`, for the format called `name`.
  func question(about submission: Submission, _ name: String) throws -> Prompt {
    let needs = SubjectNeeds(format: name)
    let category = try needs.field("category", in: submission.fields)
    let subcategory = try needs.field(Self.subcategory, in: submission.fields)
    guard let dimensions = tables.dimensions(of: subcategory) else {
      throw needs.unknown(subcategory, as: Self.subcategory, among: tables.types.names)
    }
    let text = try template.filled(with: [
      "category": category, "dimensions": tables.lines(dimensions),
      "question": try needs.question(submission.messages),
      "reference": try needs.reference(submission.references), "answer": submission.response,
    ])
    return Prompt(.chat([.user(text)]))
  }
}
