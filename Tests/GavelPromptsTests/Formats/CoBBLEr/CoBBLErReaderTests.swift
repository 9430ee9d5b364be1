import GavelCore
import Testing

@testable import GavelPrompts

struct CoBBLErReaderTests {
  @Test(arguments: [
    ("System Star is better", Preference.Winner.first, Opinion<Preference>.Rung.marker),
    (" **System Square** is better.", .second, .marker), ("system square is better", .second, .marker),
    ("System Star is better than System Square.", .first, .marker),
    ("I think System Square is better", .second, .lenient),
    ("System Star.", .first, .lenient), ("\"System Square\"", .second, .lenient),
    ("System Star is better\nSystem Star is better", .first, .marker),
  ])
  func rulingsAreRead(_ reply: String, _ winner: Preference.Winner, _ rung: Opinion<Preference>.Rung) throws {
    let opinion = try CoBBLErReader().opinion(in: reply)
    #expect(opinion.verdict.winner == winner && opinion.rung == rung)
  }

  @Test(arguments: [
    ("", ReasonCode.noMarker), ("Star is better", .noMarker), ("System _ is better", .noMarker),
    ("System  Star is better", .noMarker), ("System Star and System Square are equal", .markerWithoutValue),
    ("System Star is not better", .markerWithoutValue), ("System Starship is better", .markerWithoutValue),
    ("System Star is better. System Square is better.", .ambiguous),
    ("It's not System Star is better", .ambiguous),
    ("After careful thought about both, System Star is better", .ambiguous),
  ])
  func whatIsNoRulingIsAFailure(_ reply: String, _ code: ReasonCode) {
    #expect(CoBBLErReader().code(reply) == code)
  }

  @Test func modelsAreReadByTheirNames() throws {
    let reader = CoBBLErReader(.models("gpt-4", "alpaca (You)"))
    #expect(try reader.opinion(in: "Model alpaca is better.").verdict.winner == .second)
    #expect(try reader.opinion(in: "model GPT-4 is better").verdict.winner == .first)
    #expect(reader.code("Model alpaca-7b is better.") == .markerWithoutValue)
    #expect(reader.code("System Star is better.") == .noMarker)
  }

  @Test func theReferenceCutsAtThirtyCodePoints() throws {
    let reference = try CoBBLErReference()
    let shown = CoBBLErShown(instruction: "Why?", reference: "R.", first: "One.", second: "Two.")
    #expect(
      reference.cleaned("e\u{301}" + String(repeating: "x", count: 40), shown).unicodeScalars.count == 30)
    #expect(reference.choice(in: "01234567890123456789 System Star", shown) == nil)
    #expect(reference.choice(in: "0123456789012345678System Star", shown) == .first)
    #expect(reference.choice(in: "Why? One. Two. R. ſystem Square", shown) == .second)
    #expect(
      reference.choice(in: "System Star\nResponse: System Square Response: System Star", shown) == .second)
    #expect(reference.choice(in: "System Star: One.\nSystem Square: Two.", shown) == nil)
    #expect(reference.cleaned("### Instruction: System Star (You)", shown) == "System Star")
  }

  @Test func namesAreFoundInEitherCase() throws {
    let shown = CoBBLErShown(
      instruction: "Why?", reference: "R.", first: "One.", second: "Two.", labels: .models("Élan", "mpt"))
    #expect(try CoBBLErReference().choice(in: "MODEL éLAN is better.", shown) == .first)
    #expect(try CoBBLErReference().choice(in: "model MPT", shown) == .second)
  }

  @Test func emptyTextsRemoveNothing() throws {
    let shown = CoBBLErShown(instruction: "", reference: "", first: "", second: "")
    #expect(try CoBBLErReference().choice(in: "System Star is better", shown) == .first)
  }

  @Test func theFormatReadsOnlyWhatTheReferenceReadsAsWell() throws {
    let format = try CoBBLErPair()
    let prompt = try format.prompt(for: Pair(prompt: "q", "System", "Two.", references: ["r"]), on: .rawText)
    // Cut out of the reply, the first answer takes the name of the system with it.
    let error = #expect(throws: JudgmentError.self) {
      try format.read(Completion("System Star is better", model: "m"), to: prompt)
    }
    #expect(error?.code == .ambiguous)
    let plain = try format.prompt(
      for: Pair(prompt: "q", "One.", "Two.", references: ["Real."]), on: .rawText)
    #expect(
      try format.read(Completion("System Star is better", model: "m"), to: plain).verdict.winner == .first)
  }

  @Test func randomRepliesDoNoHarm() throws {
    let reference = try CoBBLErReference()
    let shown = CoBBLErShown(instruction: "Why?", reference: "R.", first: "One.", second: "Two.")
    ReaderFuzz.run(
      CoBBLErReader(),
      signs: [
        "System Star", "System Square", " is better", "System ", "Response:", "###", "One.", "not ", "(You)",
      ],
      replies: ["System Star is better", "I think System Square is better."]
    ) { _ = reference.choice(in: $0, shown) }
  }
}
