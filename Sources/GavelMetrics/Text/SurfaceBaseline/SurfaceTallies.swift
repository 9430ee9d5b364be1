import GavelCore

/// How a verdict stands to a preferred answer.
private enum Hit {
  case right
  case wrong
  case tied

  init(_ verdict: Preference.Winner?, label: Preference.Winner) {
    guard let verdict, verdict.isDecisive else {
      self = .tied
      return
    }
    self = verdict == label ? .right : .wrong
  }

  var credit: Double {
    switch self {
    case .right: 1
    case .wrong: 0
    case .tied: 0.5
    }
  }
}

/// Verdicts of one kind counted by how they stand to the labels.
struct SurfaceTally {
  var correct = 0
  var tied = 0
  var total = 0

  fileprivate mutating func add(_ hit: Hit) {
    total += 1
    if hit == .right { correct += 1 }
    if hit == .tied { tied += 1 }
  }

  func accuracy(_ level: Double) throws(MetricError) -> SurfaceAccuracy {
    try SurfaceAccuracy(correct: correct, tied: tied, total: total, level: level)
  }

  func optionalAccuracy(_ level: Double) throws(MetricError) -> SurfaceAccuracy? {
    total == 0 ? nil : try accuracy(level)
  }
}

/// All that a comparison counts.
struct SurfaceTallies {
  var leftOut = 0
  var judge = SurfaceTally()
  var baseline = SurfaceTally()
  var whereRight = SurfaceTally()
  var whereWrong = SurfaceTally()
  var whereTied = SurfaceTally()
  var bothDecide = 0
  var sameDecision = 0
  var differences: [Double] = []

  mutating func add(
    label: Preference.Winner?, judge verdict: Preference.Winner?, baseline winner: Preference.Winner
  ) {
    guard let label, label.isDecisive else {
      leftOut += 1
      return
    }
    let hit = Hit(verdict, label: label)
    let floor = Hit(winner, label: label)
    judge.add(hit)
    baseline.add(floor)
    switch floor {
    case .right: whereRight.add(hit)
    case .wrong: whereWrong.add(hit)
    case .tied: whereTied.add(hit)
    }
    if hit != .tied && floor != .tied {
      bothDecide += 1
      if hit == floor { sameDecision += 1 }
    }
    differences.append(hit.credit - floor.credit)
  }
}
