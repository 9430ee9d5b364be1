/// The generator of the vectors; the first draw already uses the updated state.
struct LinearCongruentialGenerator {
  private var state: UInt64

  init(state: UInt64) {
    self.state = state
  }

  /// The next number in [0, 1).
  mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) * 0x1p-53
  }
}
