import GavelCore
import GavelPrompts
import Testing

struct RewardBenchPairReaderTests {
  @Test(
    arguments: [
      (RewardBenchJudge.general, "A is right.\n\n[[A]]", Preference.Winner.first),
      (.gemini, "[[B]]", .second),
      (.riseJudge, "第二份更好。'[[B]]'", .second), (.multiTurn, "[[A]], so **[[A]]**", .first),
      (.prometheus, "Feedback: it is. [RESULT] A", .first), (.prometheus, "It is. [RESULT]\n\nB", .second),
      (.prometheus, "So [RESULT] B, I mean [RESULT] B", .second),
      (.offsetBias, "Output (a)", .first), (.offsetBias, "\n\"**Output (b)**\".", .second),
      (.atla, "**Reasoning:** r\n\n**Result:** A", .first), (.atla, "**Result:**\n\nB.", .second),
      (.conJ, "{\"原因\": \"x\", \"更好的回答\": 1}", .first), (.conJ, "```json\n{\"更好的回答\": \"２\"}\n```", .second),
    ])
  func whatIsAskedForIsRead(_ judge: RewardBenchJudge, _ reply: String, _ winner: Preference.Winner) throws {
    let opinion = try RewardBenchPairReader(judge).opinion(in: reply)
    #expect(opinion.verdict == Preference(winner))
    #expect(opinion.rung == (judge == .conJ ? .words : .marker))
  }

  @Test(
    arguments: [
      (RewardBenchJudge.offsetBias, "My pick: Output (a).", Preference.Winner.first),
      (.offsetBias, "It is right.\n\nOutput (b)", .second),
      (.prometheus, "x [RESULT] Response B", .second),
      (.conJ, "{\"原因\": \"它说\"好\"\", \"更好的回答\": 2", .second), (.conJ, "我认为 {\"更好的回答\": 1} 。", .first),
    ])
  func namedVariantsAreLenient(_ judge: RewardBenchJudge, _ reply: String, _ winner: Preference.Winner) throws
  {
    let opinion = try RewardBenchPairReader(judge).opinion(in: reply)
    #expect(opinion.verdict.winner == winner)
    #expect(opinion.rung == .lenient)
  }

  @Test(
    arguments: [
      (RewardBenchJudge.general, "", ReasonCode.noMarker), (.general, "A", .noMarker),
      (.general, "[[a]]", .markerWithoutValue), (.general, "[[C]]", .outOfRange),
      (.general, "[[A]], not [[B]]", .ambiguous), (.general, "[[A]] or [[C]]", .ambiguous),
      (.prometheus, "A", .noMarker), (.prometheus, "[RESULT] A\n", .markerWithoutValue),
      (.prometheus, "[RESULT] B is not better than A", .markerWithoutValue),
      (.prometheus, "[RESULT] NA", .markerWithoutValue),
      (.prometheus, "[RESULT] A, no, [RESULT] B", .ambiguous),
      (.offsetBias, "Output(a)", .noMarker),
      (.offsetBias, "Output (b) is better than Output (a)", .ambiguous),
      (.offsetBias, "Output (a) is worse", .markerWithoutValue),
      (.offsetBias, "I do not like Output (a)", .markerWithoutValue),
      (.atla, "A", .noMarker), (.atla, "**Result:** Response A", .markerWithoutValue),
      (.atla, "**Result:** Tie", .markerWithoutValue), (.atla, "**Result:** A or B", .markerWithoutValue),
      (.atla, "**Result:** A\n**Result:** B", .ambiguous),
      (.conJ, "答案是1", .noMarker), (.conJ, "{\"更好的回答\": 0}", .markerWithoutValue),
      (.conJ, "{\"更好的回答\": 1.5}", .markerWithoutValue),
      (.conJ, "{\"更好的回答\": 1} {\"更好的回答\": 2}", .ambiguous),
      (.conJ, "{\"\\u66f4\\u597d\\u7684\\u56de\\u7b54\": 2} {\"更好的回答\": 1}", .ambiguous),
    ])
  func whatIsNoRulingIsAFailure(_ judge: RewardBenchJudge, _ reply: String, _ expected: ReasonCode) {
    let error = #expect(throws: JudgmentError.self) { try RewardBenchPairReader(judge).opinion(in: reply) }
    #expect(error?.code == expected)
  }

  @Test func reasonsAreWhatTheJudgeGives() throws {
    func reasons(_ judge: RewardBenchJudge, _ reply: String) throws -> String? {
      try RewardBenchPairReader(judge).opinion(in: reply).reasoning
    }
    #expect(try reasons(.general, " It is.\n[[A]] ") == "It is.")
    #expect(try reasons(.atla, "**Reasoning:** It is.\n\n**Result:** A") == "It is.")
    #expect(try reasons(.conJ, #"{"原因": "它说\"好\"。\n", "更好的回答": 1}"#) == "它说\"好\"。\n")
    #expect(try reasons(.offsetBias, "Output (a)") == nil)
  }

  @Test func theReferenceSubstitutes() {
    #expect(RewardBenchReference.winner(in: "[[B]] [[A]]") == "A")
    #expect(RewardBenchReference.winner(in: "none") == "error")
    #expect(RewardBenchReference.winner(in: "[RESULT] NA", by: .prometheus) == "A")
    #expect(RewardBenchReference.winner(in: "**Result:** Tie", by: .atla) == "Tie")
    #expect(RewardBenchReference.winner(in: "", by: .atla) == nil)
    #expect(RewardBenchReference.winner(in: "2，不是1，更好答案", by: .conJ) == "B")
    #expect(RewardBenchReference.winner(in: "1", by: .conJ) == "None")
    #expect(RewardBenchReference.winner(in: #"{"更好的回答": true} 1"#, by: .conJ) == "None")
  }

  @Test(arguments: RewardBenchJudge.allCases)
  func randomRepliesDoNoHarm(_ judge: RewardBenchJudge) {
    let signs = [
      "[[A]]", "[[B]]", "[[C]]", "[RESULT]", "Response ", "Output (a)", "Output (b)", "**Result:**", "**",
      "```json",
      "\"更好的回答\"", "\"更好的回答\": 1", "更好答案", "\\u66f4", "\"原因\": \"",
    ]
    let replies = [
      "It is. [[A]]", "Feedback: it is. [RESULT] A", "Output (a)", "**Reasoning:** r\n\n**Result:** A",
      "{\"原因\": \"x\", \"更好的回答\": 1}",
    ]
    ReaderFuzz.run(RewardBenchPairReader(judge), signs: signs, replies: replies) {
      _ = RewardBenchReference.winner(in: $0, by: judge)
    }
  }
}
