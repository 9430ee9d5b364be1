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
    text.withBytes { String(decoding: withoutTokens($0[...].stripped).stripped, as: UTF8.self) }
  }

  private static let tokenBytes = tokens.map { Array($0.utf8) }

  private static func withoutTokens(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    var rest: [UInt8] = []
    rest.reserveCapacity(text.count)
    var position = text.startIndex
    while position < text.endIndex {
      let byte = text[position]
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "["),
        let token = tokenBytes.first(where: { text.starts(with: $0, at: position) })
      {
        position += token.count
      } else {
        rest.append(byte)
        position += 1
      }
    }
    return rest
  }
}
