/// Something a reader of a verdict should know: a stable code, a sentence, and where it arose.
public struct JudgmentWarning: Hashable, Codable, Sendable {
  /// The kind of a warning, in kebab-case.
  public struct Code: CodeString {
    /// The text of the code.
    public let rawValue: String
    /// A code with this text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The two orders of a pair named opposite winners.
    public static let positionInconsistent: Self = "position-inconsistent"
    /// The reply was cut off behind a complete verdict.
    public static let truncated: Self = "truncated"
    /// A judged text speaks to the judge.
    public static let addressesTheJudge: Self = "addresses-the-judge"
    /// A judged text imitates a ruling, or the fences around judged texts.
    public static let forgedMarker: Self = "forged-marker"
    /// A judged text holds control characters or marks that reverse the direction of text.
    public static let hiddenCharacters: Self = "hidden-characters"
    /// The server refused a parameter, which was then left out.
    public static let parameterDropped: Self = "parameter-dropped"
    /// The probabilities of the answers are not known: the verdict is the answer named, not an expectation.
    public static let noProbabilities: Self = "no-probabilities"
    /// The rubric's answers together have less than half of the probability.
    public static let lowMass: Self = "low-mass"
    /// The same question was asked several times at temperature 0.
    public static let repeatedWithoutSampling: Self = "repeated-without-sampling"
    /// A judge that others stand beside gave no verdict; the others decided.
    public static let memberFailed: Self = "member-failed"
  }

  /// The kind of the warning.
  public var code: Code
  /// A sentence for people.
  public var message: String
  /// The question it arose from; empty for the whole item.
  public var path: [JudgmentContext.Step]

  /// A warning; `path` is empty for the whole item.
  public init(_ code: Code, _ message: String, path: [JudgmentContext.Step] = []) {
    self.code = code
    self.message = message
    self.path = path
  }
}

extension JudgmentWarning: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject { writer in
      writer.write("code", code.rawValue)
      writer.write("message", message)
      writer.key("path")
      writer.write(path.map(\.description))
    }
  }
}
