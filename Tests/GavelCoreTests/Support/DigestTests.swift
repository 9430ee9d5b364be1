import GavelCore
import Testing

@Suite struct DigestTests {
  /// FIPS 180-4 examples; the last one is a million times `a`.
  @Test(arguments: [
    ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ), ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ])
  func publishedVectors(unit: String, times: Int, digest: String) {
    #expect(Digest(of: Array(String(repeating: unit, count: times).utf8)).hex == digest)
  }

  @Test func piecesOfAllSizes() {
    let message = (0..<300).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    for length in [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 127, 128, 129, 300] {
      let whole = Digest(of: Array(message[..<length]))
      for size in 1...max(1, min(length, 130)) {
        var hasher = SHA256()
        for start in stride(from: 0, to: length, by: size) {
          message[start..<min(start + size, length)].withUnsafeBufferPointer { hasher.update($0) }
        }
        #expect(hasher.finalize() == whole, "\(length) bytes in pieces of \(size)")
      }
    }
  }

  @Test func prefixAndCanonicalForm() {
    #expect(Digest(of: Array("abc".utf8)).prefix == 0xba78_16bf_8f01_cfea)
    #expect(Digest(of: ["a": 1, "b": 2]) == Digest(of: ["b": 2, "a": 1]))
    #expect(Digest(of: ["a": 1]) == Digest(of: Array("{\"a\":1}".utf8)))
    #expect(Digest(of: ["a", "b"]) != Digest(of: ["b", "a"]))
  }

  @Test func hexadecimalDigits() {
    let digest = Digest(of: Array("abc".utf8))
    #expect(Digest(hexadecimal: Array(digest.hex.utf8)) == digest)
    #expect(Digest(hexadecimal: Array(digest.hex.uppercased().utf8)) == nil)
    #expect(Digest(hexadecimal: Array(digest.hex.utf8.dropLast())) == nil)
  }
}
