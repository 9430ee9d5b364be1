extension RubricFile {
  /// The file that holds `rubric`.
  package init(_ rubric: ScoreRubric) {
    var members: [JSONValue.Member] = [
      .init("kind", "score"), .init("name", .string(rubric.name)),
      .init("criteria", Self.json(rubric.criteria)),
      .init("scale", [.double(rubric.scale.lowerBound), .double(rubric.scale.upperBound)]),
    ]
    if !rubric.wholeNumbers { members.append(.init("wholeNumbers", false)) }
    if !rubric.levels.isEmpty {
      members.append(
        .init("levels", .object(rubric.levels.map { .init($0.answer, .string($0.description)) })))
    }
    self.init(.score(rubric), document: .object(members))
  }

  /// The file that holds `rubric`.
  package init(_ rubric: PreferenceRubric) {
    self.init(
      .preference(rubric),
      document: [
        "kind": "preference", "name": .string(rubric.name), "criteria": Self.json(rubric.criteria),
        "allowsTie": .bool(rubric.allowsTie),
      ])
  }

  private static func json(_ criteria: [Criterion]) -> JSONValue {
    .array(
      criteria.map { criterion in
        var members: [JSONValue.Member] = [
          .init("name", .string(criterion.name)), .init("description", .string(criterion.description)),
        ]
        if criterion.weight != 1 { members.append(.init("weight", .double(criterion.weight))) }
        return .object(members)
      })
  }
}
