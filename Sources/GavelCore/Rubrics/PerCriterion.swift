/// A rubric that rules on each criterion of another one by itself: its verdicts are scorecards.
public struct PerCriterion<Base: Rubric>: Rubric {
  /// The rubric that each criterion is ruled by.
  public let base: Base

  /// Rules on the criteria of `base` one by one.
  public init(_ base: Base) { self.base = base }

  /// The name of the base.
  public var name: String { base.name }
  /// The criteria of the base.
  public var criteria: [Criterion] { base.criteria }
  /// The form of each single answer.
  public var answerInstruction: String { base.answerInstruction }
  /// The form of each single answer.
  public var answerForm: RubricAnswerForm { base.answerForm }
  /// The levels of the base.
  public var levels: [RubricLevel] { base.levels }
  /// What the base needs.
  public var needs: Set<RubricNeed> { base.needs }
  /// All criteria.
  public var separateCriteria: [Criterion] { base.criteria }

  /// A single answer decides only where there is a single criterion.
  public func verdict(from answer: String) throws -> Scorecard<Base.Verdict> { try verdict(from: [answer]) }

  /// The scorecard of one answer for each criterion.
  public func verdict(from answers: [String]) throws -> Scorecard<Base.Verdict> {
    guard answers.count == criteria.count else {
      throw JudgmentError(
        .markerWithoutValue,
        "\(answers.count) answers, where the rubric '\(name)' has \(criteria.count) criteria")
    }
    var verdicts: [String: Base.Verdict] = [:]
    for (criterion, answer) in zip(criteria, answers) {
      verdicts[criterion.name] = try base.verdict(from: answer)
    }
    let weights = Dictionary(criteria.map { ($0.name, $0.weight) }, uniquingKeysWith: { first, _ in first })
    return Scorecard(verdicts, weights: Set(weights.values).count > 1 ? weights : [:])
  }
}

extension PerCriterion: PointwiseRubric where Base: PointwiseRubric {}
extension PerCriterion: PairwiseRubric where Base: PairwiseRubric {}

extension Rubric {
  /// This rubric, with one verdict for each criterion instead of one for all.
  ///
  /// - Precondition: names of criteria differ.
  public var perCriterion: PerCriterion<Self> {
    precondition(Set(criteria.map(\.name)).count == criteria.count, "names of criteria differ")
    return PerCriterion(self)
  }
}
