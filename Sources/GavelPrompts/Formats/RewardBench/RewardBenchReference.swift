import GavelCore

/// What the reference program of RewardBench reads, substitutes included: for reproducing published numbers alone.
///
/// Source: allenai/reward-bench at 05a9005, `rewardbench/generative.py` and `generative_v2.py`.
public enum RewardBenchReference {
  /// The winner of a pair, as the reference writes it.
  ///
  /// - Parameters:
  ///   - reply: The whole reply.
  ///   - judge: Whose reply.
  /// - Returns: `A` or `B`; without a ruling `error`, `None` for Con-J, nil for Atla. Atla's is whatever word stands there.
  public static func winner(in reply: String, by judge: RewardBenchJudge = .general) -> String? {
    switch judge {
    case .general, .multiTurn, .gemini, .riseJudge: letter(in: reply, among: ["A", "B"])
    case .prometheus: lastCharacter(of: reply)
    case .offsetBias: output(in: reply)
    case .conJ: ConJReference.winner(in: reply)
    case .atla: result(in: reply)
    }
  }

  /// The best of four: the first of `[[A]]` to `[[D]]` in the order of the alphabet, wherever they stand; else `error`.
  public static func best(in reply: String) -> String { letter(in: reply, among: ["A", "B", "C", "D"]) }

  /// The whole number from 1 to 10 at the very end; -1 where there is none.
  ///
  /// It is whatever stands behind the last sign that is no letter and no digit: 5 in `7.5`, 10 in `8/10`.
  public static func rating(in reply: String) -> Int {
    reply.withBytes { bytes in
      let text = bytes.stripped
      return RatingAtEnd.value(in: text)?.value ?? -1
    }
  }

  private static func letter(in reply: String, among letters: [String]) -> String {
    reply.withBytes { bytes in
      letters.first { bytes.firstPlace(of: Array("[[\($0)]]".utf8), from: 0) != nil } ?? "error"
    }
  }

  /// Prometheus: the last character, if there is `[RESULT]` anywhere.
  private static func lastCharacter(of reply: String) -> String {
    reply.withBytes { bytes in
      guard bytes.firstPlace(of: Array("[RESULT]".utf8), from: 0) != nil else { return "error" }
      return bytes.last == UInt8(ascii: "A") ? "A" : bytes.last == UInt8(ascii: "B") ? "B" : "error"
    }
  }

  /// OffsetBias: `Output (a)` anywhere, else `Output (b)`.
  private static func output(in reply: String) -> String {
    reply.withBytes { bytes in
      func holds(_ text: String) -> Bool { bytes.firstPlace(of: Array(text.utf8), from: 0) != nil }
      return holds("Output (a)") ? "A" : holds("Output (b)") ? "B" : "error"
    }
  }

  /// Atla: the first word behind a heading, with nothing but white space between.
  private static func result(in reply: String) -> String? {
    reply.withBytes { bytes in
      var position = 0
      while let place = bytes.firstPlace(of: AtlaResult.heading, from: position) {
        let start = bytes.endOfSpace(from: place + AtlaResult.heading.count)
        let end = bytes.endOfWord(from: start)
        if end > start { return bytes.text(start..<end) }
        position = place + 1
      }
      return nil
    }
  }
}
