/// CritiqueLLM in the catalogue of formats.
enum CritiqueLLMEntries {
  static let all: [FormatEntry] = [true, false].flatMap {
    [pointwise(hasReference: $0), pairwise(hasReference: $0)]
  }

  private static func pointwise(hasReference: Bool) -> FormatEntry {
    let prompt = CritiqueLLMPrompt(isPair: false, hasReference: hasReference)
    return FormatEntry(
      prompt.name, system: "CritiqueLLM",
      "the overall score from 0 to 10 of a Chinese answer\(hasReference ? ", with a reference" : "")",
      needs: needs(hasReference), texts: prompt.keys, exampleItem: single,
      exampleReply: "首都说对了，年份也对。\n{'事实正确性': 9, '满足用户需求': 9, '清晰度': 9, '完备性': 8, '综合得分': 8}"
    ) { .score(try CritiqueLLMPointwise(hasReference: hasReference, wording: $0.wording)) }
  }

  private static func pairwise(hasReference: Bool) -> FormatEntry {
    let prompt = CritiqueLLMPrompt(isPair: true, hasReference: hasReference)
    return FormatEntry(
      prompt.name, system: "CritiqueLLM",
      "which of two Chinese answers is better, or neither\(hasReference ? ", with a reference" : "")",
      needs: needs(hasReference), texts: prompt.keys, exampleItem: pair,
      exampleReply: "前一份说对了首都，后一份说错了。\n{'综合比较结果': '助手1'}"
    ) { .preference(try CritiqueLLMPairwise(hasReference: hasReference, wording: $0.wording)) }
  }

  private static func needs(_ hasReference: Bool) -> [String] {
    ["the field \"category\" or \"type\""] + (hasReference ? ["a reference"] : [])
      + ["a backend for raw text"]
  }

  private static let single = """
    {"id": "example", "prompt": "澳大利亚的首都是哪里？", "response": "堪培拉，自1913年起。", "reference": "堪培拉。", \
    "fields": [["category", "基本能力"]]}
    """

  private static let pair = """
    {"id": "example", "prompt": "澳大利亚的首都是哪里？", "response_a": "堪培拉，自1913年起。", "response_b": "悉尼。", \
    "reference": "堪培拉。", "fields": [["category", "基本能力"]]}
    """
}
