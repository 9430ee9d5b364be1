/// Which of Arena-Hard's instructions a question is judged by.
public enum ArenaHardCategory: String, CaseIterable, Sendable {
  /// Hard prompts, coding and mathematics: the judge first answers the question itself.
  case hardPrompt = "hard_prompt"
  /// Creative writing: it does not.
  case creativeWriting = "creative_writing"

  /// The name of the format.
  var name: String { "arena-hard.\(rawValue)" }

  /// The key of the system message.
  var systemKey: String { "arena-hard/system.\(self == .hardPrompt ? "default" : rawValue)" }

  /// All keys.
  var keys: [String] { [systemKey, "arena-hard/prompt"] }
}
