/// Counts the pairs that stand in the wrong order.
enum Inversions {
  /// Sorts by merging, and returns the number of pairs whose order changed; equal values keep theirs.
  static func sortCounting<Value: Comparable>(_ values: inout [Value]) -> Int {
    var width = 8
    var inversions = values.withUnsafeMutableBufferPointer { sortBlocks($0, size: width) }
    var buffer = values
    while width < values.count {
      values.withUnsafeBufferPointer { source in
        buffer.withUnsafeMutableBufferPointer { target in
          var start = 0
          while start < source.count {
            let middle = min(start + width, source.count)
            let end = min(middle + width, source.count)
            inversions +=
              end - middle == width
              ? mergeFromBothEnds(source, start, middle, end, into: target)
              : merge(source, start, middle, end, into: target)
            start = end
          }
        }
      }
      swap(&values, &buffer)
      width *= 2
    }
    return inversions
  }

  /// Sorts the blocks of this size by insertion.
  private static func sortBlocks<Value: Comparable>(
    _ values: UnsafeMutableBufferPointer<Value>, size: Int
  ) -> Int {
    var inversions = 0
    for index in values.indices {
      let value = values[index]
      let start = index - index % size
      var hole = index
      while hole > start && value < values[hole - 1] {
        values[hole] = values[hole - 1]
        hole -= 1
      }
      values[hole] = value
      inversions += index - hole
    }
    return inversions
  }

  /// Merges two halves of one length, the lower half of the result upwards and the upper half downwards.
  ///
  /// Neither half of the result can take more than all of one side, so that no end has to be watched, and
  /// the two directions do not wait for each other.
  @inline(__always)
  private static func mergeFromBothEnds<Value: Comparable>(
    _ source: UnsafeBufferPointer<Value>, _ start: Int, _ middle: Int, _ end: Int,
    into target: UnsafeMutableBufferPointer<Value>
  ) -> Int {
    var (left, right) = (start, middle)
    var (lastLeft, lastRight) = (middle - 1, end - 1)
    var inversions = 0
    for step in 0..<(middle - start) {
      // Without branches, as random values are hard to predict; checks of overflow would be branches.
      let takesRight = source[right] < source[left]
      let isRight = takesRight ? 1 : 0
      target[start &+ step] = takesRight ? source[right] : source[left]
      inversions &+= isRight &* (middle &- left)
      right &+= isRight
      left &+= 1 &- isRight

      let takesLeft = source[lastRight] < source[lastLeft]
      let isLeft = takesLeft ? 1 : 0
      target[end &- 1 &- step] = takesLeft ? source[lastLeft] : source[lastRight]
      inversions &+= isLeft &* (lastRight &- middle &+ 1)
      lastLeft &-= isLeft
      lastRight &-= 1 &- isLeft
    }
    // The values of the left side that came from above passed those of the right side that came from below:
    // these pairs were counted on both ways.
    return inversions - (middle - left) * (right - middle)
  }

  private static func merge<Value: Comparable>(
    _ source: UnsafeBufferPointer<Value>, _ start: Int, _ middle: Int, _ end: Int,
    into target: UnsafeMutableBufferPointer<Value>
  ) -> Int {
    var left = start
    var right = middle
    var position = start
    var inversions = 0
    while left < middle && right < end {
      let takesRight = source[right] < source[left]
      target[position] = takesRight ? source[right] : source[left]
      inversions += takesRight ? middle - left : 0
      right += takesRight ? 1 : 0
      left += takesRight ? 0 : 1
      position += 1
    }
    while left < middle {
      target[position] = source[left]
      left += 1
      position += 1
    }
    while right < end {
      target[position] = source[right]
      right += 1
      position += 1
    }
    return inversions
  }
}
