/// What an item must hold so that a rubric can be ruled by.
///
/// It is looked for among the texts that the judge is shown: material whose title begins with the need's name, and that
/// is not blank. Where the two sides of a pair have material of their own, both need it.
public enum RubricNeed: String, Hashable, CaseIterable, Sendable {
  /// A good answer to compare with.
  case reference
  /// Material that the answer should keep to.
  case context

  /// The needs as a list of names, always in one order; nil for none.
  static func json(_ needs: Set<RubricNeed>) -> JSONValue? {
    needs.isEmpty ? nil : .array(allCases.filter(needs.contains).map { .string($0.rawValue) })
  }

  /// Whether `exhibits` hold it, for both sides where the sides differ.
  private func isMet(by exhibits: [Exhibit]) -> Bool {
    let titles = exhibits.filter { exhibit in
      exhibit.role == .material && exhibit.title.lowercased().hasPrefix(rawValue)
        && exhibit.text.contains { !$0.isWhitespace }
    }.map(\.title)
    return ["A", "B"].allSatisfy { other in titles.contains { !$0.hasSuffix(" for answer \(other)") } }
  }

  private var reason: ReasonCode {
    switch self {
    case .reference: .missingReference
    case .context: .missingField
    }
  }

  /// Makes sure that `exhibits` hold what the rubric called `name` needs.
  ///
  /// - Throws: ``JudgmentError`` with code `missing-reference` or `missing-field`.
  package static func check(_ needs: Set<RubricNeed>, of name: String, in exhibits: [Exhibit]) throws {
    for need in allCases where needs.contains(need) && !need.isMet(by: exhibits) {
      throw JudgmentError(
        need.reason,
        "the rubric '\(name)' needs a \(need.rawValue), and the item has none; add \"\(need.rawValue)\" to the item"
      )
    }
  }
}
