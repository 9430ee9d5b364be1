import Testing

@testable import GavelPrompts

struct AnchoredNeedleTests {
  @Test func everyAnchorFindsTheSamePlaces() {
    let needles = (0..<6).map { AnchoredNeedle("得分", anchor: $0) }
    let plain = Array("得分".utf8)
    var random = RandomTexts(seed: 7, ["得", "分", "得分", "a", "综", "\n"])
    for _ in 0..<5_000 {
      let text = random.text(atMost: 8)
      let from = random.number(below: text.utf8.count + 3)
      let expected = from > text.utf8.count ? nil : Array(text.utf8).firstPlace(of: plain, from: from)
      text.withBytes { bytes in
        for needle in needles { #expect(needle.firstPlace(in: bytes, from: from) == expected) }
      }
    }
  }
}

struct PiecesTests {
  @Test func piecesAreTheBytesBetween() {
    let text = "好e\u{301}。\r\n👩‍👩‍👧x"
    let bytes = Array(text.utf8)
    let ends =
      text.unicodeScalars.indices.map { text.utf8.distance(from: text.startIndex, to: $0) } + [bytes.count]
    for start in ends {
      for end in ends where end >= start {
        #expect(Array(text.piece(start..<end).utf8) == Array(bytes[start..<end]))
      }
    }
  }
}
