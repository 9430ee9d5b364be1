import GavelCore

/// Gavel's own words for AlignBench's prompt and tables, in the sections and with the slots of the official ones.
///
/// Names of categories, types and dimensions are keys, which items and replies share; what stands behind them is ours.
enum AlignBenchOwnTexts {
  /// All texts, by the keys of the official ones.
  static let all: [String: String] = [
    "alignbench/base_prompt": prompt,
    "alignbench/dimension_definition.json": OwnDimensions.definitions,
    "alignbench/dimension_set.json": OwnDimensions.ofTypes,
    "alignbench/subcategory_question_mapping.json": OwnDimensions.mapping(subcategories),
  ]

  private static let prompt = """
    有人向一个AI助手提了问，现请你做评审，看它答得怎么样，对谁都不偏袒。
    这道题属于“{category}”，请从以下几方面逐一衡量:
    {dimensions}\
    后面依次是提问、一份写得好的参考答案，以及要你打分的答案。请按顺序做四件事：
    1. 拿答案和参考答案对照，说出答案差在哪里，为什么。
    2. 逐个方面写评语，写完一个方面，就给这个方面打1～10分。
    3. 所有方面都评完以后，给整个答案打一个1～10分的总分。
    4. \(OwnDimensions.bands)
    先写理由，后写分数，不要反过来。写完评语之后另起一行，把全部分数放进一对花括号里，写成一行；分数都用整数，总分排在最后：
    {{'方面一': 分数, '方面二': 分数, ..., '综合得分': 分数}}
    这里的“方面一”“方面二”要换成上面列出的名称，“分数”要换成数字。
    用户的提问： {question}
    [参考答案开始]
    {reference}
    [参考答案结束]
    [助手的答案开始]
    {answer}
    [助手的答案结束]

    """

  /// The subcategories of each type of answers, by our own judgement of what counts for them.
  private static let subcategories: [OwnDimensions.AnswerType: [String]] = [
    .factual: [
      "常识知识", "阅读理解", "文本分类", "信息抽取", "字词理解", "文化理解", "物理", "化学", "计算机", "生物医学", "经济", "天文",
      "历史", "音乐", "法律", "体育", "地理", "文学", "其他",
    ],
    .reasoning: ["证明", "推理", "初等数学", "高等数学", "应用数学"],
    .generative: [
      "翻译", "实用文体写作", "创意文体写作", "专业文体写作", "其他写作类", "现实生活类", "游戏娱乐类", "功能类", "现实名人类",
      "（虚拟）恋爱类",
    ],
    .advisory: ["观点表达", "寻求建议"],
  ]
}
