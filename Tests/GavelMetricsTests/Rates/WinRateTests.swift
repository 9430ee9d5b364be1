import GavelCore
import GavelMetrics
import Testing

@Suite struct WinRateTests {
  private static let mixed = preferences([.first, .first, .tie, .flip, .second, .first])

  @Test func `Ties and flips count one half`() throws {
    #expect(try WinRate().estimate(Self.mixed).value == 4.0 / 6)
    #expect(try WinRate().estimate(preferences([.flip, .flip])).value == 0.5)
    #expect(try WinRate().estimate(preferences([.tie, .second])).value == 0.25)
  }

  @Test func `Both sides add up to one`() throws {
    let first = try WinRate(of: .first).estimate(Self.mixed)
    let second = try WinRate(of: .second).estimate(Self.mixed)
    #expect(isClose(first.value + second.value, 1))
    let one = try #require(first.bounds)
    let other = try #require(second.bounds)
    #expect(isClose(one.low + other.high, 1))
    #expect(isClose(one.high + other.low, 1))
    #expect(first.metric != second.metric)
  }

  @Test func `Swapped preferences swap the rates`() throws {
    let swapped = Self.mixed.map(\.swapped)
    #expect(try WinRate().estimate(swapped).value == WinRate(of: .second).estimate(Self.mixed).value)
  }

  @Test func `The interval is Wilson's`() throws {
    // 15 of 20, a value of the literature: 0.5313 to 0.8881.
    let winners = [Preference.Winner](repeating: .first, count: 15) + Array(repeating: .second, count: 5)
    let estimate = try WinRate().estimate(preferences(winners))
    let bounds = try #require(estimate.bounds)
    #expect(isClose(bounds.low, 0.5313, tolerance: 5e-5))
    #expect(isClose(bounds.high, 0.8881, tolerance: 5e-5))
    guard case .bounds(_, _, let level, let method) = estimate.interval else {
      Issue.record("there is no interval")
      return
    }
    #expect(level == 0.95 && method == "Wilson")
  }

  @Test func `Only wins still have an interval`() throws {
    let bounds = try #require(try WinRate().estimate(preferences([.first, .first, .first])).bounds)
    #expect(bounds.high == 1)
    #expect(bounds.low > 0.4 && bounds.low < 0.5)
  }

  @Test func `One pair has no interval`() throws {
    let estimate = try WinRate().estimate(preferences([.tie]))
    #expect(estimate.value == 0.5)
    #expect(estimate.missing == "a single item has no spread")
  }

  @Test func `Without preferences there is no rate`() {
    #expect {
      try WinRate().estimate(preferences([], excluded: [.ambiguous: 2]))
    } throws: { error in
      (error as? MetricError)?.code == .empty && "\(error)".contains("2 items")
    }
  }

  @Test func `The name says the rule for ties`() {
    #expect(WinRate().name == "win-rate/2 of the first, ties and flips one half")
  }
}
