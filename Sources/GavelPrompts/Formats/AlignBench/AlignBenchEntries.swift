/// AlignBench in the catalogue of formats.
enum AlignBenchEntries {
  static let all: [FormatEntry] = [
    FormatEntry(
      "alignbench", system: "AlignBench", "the overall score from 1 to 10 of a Chinese answer", needs: needs,
      texts: AlignBenchQuestion.keys, exampleItem: item, exampleReply: reply
    ) { .score(try AlignBench(wording: $0.wording)) },
    FormatEntry(
      "alignbench.dimensions", system: "AlignBench",
      "a score from 1 to 10 for each dimension of a Chinese answer, without the overall one", needs: needs,
      texts: AlignBenchQuestion.keys, exampleItem: item, exampleReply: reply
    ) { .scorecard(try AlignBenchDimensions(wording: $0.wording)) },
  ]

  private static let needs = [
    "a reference", "the field \"category\", which the judge is told",
    "the field \"subcategory\", which decides the dimensions",
  ]

  private static let item = """
    {"id": "example", "prompt": "澳大利亚的首都是哪里？", "response": "堪培拉，自1913年起。", "reference": "堪培拉。", \
    "fields": [["category", "基本任务"], ["subcategory", "常识知识"]]}
    """

  private static let reply = """
    与参考答案一致，还补充了年份。
    事实正确性：首都说对了，9分。满足用户需求：答其所问，9分。清晰度：一句话说清，9分。完备性：够用，8分。
    {'事实正确性': 9, '满足用户需求': 9, '清晰度': 9, '完备性': 8, '综合得分': 8}
    """
}
