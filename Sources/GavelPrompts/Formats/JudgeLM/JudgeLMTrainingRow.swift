/// A row of JudgeLM's training data, by the rules of its data loader.
///
/// Source: baaivision/JudgeLM at 00c4516, `judgelm/train/train.py`.
public struct JudgeLMTrainingRow: Hashable, Sendable {
  /// The first answer.
  public var firstAnswer: String
  /// The second answer.
  public var secondAnswer: String
  /// The scores, in the order of the answers.
  public var scores: [Double]
  /// The scores on the first line, and the reasons.
  public var judgement: String

  /// A row.
  public init(firstAnswer: String, secondAnswer: String, scores: [Double], judgement: String) {
    self.firstAnswer = firstAnswer
    self.secondAnswer = secondAnswer
    self.scores = scores
    self.judgement = judgement
  }

  /// The row with its answers in the other order: the augmentation against a taste for places.
  ///
  /// In the judgement everything up to the first space changes places with what follows it up to a line end, then
  /// "Assistant 1" and "Assistant 2" change names. Text without a space or a line end behind it keeps its order, and
  /// "Assistant 12" is damaged: that is the reference.
  public var swapped: Self {
    Self(
      firstAnswer: secondAnswer, secondAnswer: firstAnswer, scores: scores.reversed(),
      judgement: Self.swapped(judgement))
  }

  /// What the model is trained to write directly behind the prompt.
  public var target: String { "\(judgement)</s>" }

  /// Whether the reference program would change a row: swap it, or take its form with a reference.
  ///
  /// - Parameters:
  ///   - draw: A random number from 0 up to 1.
  ///   - ratio: How often; one below -0.5 is never.
  /// - Returns: Whether it does. Its ratio of dropping references is, by this rule, how often they are shown.
  public static func isChanged(draw: Double, ratio: Double) -> Bool { ratio >= -0.5 && draw < ratio }

  /// Whether the reference program trains on a judgement at all.
  public static func isUsed(_ judgement: String) -> Bool { !judgement.utf8.elementsEqual("error".utf8) }

  private static func swapped(_ judgement: String) -> String {
    let first = Array("Assistant 1".utf8)
    let second = Array("Assistant 2".utf8)
    let other = Array("Assistant X".utf8)
    let text = withScoresExchanged(Array(judgement.utf8))
      .replacing(first, with: other).replacing(second, with: first).replacing(other, with: second)
    return String(decoding: text, as: UTF8.self)
  }

  private static func withScoresExchanged(_ text: [UInt8]) -> [UInt8] {
    guard let space = text.firstPlace(of: 0x20, from: 0),
      let end = text.firstPlace(of: 0x0A, from: space + 1)
    else { return text }
    return text[(space + 1)..<end] + [0x20] + text[..<space] + text[end...]
  }
}
