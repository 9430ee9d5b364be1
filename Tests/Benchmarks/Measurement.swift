/// What a measurement should stay below.
struct Goal {
  /// Processor time of one unit, in microseconds.
  var microseconds: Double
  /// The most memory at any time, in megabytes.
  var megabytes: Double?

  init(microseconds: Double, megabytes: Double? = nil) {
    self.microseconds = microseconds
    self.megabytes = megabytes
  }

  init(milliseconds: Double) { self.init(microseconds: milliseconds * 1000) }

  /// Of a whole run over 100,000 items.
  static let run = Goal(microseconds: 100, megabytes: 100)
}

/// What was measured.
struct Figures {
  /// How many units were worked on.
  var count: Int
  /// Processor time of one unit, in microseconds.
  var microseconds: Double
  /// The time on the clock of all, in seconds.
  var seconds: Double
}

/// Something that can be measured.
struct Measurement {
  var name: String
  var title: String
  var goal: Goal?
  var measure: (_ items: Int) async throws -> Figures

  init(_ name: String, _ title: String, goal: Goal? = nil, measure: @escaping (Int) async throws -> Figures) {
    self.name = name
    self.title = title
    self.goal = goal
    self.measure = measure
  }
}

/// A mistake in the command line, or something that a measurement cannot do without.
struct BenchmarkFailure: Error, CustomStringConvertible {
  var description: String
}
