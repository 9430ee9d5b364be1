/// Where each number stands in a sequence, which is the columns of a table with 64 of them to a word.
///
/// Where that is little memory every number has a mask, otherwise only those with more places than there are words.
struct NumberPlaces {
  /// How many words all columns take.
  let width: Int
  /// The places of numbers without a mask, ascending for each: those of n are at `starts[n]..<starts[n + 1]`.
  private(set) var places: [Int] = []
  private var starts: [Int] = []
  /// The masks, ``width`` words each.
  private(set) var masks: [UInt64] = []
  /// Where the mask of a number begins, or -1; empty where every number has one.
  private var maskStarts: [Int] = []

  /// The places in a sequence of numbers below `count`, from 0.
  init(_ sequence: ArraySlice<Int>, numbersBelow count: Int) {
    width = (sequence.count + 63) / 64
    if count * width <= 8192 {
      masks = [UInt64](repeating: 0, count: count * width)
      masks.withUnsafeMutableBufferPointer { [width] masks in
        for (place, number) in sequence.enumerated() {
          masks[number * width + place >> 6] |= 1 << UInt64(place & 63)
        }
      }
    } else {
      listPlaces(sequence, count)
      markFrequent(count)
    }
  }

  /// Which of ``places`` belong to a number without a mask.
  func range(of number: Int) -> Range<Int> { starts[number]..<starts[number + 1] }

  /// Whether every number has a mask: that of n begins at n times ``width``.
  var allHaveMasks: Bool { maskStarts.isEmpty }

  /// Where the mask of a number begins in ``masks``, if it has one: a bit for each column, set where it stands.
  func maskStart(of number: Int) -> Int? {
    if allHaveMasks { return number * width }
    return maskStarts[number] < 0 ? nil : maskStarts[number]
  }

  private mutating func listPlaces(_ sequence: ArraySlice<Int>, _ count: Int) {
    starts = [Int](repeating: 0, count: count + 1)
    for number in sequence { starts[number + 1] += 1 }
    for number in 0..<count { starts[number + 1] += starts[number] }
    places = [Int](repeating: 0, count: sequence.count)
    var next = starts
    for (place, number) in sequence.enumerated() {
      places[next[number]] = place
      next[number] += 1
    }
  }

  /// Gives masks to numbers with more places than there are words, of which there are at most 64.
  private mutating func markFrequent(_ count: Int) {
    maskStarts = [Int](repeating: -1, count: count)
    for number in 0..<count where range(of: number).count > width {
      maskStarts[number] = masks.count
      masks.append(contentsOf: repeatElement(0, count: width))
      for place in places[range(of: number)] { mark(place, in: maskStarts[number]) }
    }
  }

  private mutating func mark(_ place: Int, in start: Int) {
    masks[start + (place >> 6)] |= 1 << UInt64(place & 63)
  }
}
