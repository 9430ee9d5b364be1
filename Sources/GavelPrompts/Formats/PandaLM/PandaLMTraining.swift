/// PandaLM's training texts.
///
/// Source: WeOpenML/PandaLM at 3871806, `pandalm/utils/pandalm_inference.py`.
public enum PandaLMTraining {
  /// What the model is trained to write, without the end token: verdict, reason, and a response of its own.
  ///
  /// - Parameters:
  ///   - result: `1`, `2` or `Tie`.
  ///   - reason: Why.
  ///   - reference: A good response.
  /// - Returns: The text.
  public static func target(result: String, reason: String, reference: String) -> String {
    "\(result)\n\n### Reason: \(reason)\n\n### Reference: \(reference)\n"
  }

  /// Prompt, target and end token as they are trained on from raw data: with one more line end between the first two.
  public static func text(prompt: String, target: String) -> String { "\(prompt)\n\(target)</s>" }
}
