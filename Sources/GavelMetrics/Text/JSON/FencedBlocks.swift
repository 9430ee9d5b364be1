/// The blocks between lines of three or more backticks, as models put code into an answer.
enum FencedBlocks {
  /// What stands in each block that is closed.
  static func contents(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var blocks: [ArraySlice<UInt8>] = []
    var open: (ticks: Int, start: Int)?
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = bytes[start..<end].drop { $0 == 0x20 }
      let ticks = line.prefix { $0 == UInt8(ascii: "`") }.count
      let rest = line.dropFirst(ticks)
      if let block = open {
        if ticks >= block.ticks, rest.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
          blocks.append(bytes[block.start..<start])
          open = nil
        }
      } else if ticks >= 3, !rest.contains(UInt8(ascii: "`")) {
        open = (ticks, min(end + 1, bytes.count))
      }
      start = end + 1
    }
    return blocks
  }
}
