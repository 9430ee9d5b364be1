/// A class out of a list.
public struct Classification: Verdict {
  /// `classification`.
  public static let kind = "classification"

  /// The name of the class.
  public var label: String
  /// The probability of each class, 0 to 1, where the judge gives them.
  public var probabilities: [String: Double]?

  /// A class called `label`.
  public init(_ label: String, probabilities: [String: Double]? = nil) {
    self.label = label
    self.probabilities = probabilities
  }
}
