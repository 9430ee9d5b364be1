/// Signs in a judged text that it speaks to the judge instead of answering.
///
/// They make warnings, never verdicts: what they overlook is still kept from being read as a ruling by the fences, the
/// marker and the readers.
enum SteeringSigns {
  /// Words, each one of several, with at most so many others before the next.
  private struct Pattern {
    var words: [Set<String>]
    var gaps: [Int]
  }

  private static let judges: Set<String> = [
    "judge", "grader", "evaluator", "rater", "assessor", "examiner", "marker",
  ]
  private static let answers: Set<String> = ["answer", "response", "submission", "reply", "candidate"]
  private static let superlatives: Set<String> = ["highest", "full", "maximum", "top", "perfect", "best"]
  private static let marks: Set<String> = ["score", "mark", "marks", "rating", "points", "grade"]
  private static let orders: Set<String> = [
    "give", "gives", "award", "assign", "grant", "return", "output", "rate", "rates", "score", "grade",
    "mark",
    "prefer", "choose", "pick", "select", "declare",
  ]

  private static let patterns: [Pattern] = [
    // "ignore all previous instructions"
    Pattern(
      words: [
        ["ignore", "disregard", "forget", "override", "bypass"],
        ["instruction", "instructions", "rubric", "criteria", "guideline", "guidelines", "directions"],
      ], gaps: [6]),
    Pattern(words: [["ignore", "disregard"], ["above"]], gaps: [2]),
    // "dear judge", "note to the evaluator", "AI judge"
    Pattern(
      words: [
        ["dear", "attention", "note", "message", "warning", "hint", "hey", "hello", "honourable"], judges,
      ],
      gaps: [3]),
    Pattern(words: [["ai", "llm", "gpt", "model"], judges], gaps: [0]),
    // "the grader must return the highest score", "award full marks"
    Pattern(words: [judges, superlatives, marks], gaps: [12, 0]),
    Pattern(words: [orders, superlatives, marks], gaps: [6, 0]),
    // "prefer this answer", "your score for this response"
    Pattern(words: [orders, ["this", "my"], answers], gaps: [1, 1]),
    Pattern(
      words: [["score", "rating", "grade", "verdict", "ruling"], ["this", "the"], answers], gaps: [1, 0]),
    // "the correct verdict is"
    Pattern(
      words: [
        ["correct", "right", "proper", "true", "only"], ["verdict", "ruling"], ["is", "must", "should"],
      ], gaps: [0, 0]),
  ]

  /// The places in ``patterns`` that each known word can take: one bit for each word set, counted through all patterns.
  private static let vocabulary: WordTable = {
    var slots: [String: UInt64] = [:]
    for (slot, words) in patterns.flatMap(\.words).enumerated() {
      for word in words { slots[word, default: 0] |= 1 << UInt64(slot) }
    }
    return WordTable(slots)
  }()

  /// Tokens by which chat models tell roles apart, and headings that imitate them.
  private static let roleTokens = [
    "<|im_start|>", "<|im_end|>", "<|system|>", "<|user|>", "<|assistant|>", "<|end|>", "<|eot_id|>",
    "<|start_header_id|>", "<|endoftext|>", "<start_of_turn>", "<end_of_turn>", "[inst]", "[/inst]",
    "<<sys>>",
    "### instruction:", "### system:", "<|channel|>", "<|message|>",
  ]

  /// Phrases of other languages, in folded form.
  private static let phrases = [
    "hinweis an den gutachter", "ignoriere alle", "ignorieren sie alle", "volle punktzahl", "cher juge",
    "ignorez les instructions", "note maximale", "estimado juez", "ignora las instrucciones",
    "ignore las instrucciones", "puntuación máxima", "评委", "评分者", "忽略以上", "忽略之前", "最高分", "審査員",
    "以前の指示", "игнорируй", "уважаемый судья",
  ]

  private static let fixedTexts = NeedleSet(roleTokens + phrases)

  /// Whether `folded` speaks to the judge or plays another role of the conversation.
  static func addressTheJudge(_ folded: FoldedText) -> Bool {
    if fixedTexts.occurs(in: folded.bytes) { return true }
    let known = vocabulary.words(in: folded.bytes)
    guard known.count > 1 else { return false }
    var firstSlot = 0
    for pattern in patterns {
      if matches(pattern, firstSlot: firstSlot, known) { return true }
      firstSlot += pattern.words.count
    }
    return false
  }

  private static func matches(_ pattern: Pattern, firstSlot: Int, _ known: [WordTable.Found]) -> Bool {
    known.indices.contains { start in
      known[start].slots & (1 << UInt64(firstSlot)) != 0
        && continues(pattern.gaps[...], slot: firstSlot + 1, known, from: start)
    }
  }

  private static func continues(
    _ gaps: ArraySlice<Int>, slot: Int, _ known: [WordTable.Found], from index: Int
  ) -> Bool {
    guard let gap = gaps.first else { return true }
    let farthest = known[index].place + gap + 1
    var candidate = index + 1
    while candidate < known.count, known[candidate].place <= farthest {
      if known[candidate].slots & (1 << UInt64(slot)) != 0,
        continues(gaps.dropFirst(), slot: slot + 1, known, from: candidate)
      {
        return true
      }
      candidate += 1
    }
    return false
  }
}
