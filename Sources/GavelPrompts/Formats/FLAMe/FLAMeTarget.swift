/// One example for training a FLAMe-style judge.
public struct FLAMeTarget: Hashable, Codable, Sendable {
  /// The whole prompt: instructions, context, and the heading of the evaluation.
  public let prompt: String
  /// The reply to it.
  public let target: String
}
