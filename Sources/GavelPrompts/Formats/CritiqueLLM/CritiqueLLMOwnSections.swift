/// What Gavel's own prompts for CritiqueLLM share: blocks between markers, and how to state a result.
enum CritiqueLLMOwnSections {
  static func block(_ title: String, _ slot: String) -> String { "[\(title)开始]\n{\(slot)}\n[\(title)结束]" }

  static func answer(_ who: String, _ slot: String) -> String { block("\(who)的答案", slot) }

  static let reference = block("参考答案", "reference")
  static let answers = [answer("助手1", "response_1"), answer("助手2", "response_2")]

  /// How to state the result of a comparison, in a template.
  static let comparisonForm =
    "最后另起一行写下结论，形式为 {{'综合比较结果': '结论'}}。“结论”要换成下面三个词之一：前一份更好写“助手1”，后一份更好写“助手2”，一样好写“质量相当”。"

  /// How to state scores, in a template.
  static let scoreForm = """
    评语写完，另起一行，用花括号把全部分数写在一起，分数取整数，总分放在最后：
    {{'方面一': 分数, '方面二': 分数, ..., '综合得分': 分数}}，方面用上面的名称，“分数”换成数字。
    """
}
