/// Two systems compared on the same documents, by a scorer of summaries and by people.
///
/// Each document gives the first system a point, half of one, or none; a pair of systems is in the right order where scorer
/// and people put the same system above half of the points, or both exactly half.
///
/// Source: C. Shen and others, *Large Language Models are Not Yet Human-Level Evaluators for Abstractive Summarization*,
/// 2023; DAMO-NLP-SG/LLM_summeval at bd7dde1.
public struct SummEvalPair: Hashable, Sendable {
  /// One document.
  public struct Document: Hashable, Sendable {
    /// What the scorer gives the first system, 0 to 1; nil where it has no verdict.
    public var judge: Double?
    /// What people give the first system, 0 to 1.
    public var people: Double

    /// Points for the first system; see ``SummEvalPair/points(_:_:)`` and ``SummEvalCalls/points``.
    public init(judge: Double?, people: Double) {
      self.judge = judge
      self.people = people
    }
  }

  /// The scorer's points for the first system.
  public let judge: Double
  /// The points of people for the first system, over the same documents.
  public let people: Double
  /// How many documents count.
  public let documents: Int
  /// How many are left out, for want of a verdict.
  public let leftOut: Int

  /// The sums over `documents`; those without a verdict are left out of both.
  public init(_ documents: [Document]) {
    var judge = 0.0
    var people = 0.0
    var count = 0
    for document in documents {
      guard let points = document.judge else { continue }
      judge += points
      people += document.people
      count += 1
    }
    self.judge = judge
    self.people = people
    self.documents = count
    leftOut = documents.count - count
  }

  /// Whether scorer and people put the same system first, or neither; nil without a document.
  public var isCorrect: Bool? {
    guard documents > 0 else { return nil }
    let half = Double(documents) / 2
    return judge == half ? people == half : judge > half ? people > half : people < half
  }

  /// The points of the first of two scores: 1 for the higher one, 0.5 for an equal one.
  public static func points(_ first: Double, _ second: Double) -> Double {
    first > second ? 1 : first == second ? 0.5 : 0
  }

  /// How many pairs are in the right order, of how many that have documents.
  public static func count(_ pairs: [SummEvalPair]) -> (correct: Int, of: Int) {
    let known = pairs.compactMap(\.isCorrect)
    return (known.count { $0 }, known.count)
  }
}
