import GavelMetrics

typealias Battle = Statistics.Battle<String>

/// Battles written as `"x>y"` for a win of the first and `"x=y"` for a tie.
func battles(_ results: String...) -> [Battle] {
  results.map { result in
    let isTie = result.contains("=")
    let names = result.split(separator: isTie ? "=" : ">").map(String.init)
    return Battle(names[0], names[1], isTie ? .tie : .first)
  }
}

/// A matrix of the same.
func matrix(_ battles: [Battle]) throws(MetricError) -> Statistics.WinMatrix<String> {
  try Statistics.WinMatrix(battles)
}

/// Whether two lists agree element by element.
func areClose(_ values: [Double], _ expected: [Double], tolerance: Double = 1e-12) -> Bool {
  values.count == expected.count && zip(values, expected).allSatisfy { isClose($0, $1, tolerance: tolerance) }
}

/// x beat y three times and lost once.
let threeToOne = battles("x>y", "x>y", "y>x", "x>y")

/// x never lost.
let undefeated = battles("x>y", "x>z", "y>z", "z>y")

/// Two groups that never met.
let apart = battles("p>q", "q>p", "r>s", "s>r")

/// Three competitors in a circle.
let cycle = battles("x>y", "y>z", "z>x")
