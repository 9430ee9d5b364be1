public import GavelCore

/// PandaLM's labels: 1 and 2 for the better response, 0 for two that are alike.
///
/// Source: WeOpenML/PandaLM at 3871806, `README.md` and `data/`.
public enum PandaLMLabels {
  /// The winner that a label names; nil for a number that is no label.
  public static func winner(_ label: Int) -> Preference.Winner? {
    switch label {
    case 0: .tie
    case 1: .first
    case 2: .second
    default: nil
    }
  }

  /// The winner that a label stored as text names: `0`, `1`, `2`, or `Tie` in any case; nil for another text, such as
  /// `garbage`.
  public static func winner(_ label: String) -> Preference.Winner? {
    switch label {
    case "0": .tie
    case "1": .first
    case "2": .second
    default: label.utf8.map { $0 | 0x20 }.elementsEqual("tie".utf8) ? .tie : nil
    }
  }

  /// What more than half of the annotators say; nil where they say too many different things.
  public static func majority(_ labels: [Preference.Winner]) -> Preference.Winner? {
    Set(labels).first { winner in 2 * labels.count { $0 == winner } > labels.count }
  }
}
