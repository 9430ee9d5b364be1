public import GavelCore

extension Item {
  /// The label as a score; nil if it is no number.
  public var scoreLabel: Double? { label?.double }

  /// The label as a preference: `first` or `A`, `second` or `B`, `tie`, in upper or lower case; nil if it is none.
  public var preferenceLabel: Preference.Winner? {
    switch label?.string?.lowercased() {
    case "first", "a": .first
    case "second", "b": .second
    case "tie": .tie
    default: nil
    }
  }

  /// The label as the name of a class; nil if it is no text.
  public var classLabel: String? { label?.string }
}
