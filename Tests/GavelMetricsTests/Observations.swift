import GavelCore
import GavelMetrics

/// An outcome with this score.
func ruled(_ value: Double, on scale: ClosedRange<Double>? = nil) -> Outcome<Score> {
  .ruled(Judgment(Score(value, scale: scale), by: Provenance("test/1")))
}

/// An outcome with this winner.
func ruled(_ winner: Preference.Winner) -> Outcome<Preference> {
  .ruled(Judgment(Preference(winner), by: Provenance("test/1")))
}

/// Scores on one scale.
func scores(
  _ values: [Double], on scale: ClosedRange<Double>? = nil, excluded: [ReasonCode: Int] = [:]
) -> Sample<Score> {
  Sample(values.map { Score($0, scale: scale) }, excluded: excluded)
}

/// Preferences without shares and scores.
func preferences(
  _ winners: [Preference.Winner], excluded: [ReasonCode: Int] = [:]
) -> Sample<Preference> {
  Sample(winners.map { Preference($0) }, excluded: excluded)
}

extension Estimate {
  /// The bounds, if there are any.
  var bounds: (low: Double, high: Double)? {
    guard case .bounds(let low, let high, _, _) = interval else { return nil }
    return (low, high)
  }

  /// Why there is no interval, if there is none.
  var missing: String? {
    guard case .none(let reason) = interval else { return nil }
    return reason
  }
}
