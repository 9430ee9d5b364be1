import GavelCore
import Testing

@testable import GavelMetrics

@Suite struct PairAnalysisTests {
  private struct Lists {
    var x: [Double]
    var y: [Double]
  }

  /// Lists with few and with many levels, of small and odd lengths.
  private func lists() -> [Lists] {
    var generator = SeededGenerator(seed: 11)
    return [1, 2, 3, 8, 33, 100].flatMap { count in
      ([2, 5, 1000] as [UInt64]).map { levels in
        func values() -> [Double] { (0..<count).map { _ in Double(generator.next() % levels) - 1 } }
        return Lists(x: values(), y: values())
      }
    }
  }

  private func sign(_ a: Double, _ b: Double) -> Int { a < b ? 1 : a > b ? -1 : 0 }

  @Test func `One pass counts what all pairs give`() {
    for list in lists() {
      var counts = Statistics.PairCounts(
        concordant: 0, discordant: 0, tiedOnX: 0, tiedOnY: 0, tiedOnBoth: 0)
      for i in list.x.indices {
        for j in 0..<i {
          switch (sign(list.x[i], list.x[j]), sign(list.y[i], list.y[j])) {
          case (0, 0): counts.tiedOnBoth += 1
          case (0, _): counts.tiedOnX += 1
          case (_, 0): counts.tiedOnY += 1
          case (let x, let y) where x == y: counts.concordant += 1
          default: counts.discordant += 1
          }
        }
      }
      #expect(PairAnalysis(list.x, list.y).counts == counts)
    }
  }

  @Test func `All three ways give the same`() throws {
    for list in lists() {
      let plain = PairAnalysis(comparing: list.x, list.y)
      #expect(PairAnalysis(byRadix: list.x, list.y) == plain)
      guard let table = LevelTable(list.x, list.y) else {
        #expect(Set(list.x).count > LevelTable.limit || Set(list.y).count > LevelTable.limit)
        continue
      }
      #expect(PairAnalysis(table) == plain)
    }
  }

  @Test func `Long lists give the same, too`() throws {
    var generator = SeededGenerator(seed: 12)
    let x = (0..<5000).map { _ in 1e6 + generator.unit() }
    let noise = x.map { $0 + generator.unit() / 4 - 1e6 }
    let few = x.map { (($0 - 1e6) * 7).rounded(.down) - 3 }
    for (x, y) in [(x, noise), (x, few), (few, noise), (few, few.reversed())] {
      #expect(PairAnalysis(x, y) == PairAnalysis(comparing: x, y))
    }
  }

  @Test func `Merging counts every inversion, and no tie`() {
    var generator = SeededGenerator(seed: 14)
    for count in [0, 1, 7, 8, 9, 16, 17, 31, 32, 33, 64, 200, 257] {
      for levels in [1, 3, 1000] as [UInt64] {
        let values = (0..<count).map { _ in UInt32(generator.next() % levels) }
        var sorted = values
        let inversions = Inversions.sortCounting(&sorted)
        #expect(sorted == values.sorted())
        let expected = values.indices.reduce(0) { total, later in
          total + values[..<later].count { $0 > values[later] }
        }
        #expect(inversions == expected)
      }
    }
  }

  @Test func `Ranks by comparison and by radix are the same`() {
    for list in lists() {
      #expect(Statistics.radixRanks(list.x) == Statistics.comparedRanks(list.x))
    }
  }

  @Test func `Sorting by radix is sorting`() {
    var generator = SeededGenerator(seed: 13)
    let wide = (0..<3000).map { _ in generator.unit() * 2e3 - 1e3 }
    let narrow = wide.map { 1e12 + $0.rounded() / 1024 }
    for values in [wide, narrow, wide.map { $0.rounded() / 100 }, [5, 5, 5], [], [0, -0.0, -1e-300]] {
      var elements = values.enumerated().map {
        SortKey(key: SortKey.key($0.element), payload: UInt64($0.offset))
      }
      SortKey.sort(&elements)
      let expected = values.enumerated().sorted {
        ($0.element, $0.offset) < ($1.element, $1.offset)
      }
      #expect(elements.map { SortKey.value($0.key) } == expected.map(\.element))
      #expect(elements.map { Int($0.payload) } == expected.map(\.offset))
    }
  }

  @Test func `The profile of an item is what its pairs give`() {
    for list in lists() {
      let profile = PairProfile(list.x, list.y)
      for i in list.x.indices {
        let others = list.x.indices.filter { $0 != i }
        let products = others.map { sign(list.x[i], list.x[$0]) * sign(list.y[i], list.y[$0]) }
        #expect(profile.concordant[i] == products.count { $0 == 1 })
        #expect(profile.discordant[i] == products.count { $0 == -1 })
        #expect(profile.tiedOnX[i] == others.count { list.x[$0] == list.x[i] })
        #expect(profile.tiedOnY[i] == others.count { list.y[$0] == list.y[i] })
      }
    }
  }

  @Test func `Zeros of both signs are tied`() throws {
    let counts = try Statistics.pairCounts([0, -0.0, 1], [1, 2, 2])
    #expect(counts.tiedOnX == 1)
    #expect(counts.tiedOnY == 1)
    #expect(counts.total == 3)
  }
}
