/// In which order JudgeLM's judge is to state scores and reasons.
public enum JudgeLMReplyForm: String, Hashable, Sendable, CaseIterable {
  /// The scores on the first line, reasons behind it: what the models are trained for.
  case scoresFirst
  /// The scores alone: generation stops at the first line end, which its authors call fast.
  case scoresAlone
  /// Reasons, then the scores on the last line; its authors published no text that asks for it.
  case reasonsFirst

  /// What stands behind the name of a format.
  var suffix: String {
    switch self {
    case .scoresFirst: ""
    case .scoresAlone: ".fast"
    case .reasonsFirst: ".reasons-first"
    }
  }
}
