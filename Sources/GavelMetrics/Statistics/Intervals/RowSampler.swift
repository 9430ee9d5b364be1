import GavelCore

/// Draws rows with replacement, every row with exactly the same probability.
///
/// One random word gives several rows while their number is small: multiplied by the number of rows, its high
/// word is a row and its low word is what the next row is drawn from. A word whose last remainder is among
/// the few that would favour some rows is thrown away.
///
/// Source: N. Brackett-Rozinsky, D. Lemire, *Batched Ranged Random Integer Generation*, 2024.
struct RowSampler {
  private static let largestBatch = 8

  private let rows: UInt64

  /// How many rows are drawn from one word.
  private let batch: Int

  /// The number of different batches.
  private let batches: UInt64

  /// The number of remainders that are thrown away.
  private let rejected: UInt64

  private var generator: SeededGenerator

  /// Random words, those before the position used up.
  private var words = [UInt64](repeating: 0, count: 128)
  private var position = 128

  /// A sampler of at least one row.
  init(rows: Int, seed: UInt64) {
    self.rows = UInt64(rows)
    var batch = 1
    var batches = self.rows
    // Below 2^56 one word in 256 at most is thrown away.
    while batch < Self.largestBatch && batches <= (1 << 56) / self.rows {
      batch += 1
      batches *= self.rows
    }
    self.batch = batch
    self.batches = batches
    rejected = (0 &- batches) % batches
    generator = SeededGenerator(seed: seed)
  }

  /// Draws so many rows; the place of a row in its batch tells neighbours apart.
  @inline(__always)
  mutating func draw(_ count: Int, _ body: (_ place: Int, _ row: Int) -> Void) {
    // With a constant the loop over a batch is unrolled.
    switch batch {
    case 2: draw(count, batch: 2, body)
    case 3: draw(count, batch: 3, body)
    case 4: draw(count, batch: 4, body)
    case 5: draw(count, batch: 5, body)
    default: draw(count, batch: batch, body)
    }
  }

  @inline(__always)
  private mutating func draw(_ count: Int, batch: Int, _ body: (_ place: Int, _ row: Int) -> Void) {
    let (rows, batches, rejected) = (rows, batches, rejected)
    var left = count
    while left > 0 {
      if position == words.count { refill() }
      var next = position
      words.withUnsafeBufferPointer { words in
        while left > 0 && next < words.count {
          var word = words[next]
          next += 1
          guard word &* batches >= rejected else { continue }
          if left >= batch {
            for place in 0..<batch { body(place, Self.row(from: &word, rows)) }
          } else {
            for place in 0..<left { body(place, Self.row(from: &word, rows)) }
          }
          left -= batch
        }
      }
      position = next
    }
  }

  @inline(never)
  private mutating func refill() {
    generator.fill(&words)
    position = 0
  }

  @inline(__always)
  private static func row(from word: inout UInt64, _ rows: UInt64) -> Int {
    let product = word.multipliedFullWidth(by: rows)
    word = product.low
    return Int(truncatingIfNeeded: product.high)
  }
}
