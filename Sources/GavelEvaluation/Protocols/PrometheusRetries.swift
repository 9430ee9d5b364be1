/// How the library of Prometheus asks again: all at once, then those without a ruling, as long as allowed.
///
/// A judge asks again by itself (its format says how often); this is the rule of the reference program over a whole batch,
/// for reproducing what it reports.
///
/// Source: prometheus-eval/prometheus-eval at dcfb442, `libs/prometheus-eval/prometheus_eval/utils.py`.
public enum PrometheusRetries {
  /// The most further rounds of the library.
  public static let most = 10
  /// The most further rounds of its asynchronous variant.
  public static let mostAsynchronous = 5

  /// What came of a batch.
  public struct Outcome<Ruling> {
    /// The places of the questions that were sent in each round.
    public var calls: [[Int]]
    /// The reply to each question: the first that could be read, else that of the first round.
    public var replies: [String]
    /// The ruling on each question; nil where no reply could be read.
    public var rulings: [Ruling?]

    /// How many questions have a ruling.
    public var ruled: Int { rulings.count { $0 != nil } }
    /// How many have none: a mean over the others says nothing about them.
    public var unread: Int { rulings.count - ruled }
  }

  /// Asks until every question has a ruling, or the rounds are used up.
  ///
  /// - Parameters:
  ///   - count: The number of questions.
  ///   - retries: The most rounds after the first.
  ///   - ask: The replies to the questions at these places, in their order. Questions at the end without a reply are left
  ///     out of all further rounds, as in the reference; replies beyond the last question are ignored.
  ///   - read: The ruling of a reply; nil where it has none.
  /// - Returns: Replies and rulings; fewer than `count` where the first round has fewer replies.
  /// - Throws: What `ask` and `read` throw.
  public static func run<Ruling>(
    count: Int, retries: Int = most, ask: ([Int]) throws -> [String], read: (String) throws -> Ruling?
  ) rethrows -> Outcome<Ruling> {
    let first = Array(0..<max(0, count))
    var outcome = Outcome<Ruling>(
      calls: [first], replies: Array(try ask(first).prefix(first.count)), rulings: [])
    outcome.rulings = try outcome.replies.map(read)
    var open = outcome.rulings.indices.filter { outcome.rulings[$0] == nil }
    while !open.isEmpty, outcome.calls.count <= retries {
      outcome.calls.append(open)
      var unread: [Int] = []
      for (place, reply) in zip(open, try ask(open)) {
        if let ruling = try read(reply) {
          outcome.replies[place] = reply
          outcome.rulings[place] = ruling
        } else {
          unread.append(place)
        }
      }
      open = unread
    }
    return outcome
  }
}

extension PrometheusRetries.Outcome: Sendable where Ruling: Sendable {}
extension PrometheusRetries.Outcome: Equatable where Ruling: Equatable {}
