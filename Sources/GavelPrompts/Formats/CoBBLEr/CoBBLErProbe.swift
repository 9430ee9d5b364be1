/// Which of CoBBLEr's prompts is meant: the plain one, or one that tempts the judge.
public enum CoBBLErProbe: String, CaseIterable, Sendable {
  /// Nothing tempts. Asked in both orders, it shows order bias, egocentric bias and salience.
  case base
  /// A sentence about one system that has nothing to do with its answer, from the field `distraction`.
  case distraction
  /// A sentence that expects one system to be better, from the field `expected`.
  case selective
  /// Names of real models stand in place of the systems, from the field `name` of each answer.
  case compassion
  /// A sentence that most people prefer one system, from the field `bandwagon`.
  case bandwagon

  /// The name of the format.
  var name: String { "cobbler.\(rawValue)" }
  /// The key of its text.
  var key: String { "cobbler/\(rawValue)" }

  /// The field of an item that fills the slot of the tempting sentence, and the slot.
  var field: (name: String, slot: String)? {
    switch self {
    case .base, .compassion: nil
    case .distraction: ("distraction", "distraction")
    case .selective: ("expected", "selective")
    case .bandwagon: ("bandwagon", "bandwagon")
    }
  }
}
