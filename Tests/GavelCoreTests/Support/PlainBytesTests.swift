import GavelCore
import Testing

@Suite struct PlainBytesTests {
  private func end(_ bytes: [UInt8], from start: Int = 0) -> Int {
    bytes.withUnsafeBufferPointer { PlainBytes.end(in: $0, from: start) }
  }

  @Test func `Every byte at every place is found`() {
    for byte in UInt8.min...UInt8.max {
      let isPlain = byte >= 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x5C
      for place in 0..<20 {
        var bytes = [UInt8](repeating: UInt8(ascii: "~"), count: 20)
        bytes[place] = byte
        #expect(end(bytes) == (isPlain ? 20 : place), "\(byte) at \(place)")
      }
    }
  }

  @Test func `The first of several counts, from any start`() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<500 {
      let bytes = (0..<40).map { _ in
        generator.next() % 9 == 0 ? UInt8(truncatingIfNeeded: generator.next()) : UInt8(ascii: "a")
      }
      for start in 0...40 {
        let expected =
          bytes[start...].firstIndex { $0 < 0x20 || $0 >= 0x7F || $0 == 0x22 || $0 == 0x5C } ?? 40
        #expect(end(bytes, from: start) == expected)
      }
    }
  }

  @Test func `Nothing is plain to its end`() { #expect(end([]) == 0) }
}
