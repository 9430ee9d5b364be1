/// Gavel's own words for CritiqueLLM's prompts and tables, in the sections and with the slots of the official ones.
///
/// The official layouts have no instructions: the model was trained for them. Ours close with one sentence that asks for
/// what the readers read.
enum CritiqueLLMOwnTexts {
  /// All texts, by the keys of the official ones.
  static let all: [String: String] = [
    "critiquellm/pointwise.reference": layout(
      [Own.reference, Own.answer("助手", "response")], closing: scoreRequest),
    "critiquellm/pointwise.no_reference": layout([Own.answer("助手", "response")], closing: scoreRequest),
    "critiquellm/pairwise.reference": layout([Own.reference] + Own.answers, closing: comparisonRequest),
    "critiquellm/pairwise.no_reference": layout(Own.answers, closing: comparisonRequest),
    "critiquellm/inference.category2type_alignbench.json": OwnDimensions.mapping(
      CritiqueLLMOwnCategories.alignBench),
    "critiquellm/inference.category2type_autoj.json": OwnDimensions.mapping(CritiqueLLMOwnCategories.autoJ),
    "critiquellm/inference.category2type_llmeval.json": OwnDimensions.mapping(
      CritiqueLLMOwnCategories.llmEval),
    "critiquellm/config.category2type.json": OwnDimensions.mapping(CritiqueLLMOwnCategories.alignBench),
    "critiquellm/config.types.json": OwnDimensions.ofTypes,
    "critiquellm/config.dimension_definition.json": OwnDimensions.definitions,
  ].merging(CritiqueLLMOwnDataTexts.all) { first, _ in first }

  private typealias Own = CritiqueLLMOwnSections

  private static func layout(_ blocks: [String], closing: String) -> String {
    (["[{type}]", "用户的提问：{question}"] + blocks + [closing]).joined(separator: "\n")
  }

  private static let scoreRequest =
    "请先写评语，最后另起一行，用一对花括号写出各方面的得分和总分，满分10分，例如 {{'清晰度': 分数, '综合得分': 分数}}，“分数”换成数字。"

  private static let comparisonRequest = "请先写评语，比较两份答案，" + Own.comparisonForm
}
