/// A rubric for comparing two answers: A, B, or a tie.
public struct PreferenceRubric: PairwiseRubric, Hashable {
  /// A short name.
  public let name: String
  /// What is looked at.
  public let criteria: [Criterion]
  /// Whether neither may be better.
  public let allowsTie: Bool
  /// What an item must hold to be ruled on.
  public let needs: Set<RubricNeed>

  /// A rubric for pairs.
  ///
  /// - Precondition: names of criteria differ.
  public init(
    _ name: String, criteria: [Criterion], allowsTie: Bool = true, needs: Set<RubricNeed> = []
  ) {
    Criterion.check(criteria)
    self.name = name
    self.criteria = criteria
    self.allowsTie = allowsTie
    self.needs = needs
  }

  /// `A, B or tie`.
  public var answerInstruction: String { allowsTie ? "A, B or tie" : "A or B" }

  /// `A`, `B` and `tie`.
  public var answerForm: RubricAnswerForm { .oneOf(allowsTie ? ["A", "B", "tie"] : ["A", "B"]) }

  /// The preference that `answer` names: `A`, `B` or `tie`, in either case, also as `answer A`.
  ///
  /// - Throws: ``JudgmentError`` with code `marker-without-value`; a tie that is not allowed is `out-of-range`.
  public func verdict(from answer: String) throws -> Preference {
    var words = answer.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
    if words.first == "answer", words.count == 2, words[1] != "tie" { words.removeFirst() }
    switch words.count == 1 ? words[0] : "" {
    case "a": return Preference(.first)
    case "b": return Preference(.second)
    case "tie" where allowsTie: return Preference(.tie)
    case "tie": throw JudgmentError(.outOfRange, "a tie, where the rubric wants A or B", raw: answer)
    default:
      throw JudgmentError(
        .markerWithoutValue, "'\(answer.prefix(60))' is not \(answerInstruction)", raw: answer)
    }
  }
}
