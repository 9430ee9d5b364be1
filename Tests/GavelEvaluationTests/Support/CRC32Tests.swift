import Testing

@testable import GavelEvaluation

@Suite struct CRC32Tests {
  @Test func checkValueOfTheCatalogue() {
    #expect(CRC32.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(CRC32.checksum([]) == 0)
  }

  @Test func eightAtAStepGiveWhatOneAtAStepGives() {
    func slow(_ bytes: [UInt8]) -> UInt32 {
      var sum: UInt32 = 0xFFFF_FFFF
      for byte in bytes {
        sum ^= UInt32(byte)
        for _ in 0..<8 { sum = sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
      }
      return ~sum
    }
    for length in 0..<70 {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 37 + length) }
      #expect(CRC32.checksum(bytes) == slow(bytes), "\(length) bytes")
    }
  }
}
