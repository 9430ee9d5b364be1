/// Which judge of pairs RewardBench asks: general chat models, or a fine-tuned one in its own prompt.
public enum RewardBenchJudge: String, CaseIterable, Sendable {
  /// General chat models, one turn.
  case general = ""
  /// General chat models, two turns.
  case multiTurn = "multi_turn"
  /// Google's Gemini: one turn of the user that begins with the instructions.
  case gemini
  /// Prometheus 2, with the rubric that RewardBench asks all questions by.
  case prometheus
  /// Con-J, in Chinese.
  case conJ = "con-j"
  /// RISE-Judge, in Chinese.
  case riseJudge = "rise-judge"
  /// OffsetBias.
  case offsetBias = "offsetbias"
  /// Atla Selene.
  case atla

  /// The name of the format.
  var name: String { "reward-bench.pair" + (rawValue.isEmpty ? "" : ".\(rawValue)") }

  /// The key of the system message or of the instructions; nil where the system message is empty.
  var systemKey: String? {
    switch self {
    case .general: "reward-bench/pair.system"
    case .multiTurn: "reward-bench/pair.multi.system"
    case .gemini: "reward-bench/pair.system.gemini"
    // RewardBench has a copy of Prometheus' own.
    case .prometheus: "prometheus2/system.relative"
    case .conJ, .riseJudge, .offsetBias, .atla: nil
    }
  }

  /// The key of the user's turn.
  var userKey: String {
    switch self {
    case .general, .gemini: "reward-bench/pair.prompt"
    case .multiTurn: "reward-bench/pair.multi.prompt"
    case .prometheus: "reward-bench/prometheus.relative"
    case .conJ: "reward-bench/con_j"
    case .riseJudge: "reward-bench/rise_judge"
    case .offsetBias: "reward-bench/offsetbias"
    case .atla: "reward-bench/atla"
    }
  }

  /// The key of the rubric, which is a text that the template shows.
  var rubricKey: String? { self == .prometheus ? "reward-bench/prometheus.rubric" : nil }

  /// All keys.
  var keys: [String] { [systemKey, userKey, rubricKey].compactMap(\.self) }

  /// The slots of question, first and second answer, for judges of one turn.
  var slots: (question: String, first: String, second: String) {
    switch self {
    case .general, .gemini, .multiTurn: ("question", "answer_a", "answer_b")
    case .prometheus: ("orig_instruction", "response_A", "response_B")
    case .conJ, .riseJudge, .offsetBias: ("instruction", "output_1", "output_2")
    case .atla: ("user_input", "assistant_response_a", "assistant_response_b")
    }
  }

  /// The most tokens of a reply.
  var maxTokens: Int { self == .gemini ? 4096 : 2048 }
}
