public import GavelCore
public import GavelMetrics

/// How well winners agree with labels: accuracy, and precision, recall and F1 as plain means over the classes that occur.
///
/// A class that never occurs on one side has a precision or recall of 0 there, as in scikit-learn. Takes time in
/// proportion to the items.
///
/// Source: the tables of JudgeLM and PandaLM; `precision_recall_fscore_support` of scikit-learn.
public struct WinnerAgreement: Hashable, Sendable {
  /// How many items were compared.
  public let n: Int
  /// How many items have no label; they are left out.
  public let unlabelled: Int
  /// How many of the labelled items have no verdict.
  public let unread: Int
  /// The share of equal ones, 0 to 1.
  public let accuracy: Double
  /// How often a named class is right, the mean over the classes.
  public let precision: Double
  /// How often a class is found, the mean over the classes.
  public let recall: Double
  /// The mean of the F1 of the classes.
  public let f1: Double

  /// Compares verdicts with labels.
  ///
  /// - Parameters:
  ///   - verdicts: What the judge says; nil for a reply without a ruling.
  ///   - labels: What is right; nil where that is not known.
  ///   - rule: What is done with replies without a ruling.
  /// - Throws: `MetricError` `length_mismatch`, or `empty` where nothing is left to compare.
  public init(
    _ verdicts: [Preference.Winner?], labels: [Preference.Winner?], unread rule: UnreadReplies = .leftOut
  ) throws(MetricError) {
    guard verdicts.count == labels.count else {
      throw MetricError(
        .lengthMismatch,
        "there are \(verdicts.count) verdicts and \(labels.count) labels; give one for each item")
    }
    var gold: [Preference.Winner] = []
    var predicted: [Preference.Winner] = []
    var unread = 0
    for case (let verdict, let label?) in zip(verdicts, labels) {
      if verdict == nil { unread += 1 }
      guard let winner = verdict ?? (rule == .countedAsTies ? .tie : nil) else { continue }
      gold.append(label)
      predicted.append(winner)
    }
    let report = try Statistics.precisionRecallF1(gold: gold, predicted: predicted, zeroDivision: .zero)
    n = gold.count
    unlabelled = labels.count { $0 == nil }
    self.unread = unread
    accuracy = Double(zip(gold, predicted).count { $0 == $1 }) / Double(gold.count)
    // None is nil, as a class that does not occur has a 0.
    precision = report.macro.precision ?? 0
    recall = report.macro.recall ?? 0
    f1 = report.macro.f1 ?? 0
  }
}
