/// Which of two is better.
public struct Preference: Verdict {
  /// `preference`.
  public static let kind = "preference"

  /// The better one.
  public enum Winner: String, Codable, Sendable {
    /// The first is better.
    case first
    /// The second is better.
    case second
    /// Neither is better.
    case tie
    /// Asked in both orders, the judge named opposite winners; only averaging of orders makes this.
    case flip

    /// The same winner with the sides in the other order.
    public var swapped: Winner {
      switch self {
      case .first: .second
      case .second: .first
      case .tie, .flip: self
      }
    }

    /// Whether it names one of the two.
    public var isDecisive: Bool { self == .first || self == .second }
  }

  /// Scores of both sides, on one scale.
  public struct Scores: Hashable, Codable, Sendable {
    /// The score of the first.
    public let first: Double
    /// The score of the second.
    public let second: Double

    private enum CodingKeys: String, CodingKey { case first, second }

    /// Reads `{"first", "second"}`.
    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      first = try container.decode(Double.self, forKey: .first)
      second = try container.decode(Double.self, forKey: .second)
      guard first.isFinite, second.isFinite else {
        throw DecodingError.dataCorruptedError(
          forKey: .first, in: container, debugDescription: "scores are finite numbers")
      }
    }

    /// Two finite scores.
    public init(first: Double, second: Double) {
      precondition(first.isFinite && second.isFinite, "scores are finite numbers")
      self.first = first
      self.second = second
    }
  }

  /// The better one.
  public let winner: Winner
  /// The probability, 0 to 1, that the first is better, where the judge gives one.
  public let share: Double?
  /// Both scores, where the judge scored both.
  public let scores: Scores?

  /// A preference.
  public init(_ winner: Winner, share: Double? = nil, scores: Scores? = nil) {
    precondition(share.map { (0...1).contains($0) } ?? true, "a share is a probability")
    self.winner = winner
    self.share = share
    self.scores = scores
  }

  private enum CodingKeys: String, CodingKey { case winner, share, scores }

  /// Reads `{"winner", "share", "scores": {"first", "second"}}`; share and scores may be missing.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    winner = try container.decode(Winner.self, forKey: .winner)
    share = try container.decodeIfPresent(Double.self, forKey: .share)
    scores = try container.decodeIfPresent(Scores.self, forKey: .scores)
    guard share.map({ (0...1).contains($0) }) ?? true else {
      throw DecodingError.dataCorruptedError(
        forKey: .share, in: container, debugDescription: "a share is a probability, 0 to 1")
    }
  }
}

extension Preference: OrderAveraging {
  /// The same preference with the sides in the other order.
  public var swapped: Preference {
    Preference(
      winner.swapped, share: share.map { 1 - $0 },
      scores: scores.map { Scores(first: $0.second, second: $0.first) })
  }

  /// Whether the two name opposite winners.
  public static func areOpposed(_ one: Preference, _ other: Preference) -> Bool {
    one.winner.isDecisive && other.winner.isDecisive && one.winner != other.winner
  }

  /// One preference from both orders.
  ///
  /// | the two orders say | `.average` | `.conservative` |
  /// | --- | --- | --- |
  /// | the same | that | that |
  /// | a winner and a tie | by shares, else by scores, else the winner | tie |
  /// | opposite winners | by shares, else by scores, else flip | flip |
  ///
  /// Shares and scores are averaged in any case, where both orders have them; a mean share of exactly one half, or
  /// equal mean scores, are a tie. A flip among the inputs counts as a tie.
  public static func averaged(_ asGiven: Preference, _ swappedBack: Preference, by rule: OrderRule)
    -> Preference
  {
    var share: Double?
    if let one = asGiven.share, let other = swappedBack.share { share = (one + other) / 2 }
    var scores: Scores?
    if let one = asGiven.scores, let other = swappedBack.scores {
      scores = Scores(first: (one.first + other.first) / 2, second: (one.second + other.second) / 2)
    }
    return Preference(
      winner(asGiven.winner, swappedBack.winner, share: share, scores: scores, by: rule), share: share,
      scores: scores)
  }

  private static func winner(
    _ asGiven: Winner, _ swappedBack: Winner, share: Double?, scores: Scores?, by rule: OrderRule
  ) -> Winner {
    if asGiven == swappedBack { return asGiven }
    let one = asGiven == .flip ? .tie : asGiven
    let other = swappedBack == .flip ? .tie : swappedBack
    if one == other { return one }
    let opposed = one != .tie && other != .tie
    switch rule {
    case .conservative: return opposed ? .flip : .tie
    case .average:
      if let share { return share > 0.5 ? .first : share < 0.5 ? .second : .tie }
      if let scores {
        return scores.first > scores.second ? .first : scores.first < scores.second ? .second : .tie
      }
      return opposed ? .flip : one == .tie ? other : one
    }
  }
}

extension Preference: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject { writer in
      if let scores {
        writer.key("scores")
        writer.writeObject { writer in
          writer.write("first", scores.first)
          writer.write("second", scores.second)
        }
      }
      writer.write("share", share)
      writer.write("winner", winner.rawValue)
    }
  }
}
