import GavelCore
import Testing

@Suite struct SeededGeneratorTests {
  @Test(arguments: [0, 1, 42] as [UInt64])
  func sameSeedSameDraws(seed: UInt64) {
    var one = SeededGenerator(seed: seed)
    var other = SeededGenerator(seed: seed)
    let draws = (0..<100).map { _ in one.next() }
    #expect(draws == (0..<100).map { _ in other.next() })
    #expect(Set(draws).count == 100)
  }

  /// Computed by another program after the published algorithms of SplitMix64 and xoshiro256++.
  @Test(
    arguments: [
      (0, [0x5317_5d61_490b_23df, 0x61da_6f3d_c380_d507, 0x5c0f_df91_ec9a_7bfc, 0x02ee_bf8c_3bbe_5e1a]),
      (42, [0xd076_4d4f_4476_689f, 0x519e_4174_576f_3791, 0xfbe0_7cfb_0c24_ed8c, 0xb37d_9f60_0cd8_35b8]),
    ] as [(UInt64, [UInt64])])
  func fixedValues(seed: UInt64, draws: [UInt64]) {
    var generator = SeededGenerator(seed: seed)
    #expect(draws.map { _ in generator.next() } == draws)
  }

  @Test func unitIsInRangeAndEven() {
    var generator = SeededGenerator(seed: 3)
    let draws = (0..<10_000).map { _ in generator.unit() }
    #expect(draws.allSatisfy { (0..<1).contains($0) })
    #expect(abs(draws.reduce(0, +) / 10_000 - 0.5) < 0.02)
  }
}
