/// Which of the prompts of MT-Bench is meant; its authors choose by category and turn.
public struct MTBenchPrompt: Hashable, Sendable {
  /// Whether a reference is shown, as for questions of mathematics, reasoning and coding.
  public var hasReference: Bool
  /// Whether two turns are shown, of which the second is judged.
  public var isMultiTurn: Bool
  /// Whether it is written as one text for Anthropic's former text models.
  public var isForClaude: Bool

  /// A prompt of MT-Bench; nothing given is the general one for one turn and chat models.
  public init(hasReference: Bool = false, isMultiTurn: Bool = false, isForClaude: Bool = false) {
    self.hasReference = hasReference
    self.isMultiTurn = isMultiTurn
    self.isForClaude = isForClaude
  }

  /// All eight prompts for single answers, or for pairs.
  static let all: [MTBenchPrompt] = [false, true].flatMap { claude in
    [false, true].flatMap { turns in
      [false, true].map { MTBenchPrompt(hasReference: $0, isMultiTurn: turns, isForClaude: claude) }
    }
  }

  /// The name of the prompt in the file of its authors.
  func prompt(isPair: Bool) -> String {
    let kind = isPair ? "pair" : "single"
    let version = isPair && !hasReference ? "v2" : "v1"
    return "\(kind)-\(hasReference ? "math-" : "")\(version)\(isMultiTurn ? "-multi-turn" : "")"
  }

  /// The name of the format.
  func name(isPair: Bool) -> String { "mt-bench.\(prompt(isPair: isPair))\(isForClaude ? ".claude" : "")" }

  /// The keys of system message and user's turn.
  func keys(isPair: Bool) -> (system: String, user: String) {
    let name = "mt-bench/\(prompt(isPair: isPair))"
    return ("\(name).system", "\(name).prompt")
  }
}
