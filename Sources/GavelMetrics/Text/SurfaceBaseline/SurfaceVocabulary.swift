/// The words of a prompt and of the answers to it, numbered in the order in which they occur.
struct SurfaceVocabulary {
  private var numbers: [TextToken: Int] = [:]
  /// By number: the last answer that this content word was counted in, or nil for what never counts.
  private var lastAnswer: [Int?] = []
  private var answers = 0

  /// A vocabulary that knows the words of the prompt, which are not new.
  init(prompt: String?) {
    let tokenizer = SurfaceTokenizer(prompt ?? "")
    for token in tokenizer.tokens { _ = number(of: token, in: tokenizer, isPrompt: true) }
  }

  /// The counts of an answer.
  mutating func score(of answer: String) -> TextMetrics.SurfaceScore {
    let tokenizer = SurfaceTokenizer(answer)
    answers += 1
    var words = 0
    var newWords = 0
    // Four numbers of 16 bits: a text has at most 12,000 tokens, and there are at most three texts.
    var window: UInt64 = 0
    var windows = Set<UInt64>(minimumCapacity: max(0, tokenizer.tokens.count - 3))
    for (index, token) in tokenizer.tokens.enumerated() {
      let number = number(of: token, in: tokenizer, isPrompt: false)
      if token.isWord { words += 1 }
      if let last = lastAnswer[number], last != answers {
        lastAnswer[number] = answers
        newWords += 1
      }
      window = window << 16 | UInt64(number)
      if index >= 3 { windows.insert(window) }
    }
    return TextMetrics.SurfaceScore(
      tokens: tokenizer.tokens.count, words: words, newWords: newWords, distinctWindows: windows.count)
  }

  private mutating func number(of token: SurfaceToken, in tokenizer: SurfaceTokenizer, isPrompt: Bool) -> Int
  {
    let word = TextToken(tokenizer.bytes[token.range])
    if let known = numbers[word] { return known }
    let new = numbers.count
    numbers[word] = new
    lastAnswer.append(isPrompt || !token.isWeighty || SurfaceStopList.words.contains(word) ? nil : 0)
    return new
  }
}
