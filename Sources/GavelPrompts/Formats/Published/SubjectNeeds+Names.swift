import GavelCore

extension SubjectNeeds {
  /// The error about a field whose text is none of those that the judge knows.
  func unknown(_ text: String, as field: String, among names: [String]) -> JudgmentError {
    let hint = NearestName.suggestion(for: text, among: names).map { "; \($0)" } ?? ""
    return unfit(
      "knows no \(field) '\(text.beginning(40))'\(hint). The field \"\(field)\" may be: "
        + names.joined(separator: ", "))
  }
}
