public import GavelCore

/// What a published format is made with, where that is known only at run time.
public struct FormatSettings: Hashable, Sendable {
  /// Whose words it is asked in.
  public var wording: FormatWording
  /// The rubric, for judges that take one.
  public var rubric: RubricFile?
  /// Whether values are kept from capturing slots and splitting conversations, where the reference lets them.
  public var isSafe: Bool

  /// Settings; nothing given is Gavel's own words, no rubric, and the ways of the reference.
  public init(wording: FormatWording = .own, rubric: RubricFile? = nil, isSafe: Bool = false) {
    self.wording = wording
    self.rubric = rubric
    self.isSafe = isSafe
  }
}
