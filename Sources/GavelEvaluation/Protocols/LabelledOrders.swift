public import GavelCore

/// What a judge says of a pair in both orders, beside the label.
public struct LabelledOrders: Hashable, Sendable {
  /// What people say, or what is better by construction.
  public var label: Preference.Winner
  /// The winner with the first answer shown first; nil where it was not read.
  public var asGiven: Preference.Winner?
  /// The winner with the second answer shown first, swapped back; nil where it was not read.
  public var swappedBack: Preference.Winner?

  /// A pair.
  public init(
    label: Preference.Winner, asGiven: Preference.Winner?, swappedBack: Preference.Winner?
  ) {
    self.label = label
    self.asGiven = asGiven
    self.swappedBack = swappedBack
  }

  /// Whether both orders were read and give the same.
  var isConsistent: Bool { asGiven != nil && asGiven == swappedBack }
}
