/// Gavel's own words for CritiqueLLM's prompts and tables, in the sections and with the slots of the official ones.
///
/// The official layouts have no instructions: the model was trained for them. Ours close with one sentence that asks for
/// what the readers read.
enum CritiqueLLMOwnTexts {
  /// All texts, by the keys of the official ones.
  static let all: [String: String] = [
    "critiquellm/pointwise.reference": layout([reference, answer("助手", "response")], closing: scoreRequest),
    "critiquellm/pointwise.no_reference": layout([answer("助手", "response")], closing: scoreRequest),
    "critiquellm/pairwise.reference": layout([reference] + answers, closing: comparisonRequest),
    "critiquellm/pairwise.no_reference": layout(answers, closing: comparisonRequest),
    "critiquellm/inference.category2type_alignbench.json": OwnDimensions.mapping(
      CritiqueLLMOwnCategories.alignBench),
    "critiquellm/inference.category2type_autoj.json": OwnDimensions.mapping(CritiqueLLMOwnCategories.autoJ),
    "critiquellm/inference.category2type_llmeval.json": OwnDimensions.mapping(
      CritiqueLLMOwnCategories.llmEval),
    "critiquellm/config.category2type.json": OwnDimensions.mapping(CritiqueLLMOwnCategories.alignBench),
    "critiquellm/config.types.json": OwnDimensions.ofTypes,
    "critiquellm/config.dimension_definition.json": OwnDimensions.definitions,
  ].merging(CritiqueLLMOwnDataTexts.all) { first, _ in first }

  // MARK: Sections

  private static func layout(_ blocks: [String], closing: String) -> String {
    (["[{type}]", "用户的提问：{question}"] + blocks + [closing]).joined(separator: "\n")
  }

  static func block(_ title: String, _ slot: String) -> String { "[\(title)开始]\n{\(slot)}\n[\(title)结束]" }

  static func answer(_ who: String, _ slot: String) -> String { block("\(who)的答案", slot) }

  static let reference = block("参考答案", "reference")
  static let answers = [answer("助手1", "response_1"), answer("助手2", "response_2")]

  // MARK: Requests

  private static let scoreRequest =
    "请先写评语，最后另起一行，用一对花括号写出各方面的得分和总分，满分10分，例如 {{'清晰度': 分数, '综合得分': 分数}}，“分数”换成数字。"

  private static let comparisonRequest = "请先写评语，比较两份答案，" + comparisonForm

  /// How to state the result of a comparison, in a template.
  static let comparisonForm =
    "最后另起一行写下结论，形式为 {{'综合比较结果': '结论'}}。“结论”要换成下面三个词之一：前一份更好写“助手1”，后一份更好写“助手2”，一样好写“质量相当”。"

  /// How to state scores, in a template.
  static let scoreForm = """
    评语写完，另起一行，用花括号把全部分数写在一起，分数取整数，总分放在最后：
    {{'方面一': 分数, '方面二': 分数, ..., '综合得分': 分数}}，方面用上面的名称，“分数”换成数字。
    """
}
