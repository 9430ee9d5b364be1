import GavelCore

/// The inputs of an item, as Flow-Judge shows them.
struct FlowJudgeInputs {
  typealias Input = (name: String, text: String)

  private let submission: Submission
  private let needs: SubjectNeeds

  init(_ submission: Submission, needs: SubjectNeeds) {
    self.submission = submission
    self.needs = needs
  }

  /// Those that the rubric names, else all.
  func shown(by rubric: FlowJudgeRubric) throws -> [Input] {
    if !rubric.inputs.isEmpty { return try rubric.inputs.map { ($0, try text($0)) } }
    var inputs: [Input] = submission.fields.map { ($0.name, $0.text) }
    let hasFields = !inputs.isEmpty
    if !hasFields { inputs.append(("query", try needs.question(submission.messages))) }
    func isMissing(_ need: RubricNeed) -> Bool {
      hasFields
        ? rubric.needs.contains(need)
          && !inputs.contains { FlowJudgeLayout.tag($0.name).hasPrefix(need.rawValue) }
        : true
    }
    if let context = submission.context, isMissing(.context) { inputs.append(("context", context)) }
    if let reference = submission.references.first, isMissing(.reference) {
      inputs.append(("reference_answer", reference))
    }
    return inputs
  }

  /// No input at all.
  ///
  /// - Throws: `JudgmentError` `unfit-item` where the item has fields, which would be left out.
  func none() throws(JudgmentError) -> [Input] {
    guard submission.fields.isEmpty else {
      throw needs.unfit(
        "shows the output alone, and the item has \"fields\"; take a format 'flow-judge.inputs'")
    }
    return []
  }

  private func text(_ name: String) throws -> String {
    if let field = submission.fields.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) {
      return field.text
    }
    switch name {
    case "query", "prompt", "question": return try needs.question(submission.messages)
    case "reference", "reference_answer": return try needs.reference(submission.references)
    case "context":
      if let context = submission.context { return context }
    default: break
    }
    return try needs.field(name, in: submission.fields)
  }
}
