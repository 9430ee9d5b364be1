import GavelCore
import Testing

@Suite struct SHA512Tests {
  /// FIPS 180-4 examples; the last one is a million times `a`.
  @Test(arguments: [
    (
      "", 1,
      """
      cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce\
      47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e
      """
    ),
    (
      "abc", 1,
      """
      ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a\
      2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f
      """
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      1,
      """
      8e959b75dae313da8cf4f72814fc143f8f7779c6eb9f7fa17299aeadb6889018\
      501d289e4900f7e4331b99dec4b5433ac7d329eeb6dd26545e96e55b874be909
      """
    ),
    (
      "a", 1_000_000,
      """
      e718483d0ce769644e2e42c7bc15b4638e1f98b13b2044285632a803afa973eb\
      de0ff244877ea60a4cb0432ce577c31beb009c5c2c49aa2e4eadb217ad8cc09b
      """
    ),
  ])
  func publishedVectors(unit: String, times: Int, digest: String) {
    #expect(hexadecimal(SHA512.digest(of: Array(String(repeating: unit, count: times).utf8))) == digest)
  }

  /// Python: `hashlib.sha512(b''.join(hashlib.sha512(b'x'*n).digest() for n in range(300))).hexdigest()`.
  @Test func allLengths() {
    let digests = (0..<300).flatMap { SHA512.digest(of: [UInt8](repeating: UInt8(ascii: "x"), count: $0)) }
    #expect(hexadecimal(SHA512.digest(of: digests)).hasPrefix("0a6a4d91c9c127e3ffd49e748cac6b59"))
  }

  private func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
