/// Line ends in bytes.
enum LineEnds {
  /// `bytes` with every CR LF turned into LF; a CR alone stays.
  static func lineFeeds(in bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x0D) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for index in bytes.indices {
      if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { continue }
      result.append(bytes[index])
    }
    return result
  }
}
