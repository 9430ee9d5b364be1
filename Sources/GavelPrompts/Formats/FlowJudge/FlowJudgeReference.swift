import GavelCore

/// What the program of Flow-Judge reads, substitutes included: for reproducing published numbers alone.
///
/// Source: flowaicom/flow-judge at 9865fc0, `flow_judge/eval_data_types.py`.
public enum FlowJudgeReference {
  /// Feedback and score.
  public struct Evaluation: Hashable, Sendable {
    /// The feedback.
    public var feedback: String
    /// The score; the reference does not look at the scale.
    public var score: ReferenceInteger

    /// What stands for a reply that cannot be read: `Error` and -1.
    public static let substitute = Evaluation(feedback: "Error", score: ReferenceInteger(-1))
  }

  /// The first feedback and the first score anywhere; the substitute where one of them is missing.
  public static func evaluation(in reply: String) -> Evaluation { found(in: reply) ?? .substitute }

  /// The same in strict mode.
  ///
  /// - Throws: ``ReferenceError`` instead of the substitute.
  public static func strictEvaluation(in reply: String) throws(ReferenceError) -> Evaluation {
    guard let evaluation = found(in: reply) else { throw ReferenceError("feedback or score is missing") }
    return evaluation
  }

  private static func found(in reply: String) -> Evaluation? {
    reply.withBytes { bytes in
      guard let feedback = FlowJudgeTags.feedback(in: bytes) else { return nil }
      var position = 0
      while let mark = FlowJudgeTags.score(in: bytes, from: position) {
        if mark.isNumber {
          guard let score = ReferenceInteger(digits: bytes[mark.content]) else { return nil }
          return Evaluation(feedback: String(decoding: bytes[feedback].stripped, as: UTF8.self), score: score)
        }
        position = mark.place + 1
      }
      return nil
    }
  }
}
