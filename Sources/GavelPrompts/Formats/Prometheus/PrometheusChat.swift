/// The chat text that Prometheus is sent where its model is served without a chat template.
///
/// There is no sign for the beginning of the text: tokenizers add it.
///
/// Source: prometheus-eval/prometheus-eval at dcfb442, `judge.py` and `vllm.py`; kaistAI/prometheus at 60e2c58; both by
/// lm-sys/FastChat, `conversation.py`.
public enum PrometheusChat {
  /// System message and user's turn in the form of Mistral, for Prometheus 2; without white space at both ends.
  public static func mistral(system: String, user: String) -> String {
    String(turn(opening(system, "[INST] \(system)\n"), user).stripped)
  }

  /// System message and user's turn in the form of Llama 2, for Prometheus 1.
  public static func llama2(system: String, user: String) -> String {
    turn(opening(system, "[INST] <<SYS>>\n\(system)\n<</SYS>>\n\n"), user)
  }

  private static func opening(_ system: String, _ text: String) -> String {
    system.isEmpty ? "[INST] " : text
  }

  /// The reference takes an empty turn for one that is still to come, and writes its sign alone.
  private static func turn(_ opening: String, _ user: String) -> String {
    user.isEmpty ? "\(opening)[INST][/INST]" : "\(opening)\(user) [/INST]"
  }
}
