/// PandaLM's cleaning of texts: white space and special tokens away.
///
/// Source: WeOpenML/PandaLM at 3871806, `pandalm/utils/pandalm_inference.py`.
public enum PandaLMCleaning {
  /// The special tokens of the models that PandaLM compared.
  public static let tokens = [
    "<unk>", "<pad>", "<s>", "</s>", "[PAD]", "<|endoftext|>", "[UNK]", "[CLS]", "[MASK]", "<|startofpiece|>",
    "<|endofpiece|>", "[gMASK]", "[sMASK]",
  ]

  /// `text` stripped, without special tokens, and stripped again.
  ///
  /// Tokens are taken out in one pass from left to right: what only their absence puts together stays. The cost is linear.
  public static func cleaned(_ text: String) -> String {
    text.withBytes { bytes in
      let stripped = UnsafeBufferPointer(rebasing: bytes.stripped)
      let rest = withoutTokens(stripped) ?? Array(stripped)
      return String(decoding: rest.stripped, as: UTF8.self)
    }
  }

  private static let tokenBytes = tokens.map { Array($0.utf8) }
  /// Whether a byte follows the first one in any of the tokens.
  private static let isSecond: [Bool] = {
    var isSecond = [Bool](repeating: false, count: 256)
    for token in tokenBytes { isSecond[Int(token[1])] = true }
    return isSecond
  }()

  /// The text without special tokens; nil where it has none.
  static func withoutTokens(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var rest: [UInt8]?
    var start = text.startIndex
    var position = start
    // Tokens begin with one of two signs; each is looked for once.
    var angle = text.firstPlace(of: UInt8(ascii: "<"), from: position)
    var square = text.firstPlace(of: UInt8(ascii: "["), from: position)
    while let place = first(angle, square) {
      if place + 1 < text.count, isSecond[Int(text[place + 1])],
        let token = tokenBytes.first(where: { text.starts(with: $0, at: place) })
      {
        rest = rest ?? []
        rest?.append(contentsOf: text[start..<place])
        start = place + token.count
        position = start
      } else {
        position = place + 1
      }
      if let found = angle, found < position {
        angle = text.firstPlace(of: UInt8(ascii: "<"), from: position)
      }
      if let found = square, found < position {
        square = text.firstPlace(of: UInt8(ascii: "["), from: position)
      }
    }
    return rest.map { $0 + text[start...] }
  }

  private static func first(_ one: Int?, _ other: Int?) -> Int? {
    guard let one, let other else { return one ?? other }
    return min(one, other)
  }
}
