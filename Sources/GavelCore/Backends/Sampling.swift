/// How a model draws its answer; nil leaves a setting to the server.
public struct Sampling: Hashable, Codable, Sendable {
  /// 0 takes the likeliest token each time.
  public var temperature: Double?
  /// The share of probability that is drawn from.
  public var topP: Double?
  /// The most tokens to generate; it wins over the prompt's own limit.
  public var maxTokens: Int?

  /// Settings.
  public init(temperature: Double? = nil, topP: Double? = nil, maxTokens: Int? = nil) {
    self.temperature = temperature
    self.topP = topP
    self.maxTokens = maxTokens
  }

  /// Temperature 0.
  public static let greedy = Sampling(temperature: 0)
  /// Nothing is sent.
  public static let serverDefault = Sampling()

  /// Whether equal questions may get different answers.
  public var isRandom: Bool { temperature.map { $0 > 0 } ?? true }
}
