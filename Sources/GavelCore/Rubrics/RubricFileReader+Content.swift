extension RubricFileReader {
  mutating func content() throws -> RubricFile.Content {
    let kind = try text("kind")
    let name = try text("name")
    let criteria = try criteria()
    let needs = try needs()
    switch kind {
    case "score": return .score(try score(name, criteria, needs))
    case "preference":
      let allowsTie = try flag("allowsTie") ?? true
      return .preference(PreferenceRubric(name, criteria: criteria, allowsTie: allowsTie, needs: needs))
    case "classification":
      return .classification(
        ClassificationRubric(name, criteria: criteria, labels: try labels(), needs: needs))
    default:
      let kinds = ["score", "preference", "classification"]
      throw Self.invalid("kind", NearestName.refusal(of: kind, as: "kind of rubric", among: kinds))
    }
  }

  private mutating func criteria() throws -> [Criterion] {
    guard let list = try need("criteria").array, !list.isEmpty else {
      throw Self.invalid("criteria", "it must be a list with at least one criterion")
    }
    var criteria: [Criterion] = []
    for (index, entry) in list.enumerated() {
      let field = "criteria[\(index)]"
      try Self.refuseUnknown(in: entry, field, known: ["name", "description", "weight"])
      let name = try Self.text("name", of: entry, field)
      guard !criteria.contains(where: { $0.name.plain == name.plain }) else {
        throw Self.invalid("\(field).name", "a criterion called '\(name.prefix(40))' is there already")
      }
      var weight = 1.0
      if let given = entry["weight"] {
        guard let number = given.double, number > 0 else {
          throw Self.invalid("\(field).weight", "a weight is a number above zero, not \(Self.shown(given))")
        }
        weight = number
      }
      criteria.append(Criterion(name, try Self.text("description", of: entry, field), weight: weight))
    }
    return criteria
  }

  private mutating func needs() throws -> Set<RubricNeed> {
    guard let value = take("needs") else { return [] }
    guard let list = value.array else {
      throw Self.invalid("needs", "it must be a list of what an item must hold")
    }
    var needs: Set<RubricNeed> = []
    for (index, entry) in list.enumerated() {
      guard let need = entry.string.flatMap(RubricNeed.init(rawValue:)) else {
        throw Self.invalid(
          "needs[\(index)]",
          NearestName.refusal(
            of: entry.string ?? Self.shown(entry), as: "need", among: RubricNeed.allCases.map(\.rawValue)))
      }
      guard needs.insert(need).inserted else {
        throw Self.invalid("needs[\(index)]", "'\(need.rawValue)' stands twice")
      }
    }
    return needs
  }

  private mutating func labels() throws -> [ClassificationRubric.Label] {
    guard let list = try need("labels").array, list.count > 1 else {
      throw Self.invalid("labels", "it must be a list with at least two labels")
    }
    var labels: [ClassificationRubric.Label] = []
    for (index, entry) in list.enumerated() {
      let field = "labels[\(index)]"
      try Self.refuseUnknown(in: entry, field, known: ["name", "description"])
      let name = try Self.text("name", of: entry, field)
      let description = try entry["description"].map { _ in try Self.text("description", of: entry, field) }
      labels.append(.init(name, description ?? ""))
      if let clash = ClassificationRubric.clash(among: labels) {
        throw Self.invalid(
          "\(field).name",
          "of the labels '\(labels[clash.earlier].name.prefix(40))' and '\(name.prefix(40))' one contains the other; "
            + "choose names that cannot be mistaken for each other")
      }
    }
    return labels
  }
}
