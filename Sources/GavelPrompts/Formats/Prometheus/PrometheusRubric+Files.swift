public import GavelCore

extension PrometheusRubric {
  /// The rubric that `rubric` says.
  ///
  /// - Throws: ``FormatError`` `unfit-rubric` for several criteria, a scale other than the whole numbers from 1 to 5, or
  ///   levels that are not described; it names them.
  public init(_ rubric: ScoreRubric) throws {
    guard rubric.criteria.count == 1 else {
      throw Self.unfit(
        "rubric '\(rubric.name)' has \(rubric.criteria.count) criteria: write one rubric for each")
    }
    guard rubric.wholeNumbers, rubric.scale == 1...5 else {
      throw Self.unfit(
        "rubric '\(rubric.name)' asks for \(rubric.answerInstruction): its scale must be [1, 5], of whole numbers"
      )
    }
    let described = Dictionary(
      rubric.levels.map { ($0.answer, $0.description) }, uniquingKeysWith: { first, _ in first })
    let missing = ["1", "2", "3", "4", "5"].filter { described[$0] == nil }
    guard missing.isEmpty else {
      throw Self.unfit(
        "rubric '\(rubric.name)' does not describe the scores \(missing.joined(separator: ", ")) in \"levels\""
      )
    }
    try self.init(
      rubric.name, criterion: rubric.criteria[0].description,
      levels: (1...5).map { described["\($0)"] ?? "" }, needs: rubric.needs)
  }

  /// The rubric of a file, which must be one for scores.
  ///
  /// - Throws: ``FormatError`` `unfit-rubric`.
  public init(_ file: RubricFile) throws {
    switch file.content {
    case .score(let rubric): try self.init(rubric)
    case .preference, .classification:
      throw Self.unfit("rubric '\(file.name)' is of another kind: its \"kind\" must be \"score\"")
    }
  }
}
