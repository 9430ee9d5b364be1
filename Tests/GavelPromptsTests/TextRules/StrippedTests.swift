import GavelCore
import Testing

@testable import GavelPrompts

@Suite struct StrippedTests {
  /// The set of the reference, written out.
  private let space: Set<UInt32> = Set(
    Array(0x09...0x0D) + Array(0x1C...0x20) + [0x85, 0xA0, 0x1680] + Array(0x2000...0x200A)
      + [0x2028, 0x2029, 0x202F, 0x205F, 0x3000])

  @Test func theSetIsTheReferences() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if scalar.isTextWhitespace != space.contains(value) {
        Issue.record("U+\(String(value, radix: 16))")
      }
    }
  }

  @Test(arguments: [
    ("", ""), (" ", ""), ("\u{1C}\u{1F}a\u{85}", "a"), ("\u{200B} a", "\u{200B} a"),
    ("\u{FEFF}a ", "\u{FEFF}a"),
    ("a\u{180E}", "a\u{180E}"), (" a b\r\n", "a b"), ("\u{3000}é\u{301}\u{2029}", "é\u{301}"),
    (" \u{301}a", "\u{301}a"),
  ])
  func endsAreStripped(text: String, stripped: String) {
    #expect(scalars(text.stripped) == scalars(stripped))
    #expect(Array(Array(text.utf8).stripped) == Array(stripped.utf8))
  }

  @Test func bytesAndStringsAgreeOnRandomTexts() {
    let pieces = [
      " ", "\n", "\u{1C}", "\u{85}", "\u{A0}", "\u{2028}", "\u{200B}", "\u{3000}", "a", "\u{301}", "😀",
    ]
    var random = RandomTexts(seed: 11, pieces)
    for _ in 0..<50_000 {
      let text = random.text(atMost: 8)
      let plain = Array(
        scalars(text).drop(while: space.contains).reversed().drop(while: space.contains).reversed())
      #expect(scalars(text.stripped) == plain)
      guard Array(Array(text.utf8).stripped) == Array(text.stripped.utf8), scalars(text.stripped) == plain
      else {
        Issue.record("\(text.debugDescription)")
        return
      }
    }
  }

  @Test func bytesThatAreNoTextDoNoHarm() {
    var random = RandomTexts(seed: 12, [])
    for _ in 0..<50_000 {
      let bytes = (0..<random.number(below: 6)).map { _ in UInt8(random.number(below: 256)) }
      _ = bytes.stripped
      for index in bytes.indices {
        let found = bytes.scalar(at: index)
        #expect(found.end > index && found.end <= bytes.count)
        let before = bytes.scalar(before: index + 1)
        #expect(before.start <= index && before.start >= 0)
        _ = bytes.isWordBoundary(at: index)
      }
    }
  }

  @Test func scalarsAreReadBothWays() {
    let text = "a\u{0}\u{7F}\u{80}é\u{7FF}\u{800}\u{FFFF}\u{10000}😀\u{10FFFF}"
    let bytes = Array(text.utf8)
    var index = 0
    for scalar in text.unicodeScalars {
      let found = bytes.scalar(at: index)
      #expect(found.scalar == scalar)
      let back = bytes.scalar(before: found.end)
      #expect(back.scalar == scalar && back.start == index)
      index = found.end
    }
    #expect(index == bytes.count)
  }
}
