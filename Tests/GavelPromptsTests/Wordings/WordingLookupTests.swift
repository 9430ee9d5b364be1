import GavelPrompts
import Testing

struct WordingLookupTests {
  @Test func `A text that is not loaded is named with where it is and under which licence`() throws {
    let error = try #require(throws: WordingError.self) {
      try Wording().text("prometheus2/relative.reference.release-0.1.20")
    }
    #expect(error.code == .notLoaded)
    #expect(error.name == "prometheus2/relative.reference.release-0.1.20")
    let message = error.description
    for part in [
      "RELATIVE_PROMPT in prometheus_eval/prompts.py of the package prometheus-eval at 0.1.20",
      "licence: none stated in the package; its repository: Apache-2.0", "as JSON",
      "Wordings of published judges",
    ] {
      #expect(message.contains(part), "\(message)")
    }
    let file = try #require(throws: WordingError.self) { try Wording().text("g-eval/coh_detailed") }
    #expect(file.message.contains("it is prompts/summeval/coh_detailed.txt of nlpyang/geval at 6f84404c"))
    #expect(file.message.contains("take the file as it is"))
  }

  @Test func `A key that no text has is named with the nearest one`() throws {
    let error = try #require(throws: WordingError.self) { try Wording().text("mt-bench/pair-v2.promt") }
    #expect(error.code == .unknownKey)
    #expect(error.message.contains("did you mean 'mt-bench/pair-v2.prompt'"))
    let far = try #require(throws: WordingError.self) { try Wording().text("q") }
    #expect(far.message.contains("see WordingCatalog.entries"))
  }

  @Test func `A stranger is kept only when asked for, under its name`() throws {
    let piece = KnownTexts.piece("My own text: {question}\r\n", "mine.txt")
    #expect(try Wording(recognising: [piece]).keys.isEmpty)
    let wording = try Wording(
      recognising: [piece, KnownTexts.piece(KnownTexts.target, "t")], keepingUnrecognised: true)
    #expect(wording.keys == ["custom:mine.txt", "pandalm/target"])
    #expect(wording.contains("custom:mine.txt") && !wording.contains("mine.txt"))
    #expect(try Array(wording.text("custom:mine.txt").utf8) == piece.bytes)
    #expect(wording.report.strangers[0].customKey == "custom:mine.txt")
    #expect(wording.report.description.hasSuffix("Kept as custom:mine.txt."))
    let error = try #require(throws: WordingError.self) { try wording.text("custom:mine.tx") }
    #expect(error.message.contains("did you mean 'custom:mine.txt'"))
  }

  @Test func `Two texts of one's own cannot have one name, unless they are the same`() throws {
    let one = KnownTexts.piece("one", "a")
    let other = KnownTexts.piece("other", "a")
    #expect(try Wording(recognising: [one, one], keepingUnrecognised: true).keys == ["custom:a"])
    let error = try #require(throws: WordingError.self) {
      try Wording(recognising: [one, other], keepingUnrecognised: true)
    }
    #expect(error.code == .duplicateName && error.name == "a")
    #expect(try Wording(recognising: [one, other]).keys.isEmpty)
  }
}
