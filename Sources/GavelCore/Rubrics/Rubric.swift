/// What to look at, and which verdicts are possible.
///
/// ### Requirements for conformers
/// - ``verdict(from:)-(String)`` reads every answer that ``answerForm`` allows, and throws for every other text: what is
///   out of range is an error, never clamped.
/// - ``answerInstruction`` is itself no readable answer, so that a repeated instruction is never a verdict.
public protocol Rubric<Verdict>: Sendable {
  /// What a ruling says.
  associatedtype Verdict: GavelCore.Verdict

  /// A short name.
  var name: String { get }
  /// What is looked at; not empty.
  var criteria: [Criterion] { get }
  /// The form of an answer in words, for example `a whole number from 1 to 5`.
  var answerInstruction: String { get }
  /// The form of an answer for programs.
  var answerForm: RubricAnswerForm { get }
  /// What particular answers mean, in the order in which to show them; may be empty.
  var levels: [RubricLevel] { get }
  /// The criteria that are ruled on one by one; empty where one ruling covers them all.
  var separateCriteria: [Criterion] { get }
  /// What an item must hold to be ruled on; by default nothing.
  var needs: Set<RubricNeed> { get }

  /// The verdict that one answer states.
  ///
  /// - Throws: ``JudgmentError`` with code `out-of-range` or `marker-without-value`.
  func verdict(from answer: String) throws -> Verdict

  /// The verdict of several answers: one for each of ``separateCriteria``, in their order.
  func verdict(from answers: [String]) throws -> Verdict
}

/// The possible answers of a rubric, for programs.
public enum RubricAnswerForm: Hashable, Sendable {
  /// A whole number in a range.
  case wholeNumber(ClosedRange<Int>)
  /// Any number in a range.
  case number(ClosedRange<Double>)
  /// One of these words.
  case oneOf([String])
}

extension RubricAnswerForm {
  fileprivate var json: JSONValue {
    switch self {
    case .wholeNumber(let range): ["whole-number", .integer(range.lowerBound), .integer(range.upperBound)]
    case .number(let range): ["number", .double(range.lowerBound), .double(range.upperBound)]
    case .oneOf(let answers): ["one-of", .array(answers.map { .string($0) })]
    }
  }
}

/// What one answer means.
public struct RubricLevel: Hashable, Sendable {
  /// The answer.
  public var answer: String
  /// When it is the right one.
  public var description: String

  /// A described answer.
  public init(_ answer: String, _ description: String) {
    self.answer = answer
    self.description = description
  }
}

extension Rubric {
  /// No answer is described.
  public var levels: [RubricLevel] { [] }

  /// One ruling covers all criteria.
  public var separateCriteria: [Criterion] { [] }

  /// Nothing.
  public var needs: Set<RubricNeed> { [] }

  /// The verdict of the only answer.
  public func verdict(from answers: [String]) throws -> Verdict {
    guard answers.count == 1, let answer = answers.first else {
      throw JudgmentError(.ambiguous, "\(answers.count) answers, where the rubric '\(name)' wants one")
    }
    return try verdict(from: answer)
  }

  /// A digest of everything that a prompt takes from this rubric.
  public var fingerprint: String {
    let needs = RubricNeed.json(needs).map { [JSONValue.Member("needs", $0)] } ?? []
    let described = JSONValue.object(
      [
        .init("name", .string(name)),
        .init(
          "criteria",
          .array(criteria.map { [.string($0.name), .string($0.description), .double($0.weight)] })),
        .init("answer", .string(answerInstruction)),
        .init("form", answerForm.json),
        .init("levels", .array(levels.map { [.string($0.answer), .string($0.description)] })),
        .init("separate", .array(separateCriteria.map { .string($0.name) })),
      ] + needs)
    return Digest(of: described).hex
  }
}

/// A rubric for one answer at a time.
public protocol PointwiseRubric<Verdict>: Rubric {}

/// A rubric for comparing two answers.
public protocol PairwiseRubric<Verdict>: Rubric where Verdict: OrderAveraging {}
