import GavelCore
import GavelPrompts
import Testing

struct PandaLMReaderTests {
  @Test(arguments: [
    ("1", Preference.Winner.first), ("2\n\n### Reason: x\n\n### Reference: y\n", .second), ("Tie", .tie),
    ("tIE\n\n### Reason: x", .tie), ("\n 1", .first), ("1 ", .first), ("2</s>", .second),
    ("<s> 1\nx", .first),
    ("1\n\n1\nx", .first), ("1\n\n### Reason: x\n2", .first),
  ])
  func theFirstLineIsRead(_ reply: String, _ winner: Preference.Winner) throws {
    let opinion = try PandaLMReader().opinion(in: reply)
    #expect(opinion.verdict.winner == winner && opinion.rung == .marker)
  }

  @Test(arguments: [
    ("", ReasonCode.noMarker), ("1.", .noMarker), ("1 \nx", .noMarker), ("1\r\nx", .noMarker),
    ("tie.", .noMarker),
    ("Response 1", .noMarker), ("**1**", .noMarker), ("[1]", .noMarker), ("１", .noMarker),
    ("\u{200B}1", .noMarker),
    ("garbage\n\n### Reason: 1", .noMarker), ("3", .outOfRange), ("0\nx", .outOfRange), ("12", .outOfRange),
    ("1\n2", .ambiguous), ("Tie\n\n 1 \n", .ambiguous),
  ])
  func whatIsNoVerdictIsAFailure(_ reply: String, _ expected: ReasonCode) {
    let error = #expect(throws: JudgmentError.self) { try PandaLMReader().opinion(in: reply) }
    #expect(error?.code == expected)
  }

  @Test func tokensAreKeptWhereAskedFor() {
    #expect(throws: JudgmentError.self) { try PandaLMReader(cleaning: false).opinion(in: "1</s>") }
  }

  @Test func reasonAndReferenceAreTold() throws {
    let reply = "1\n\n### Reason: Response 1 is\nshort.\n\n### Reference: Be\nbrief.\n"
    #expect(try PandaLMReader().opinion(in: reply).reasoning == "Response 1 is\nshort.")
    #expect(PandaLMSections(reply).reason == "Response 1 is\nshort.")
    #expect(PandaLMSections(reply).reference == "Be\nbrief.")
    #expect(PandaLMSections("1\n\nIt is.").reason == "It is.")
    #expect(PandaLMSections("\n2").reason == nil && PandaLMSections("2").reference == nil)
    #expect(PandaLMSections("2\n### Reason:\n### Reference: ").reason == nil)
  }

  @Test func aDecodedTextIsReadBehindItsOneMark() throws {
    let reader = PandaLMDecodedReader()
    #expect(try reader.opinion(in: "<s> p ### Evaluation:\n\n2</s>").verdict.winner == .second)
    for (text, code) in [
      ("no mark", ReasonCode.noMarker), ("### Evaluation: 1 ### Evaluation: 1", .ambiguous),
      ("### Evaluation:\n", .noMarker),
    ] {
      let error = #expect(throws: JudgmentError.self) { try reader.opinion(in: text) }
      #expect(error?.code == code)
    }
  }

  @Test func theReferenceReadsEverythingElseAsATie() throws {
    #expect(PandaLMReference.result(in: " 2\nx") == 2)
    #expect(PandaLMReference.result(in: "2\r\nx") == 0 && PandaLMReference.result(in: "") == 0)
    #expect(try PandaLMReference.postprocessed("p ### Evaluation: <unk>1 ### Evaluation: 2") == "1")
    #expect(throws: ReferenceError.self) { try PandaLMReference.postprocessed("### evaluation: 1") }
  }

  @Test(arguments: [
    (" <s>hi</s> ", "hi"), ("<s</s>>x", "<s>x"), ("[PAD][PAD] a [UNK]", "a"), ("\u{3000}<s>\u{3000}x", "x"),
    ("<|endoftext|>", ""), ("<S>[pad]", "<S>[pad]"), ("<un", "<un"),
    ("<|startofpiece|>[gMASK]a[sMASK]<|endofpiece|>", "a"),
  ])
  func cleaningIsOnePass(_ text: String, _ cleaned: String) {
    #expect(PandaLMCleaning.cleaned(text) == cleaned)
  }

  @Test func trainingTextsHaveTheLayoutOfReplies() throws {
    let target = PandaLMTraining.target(result: "Tie", reason: "same", reference: "r")
    #expect(target == "Tie\n\n### Reason: same\n\n### Reference: r\n")
    #expect(try PandaLMReader().opinion(in: target).reasoning == "same")
    #expect(PandaLMTraining.text(prompt: "p\n", target: target).hasPrefix("p\n\nTie\n"))
    #expect(PandaLMTraining.text(prompt: "p\n", target: target).hasSuffix(": r\n</s>"))
  }

  @Test func randomRepliesDoNoHarm() {
    let signs = [
      "2", "Tie", "tie", "### Evaluation:", "### Reason: ", "\n### Reference: ", "</s>", "[PAD]", "<s>",
      "\n\n",
    ]
    let replies = ["1\n\n### Reason: x\n\n### Reference: y\n", "p ### Evaluation:\n2</s>"]
    ReaderFuzz.run(PandaLMReader(cleaning: false), signs: signs, replies: replies) { reply in
      if let opinion = try? PandaLMReader(cleaning: false).opinion(in: reply) {
        #expect(number(opinion) == PandaLMReference.result(in: reply))
      }
      _ = PandaLMSections(reply)
    }
    ReaderFuzz.run(PandaLMReader(), signs: signs, replies: replies)
    ReaderFuzz.run(PandaLMDecodedReader(), signs: signs, replies: replies) { reply in
      if let opinion = try? PandaLMDecodedReader().opinion(in: reply) {
        #expect((try? PandaLMReference.postprocessed(reply)).map(PandaLMReference.result) == number(opinion))
      }
    }
  }

  private func number(_ opinion: Opinion<Preference>) -> Int {
    switch opinion.verdict.winner {
    case .first: 1
    case .second: 2
    case .tie, .flip: 0
    }
  }
}
