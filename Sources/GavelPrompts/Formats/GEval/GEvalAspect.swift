/// What G-Eval rates in a summary: one text file of its authors each.
public enum GEvalAspect: String, CaseIterable, Sendable {
  /// Whether the sentences make up one whole, from 1 to 5.
  case coherence = "coh"
  /// Whether the document bears out what the summary says, from 1 to 5.
  case consistency = "con"
  /// Grammar, spelling and choice of words, from 1 to 3; the document is not shown.
  case fluency = "flu"
  /// Whether the summary holds what matters, from 1 to 5.
  case relevance = "rel"

  /// The key of its text.
  var key: String { "g-eval/\(rawValue)_detailed" }

  /// The lowest and the highest score.
  public var scale: ClosedRange<Double> { 1...Double(highest) }

  /// The highest score; the lowest is 1.
  var highest: Int { self == .fluency ? 3 : 5 }

  /// Whether the document is shown.
  public var showsDocument: Bool { self != .fluency }

  /// The name of the aspect, as it stands in the last line.
  var title: String {
    switch self {
    case .coherence: "Coherence"
    case .consistency: "Consistency"
    case .fluency: "Fluency"
    case .relevance: "Relevance"
    }
  }
}
