extension RubricFile {
  /// The file that holds `rubric`.
  package init(_ rubric: ScoreRubric, perCriterion: Bool = false) {
    var members: [JSONValue.Member] = [
      .init("scale", [.double(rubric.scale.lowerBound), .double(rubric.scale.upperBound)])
    ]
    if !rubric.wholeNumbers { members.append(.init("wholeNumbers", false)) }
    if !rubric.levels.isEmpty {
      members.append(
        .init("levels", .object(rubric.levels.map { .init($0.answer, .string($0.description)) })))
    }
    self.init(.score(rubric), "score", rubric, members, perCriterion)
  }

  /// The file that holds `rubric`.
  package init(_ rubric: PreferenceRubric, perCriterion: Bool = false) {
    self.init(
      .preference(rubric), "preference", rubric, [.init("allowsTie", .bool(rubric.allowsTie))], perCriterion)
  }

  /// The file that holds `rubric`.
  package init(_ rubric: ClassificationRubric, perCriterion: Bool = false) {
    let labels = rubric.labels.map { label in
      let description = label.description.isEmpty ? [] : [("description", label.description)]
      return JSONValue.object(
        ([("name", label.name)] + description).map { .init($0.0, .string($0.1)) })
    }
    self.init(
      .classification(rubric), "classification", rubric, [.init("labels", .array(labels))], perCriterion)
  }

  private init(
    _ content: Content, _ kind: String, _ rubric: some Rubric, _ members: [JSONValue.Member],
    _ perCriterion: Bool
  ) {
    var all: [JSONValue.Member] = [
      .init("kind", .string(kind)), .init("name", .string(rubric.name)),
      .init("criteria", .array(rubric.criteria.map(Self.json))),
    ]
    all += members
    if let needs = RubricNeed.json(rubric.needs) { all.append(.init("needs", needs)) }
    if perCriterion { all.append(.init("perCriterion", true)) }
    self.init(content, perCriterion: perCriterion, document: .object(all))
  }

  private static func json(_ criterion: Criterion) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("name", .string(criterion.name)), .init("description", .string(criterion.description)),
    ]
    if criterion.weight != 1 { members.append(.init("weight", .double(criterion.weight))) }
    return .object(members)
  }
}
