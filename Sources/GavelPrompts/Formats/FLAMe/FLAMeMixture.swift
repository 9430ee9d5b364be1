/// How often a training mixture draws from each task.
public enum FLAMeMixture {
  /// The most examples of one task that count: 65,536.
  public static let cap = 1 << 16

  /// The share of each task: proportional to its examples, up to ``cap``.
  ///
  /// Formula: min(n, 65536) / Σ min(n, 65536). Cost: O(n).
  ///
  /// Source: T. Vu and others, *Foundational Autoraters: Taming Large Language Models for Better Automatic Evaluation*,
  /// 2024; the cap after C. Raffel and others, 2020 (T5).
  ///
  /// - Parameter examples: How many examples each task has; negative numbers count as none.
  /// - Returns: Shares in the same order, which add up to 1; nil where there is no example at all.
  public static func weights(_ examples: [Int]) -> [Double]? {
    let counts = examples.map { min(max(0, $0), cap) }
    let sum = counts.reduce(0, +)
    guard sum > 0 else { return nil }
    return counts.map { Double($0) / Double(sum) }
  }
}
