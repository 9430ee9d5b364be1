/// Whether the inputs and the output of a case have the names that a rubric of Flow-Judge requires.
///
/// Source: flowaicom/flow-judge at 9865fc0, `flow_judge/utils/validators.py`.
public enum FlowJudgeValidation {
  /// What the reference program raises.
  public enum Problem: String, Error, Sendable {
    /// The names are others: `ValueError`.
    case otherNames = "ValueError"
    /// An input, or the output, has no name at all: `IndexError`.
    case noName = "IndexError"
    /// It is not said which inputs are required: `TypeError`.
    case nothingRequired = "TypeError"
  }

  /// Compares names, scalar by scalar; of several in one dictionary the first alone counts, as in the reference.
  ///
  /// - Parameters:
  ///   - inputs: The names in the dictionary of each input.
  ///   - output: The names in the dictionary of the output.
  ///   - requiredInputs: The names that the inputs must have, in any order and number; nil where it is not said.
  ///   - requiredOutput: The name that the output must have; empty for any.
  /// - Throws: ``Problem``.
  public static func check(
    inputs: [[String]], output: [String], requiredInputs: [String]?, requiredOutput: String
  ) throws(Problem) {
    var names: Set<[UInt8]> = []
    for input in inputs {
      guard let name = input.first else { throw .noName }
      names.insert(Array(name.utf8))
    }
    guard let outputName = output.first else { throw .noName }
    guard let requiredInputs else { throw .nothingRequired }
    guard names == Set(requiredInputs.map { Array($0.utf8) }),
      requiredOutput.isEmpty || requiredOutput.utf8.elementsEqual(outputName.utf8)
    else { throw .otherNames }
  }
}
