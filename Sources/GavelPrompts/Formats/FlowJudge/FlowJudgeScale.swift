/// The scales that Flow-Judge was trained on.
enum FlowJudgeScale: String, CaseIterable {
  /// 0 and 1.
  case binary
  /// 1 to 3.
  case threePoint = "3-likert"
  /// 1 to 5.
  case fivePoint = "5-likert"

  /// The scores, lowest first.
  var scores: [Int] {
    switch self {
    case .binary: [0, 1]
    case .threePoint: Array(1...3)
    case .fivePoint: Array(1...5)
    }
  }

  /// The scale with these scores; nil for another one.
  init?(_ scores: [Int]) {
    guard let scale = Self.allCases.first(where: { $0.scores == scores }) else { return nil }
    self = scale
  }
}
