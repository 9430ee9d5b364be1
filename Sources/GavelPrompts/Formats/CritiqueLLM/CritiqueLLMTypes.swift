import GavelCore

/// The type of answers that a prompt of CritiqueLLM names: given by an item itself, or by way of its category.
struct CritiqueLLMTypes: Sendable {
  /// The tables of AlignBench, Auto-J and LLMEval; no category stands in two of them.
  static let keys = [
    "critiquellm/inference.category2type_alignbench.json", "critiquellm/inference.category2type_autoj.json",
    "critiquellm/inference.category2type_llmeval.json",
  ]

  private let categories: ConfigurationTable
  /// The types that the judge was trained with, in the order in which they first occur.
  private let types: [String]

  init(_ texts: FormatTexts) throws {
    categories = try ConfigurationTable(merging: Self.keys, of: texts)
    var types: [String] = []
    for type in categories.values.compactMap(\.first) where !types.contains(type) { types.append(type) }
    self.types = types
  }

  /// The type that `fields` name in `type`, or else the one that `category` belongs to.
  func answerType(in fields: [Submission.Field], _ needs: SubjectNeeds) throws(JudgmentError) -> String {
    if let given = fields.first(where: { $0.name == "type" }) {
      guard types.contains(where: { $0.utf8.elementsEqual(given.text.utf8) }) else {
        throw needs.unknown(given.text, as: "type", among: types)
      }
      return given.text
    }
    guard let category = fields.first(where: { $0.name == "category" }) else {
      throw JudgmentError(
        .missingField,
        "the format '\(needs.format)' needs the field 'category' or 'type', and \"fields\" of the item has neither"
      )
    }
    guard let type = categories[category.text]?.first else {
      throw needs.unknown(category.text, as: "category", among: categories.names)
    }
    return type
  }
}
