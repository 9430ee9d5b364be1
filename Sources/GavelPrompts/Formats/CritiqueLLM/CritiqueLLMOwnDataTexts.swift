/// Gavel's own words for the prompts that make CritiqueLLM's training data.
enum CritiqueLLMOwnDataTexts {
  /// All texts, by the keys of the official ones.
  static let all: [String: String] = [
    "critiquellm/data.pointwise_reference_judgement": pointwise,
    "critiquellm/data.P2P_1": pairs(hasReference: true, judgement: "pointwise_reference_based_judgement"),
    "critiquellm/data.P2P_2": pairs(hasReference: false, judgement: "pointwise_reference_free_judgement"),
    "critiquellm/data.R2RF_1": dropReference,
    "critiquellm/data.R2RF_2": rewrite,
  ]

  private static let pointwise = """
    有人向一个AI助手提了问，现请你做评审，看它答得怎么样，对谁都不偏袒。
    这道题属于“{category}”，请从以下几方面逐一衡量:
    {dimensions}\
    后面依次是提问、一份写得好的参考答案，以及要你打分的答案。请按顺序做四件事：
    1. 逐个方面先打1～10分，句号之后再写评语。
    2. 给整个答案打一个1～10分的总分。
    3. 拿答案和参考答案对照，说出答案差在哪里，可以怎么改。
    4. \(OwnDimensions.bands)
    每个方面都是分数在前，评语在后。\(CritiqueLLMOwnSections.scoreForm)
    用户的提问： {question}
    \(CritiqueLLMOwnSections.reference)
    \(CritiqueLLMOwnSections.answer("助手", "response"))

    """

  private static func pairs(hasReference: Bool, judgement: String) -> String {
    let blocks = CritiqueLLMOwnSections.answers.enumerated().map { index, answer in
      let number = index + 1
      return answer + "\n" + CritiqueLLMOwnSections.block("助手\(number)的答案质量评价分析", "\(judgement)_\(number)")
    }
    let material = hasReference ? "一份写得好的参考答案、" : ""
    return """
      有人向两个AI助手提了同一个问题，现请你做评审，看哪一个答得更好，对谁都不偏袒。
      这道题属于“{category}”，请从以下几方面逐一比较:
      {dimensions}\
      后面依次是提问、\(material)两份答案，每份答案之后是别人对它的评语。请按顺序做两件事：
      1. 逐个方面比较两份答案，要说到具体的句子；评语里用得上的要点都要用到。
      2. 把各方面合在一起，判断哪一份更好，或者一样好，把道理讲透。
      哪一份写在前面，不应左右判断。评语里的分数只供你心里有数，行文中一个也不要提；两份总分差得远时，除非评语明显有错，结论要跟着总分走；差得近时可以不跟，但要说明缘由。
      先写每个方面的名称和比较，再写总的结论和缘由，\(CritiqueLLMOwnSections.comparisonForm)
      用户的提问：{question}
      \(((hasReference ? [CritiqueLLMOwnSections.reference] : []) + blocks).joined(separator: "\n"))

      """
  }

  private static let dropReference = """
    有人比较了两份答案，写比较时手边有参考答案。请把那篇比较改写一遍，要求如下。
    1. 读的人不应看出曾有参考答案；里面的知识可以用，来历一个字都别提。行文要顺，道理要通，结论要和前文对得上。
    2. 各个方面的意思照旧，只把提到参考答案的地方换掉。
    3. 总结的部分也不提参考答案，其余细节尽量留下。真有大错就改正；错得足以推翻结论时，才动结论。
    4. 版式一律照旧，\(CritiqueLLMOwnSections.comparisonForm)
    用户的提问：{question}
    \(([CritiqueLLMOwnSections.reference] + CritiqueLLMOwnSections.answers).joined(separator: "\n"))
    \(CritiqueLLMOwnSections.block("评价文本", "pairwise_reference_based_judgement"))

    """

  private static let rewrite = """
    请把你刚才写的分数和评语改写一遍，要求如下：
    1. 通篇不提参考答案，行文要顺，评语和分数要对得上。
    2. 各个方面仍是分数在前，评语在后；每个分数和总分至多改动1分。评语的意思照旧，只是不再提参考答案。
    3. 总评也是分数在前。答案差在哪里、可以怎么改，照旧要写，只是不能靠和参考答案对照来写；刚才写过的细节尽管用。
    4. 版式一律照旧。\(CritiqueLLMOwnSections.scoreForm)

    """
}
