import Foundation

/// A rubric whose verdicts are numbers on a scale.
///
/// ```swift
/// let politeness = ScoreRubric(
///   "politeness", criteria: [Criterion("politeness", "Is the answer polite?")], scale: 1...5)
/// ```
public struct ScoreRubric: PointwiseRubric, Hashable {
  /// A short name.
  public let name: String
  /// What is looked at.
  public let criteria: [Criterion]
  /// The lowest and the highest score.
  public let scale: ClosedRange<Double>
  /// Whether only whole numbers are possible.
  public let wholeNumbers: Bool
  /// What scores mean, lowest first.
  public let levels: [RubricLevel]
  /// What an item must hold to be ruled on.
  public let needs: Set<RubricNeed>

  /// A rubric with a scale of whole numbers.
  ///
  /// - Precondition: names of criteria differ, the scale has at least two scores and ends, and levels are on it.
  public init(
    _ name: String, criteria: [Criterion], scale: ClosedRange<Int>, levels: [Int: String] = [:],
    needs: Set<RubricNeed> = []
  ) {
    Criterion.check(criteria)
    precondition(scale.lowerBound < scale.upperBound, "a scale has at least two scores")
    precondition(
      scale.lowerBound.magnitude < 1 << 53 && scale.upperBound.magnitude < 1 << 53, "a scale has ends")
    precondition(levels.keys.allSatisfy(scale.contains), "levels are on the scale")
    self.name = name
    self.criteria = criteria
    self.scale = Double(scale.lowerBound)...Double(scale.upperBound)
    wholeNumbers = true
    self.levels = levels.sorted { $0.key < $1.key }.map { RubricLevel("\($0.key)", $0.value) }
    self.needs = needs
  }

  /// A rubric with any numbers in a range.
  ///
  /// - Precondition: names of criteria differ, and the range is wider than one number and has ends.
  public init(
    _ name: String, criteria: [Criterion], range: ClosedRange<Double>, needs: Set<RubricNeed> = []
  ) {
    Criterion.check(criteria)
    precondition(
      range.lowerBound < range.upperBound && (range.upperBound - range.lowerBound).isFinite,
      "a range is wider than one number and has ends")
    self.name = name
    self.criteria = criteria
    scale = range
    wholeNumbers = false
    levels = []
    self.needs = needs
  }

  /// `a whole number from 1 to 5`, or `a number from 0 to 1`.
  public var answerInstruction: String {
    "a \(wholeNumbers ? "whole " : "")number from \(Self.text(scale.lowerBound)) to \(Self.text(scale.upperBound))"
  }

  /// Numbers of the scale.
  public var answerForm: RubricAnswerForm {
    wholeNumbers ? .wholeNumber(Int(scale.lowerBound)...Int(scale.upperBound)) : .number(scale)
  }

  /// The score that `answer` names: a number alone, or followed by `/` or `out of` and the highest score.
  ///
  /// - Throws: ``JudgmentError``: `marker-without-value` where there is no number, `out-of-range` where it is not on the
  ///   scale.
  public func verdict(from answer: String) throws -> Score {
    guard let value = number(in: answer) else {
      throw JudgmentError(
        .markerWithoutValue, "'\(answer.prefix(60))' is not \(answerInstruction)", raw: answer)
    }
    guard scale.contains(value), !wholeNumbers || value == value.rounded() else {
      throw JudgmentError(.outOfRange, "'\(answer.prefix(60))' is not \(answerInstruction)", raw: answer)
    }
    return Score(value, scale: scale)
  }

  private func number(in answer: String) -> Double? {
    let words = answer.replacing("/", with: " / ").split(whereSeparator: \.isWhitespace).map {
      $0.lowercased()
    }
    guard let first = words.first, let value = Self.plainNumber(first) else { return nil }
    switch words.count {
    case 1: return value
    case 3 where words[1] == "/": return Self.plainNumber(words[2]) == scale.upperBound ? value : nil
    case 4 where words[1] == "out" && words[2] == "of":
      return Self.plainNumber(words[3]) == scale.upperBound ? value : nil
    default: return nil
    }
  }

  /// A number of ASCII digits, with sign and fraction; no exponent, no infinity.
  private static func plainNumber(_ text: String) -> Double? {
    let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    let isPlain = digits.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    return isPlain && digits.utf8.first != 0x2E ? Double(text) : nil
  }

  private static func text(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }
}
