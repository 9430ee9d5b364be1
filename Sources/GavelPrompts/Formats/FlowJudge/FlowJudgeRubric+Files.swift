public import GavelCore

extension FlowJudgeRubric {
  /// The rubric that `rubric` says; what it needs of an item is shown among the inputs.
  ///
  /// - Throws: ``FormatError`` `unfit-rubric` for several criteria, fractions, or scores that are not described.
  public init(_ rubric: ScoreRubric) throws {
    guard rubric.criteria.count == 1 else {
      throw Self.unfit(
        "the rubric '\(rubric.name)' has \(rubric.criteria.count) criteria: write one rubric for each")
    }
    guard rubric.wholeNumbers else {
      throw Self.unfit("the rubric '\(rubric.name)' allows fractions: its scale must be of whole numbers")
    }
    let levels = rubric.levels.compactMap { level in Int(level.answer).map { ($0, level.description) } }
    try self.init(
      rubric.name, criteria: rubric.criteria[0].description,
      levels: Dictionary(levels, uniquingKeysWith: { first, _ in first }), needs: rubric.needs)
    // An end of the scale without a meaning is one that the judge is never told of.
    for end in [rubric.scale.lowerBound, rubric.scale.upperBound] where !scores.contains(Int(end)) {
      throw Self.unfit(
        "the rubric '\(rubric.name)' does not describe the score \(Int(end)), an end of its scale")
    }
  }

  /// The rubric of a file, which must be one for scores.
  ///
  /// - Throws: ``FormatError`` `unfit-rubric`.
  public init(_ file: RubricFile) throws {
    switch file.content {
    case .score(let rubric): try self.init(rubric)
    case .preference, .classification:
      throw Self.unfit("the rubric '\(file.name)' is of another kind: its \"kind\" must be \"score\"")
    }
  }
}
