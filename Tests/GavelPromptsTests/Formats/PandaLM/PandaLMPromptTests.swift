import GavelCore
import Testing

@testable import GavelPrompts

struct PandaLMPromptTests {
  @Test(arguments: [("", false), (" ", true), ("\n", true), ("x", true)])
  func theInputHasASectionWhereItIsNotEmpty(_ input: String, _ isShown: Bool) throws {
    let text = try PandaLMPair().question(about: pair(input: input)).texts[0]
    #expect(text.contains("### Input:\n\(input)\n\n### Response 1:") == isShown)
    #expect(try !PandaLMPair().question(about: pair()).texts[0].contains("### Input:"))
  }

  @Test func responsesAloneAreCleaned() throws {
    let pair = Pair(
      Submission(prompt: " <s>q ", response: " <s>a ", fields: [.init("input", " <s>i ")]),
      Submission(prompt: " <s>q ", response: "{input}\r\n", fields: [.init("input", " <s>i ")]))
    let text = try PandaLMPair().question(about: pair).texts[0]
    #expect(
      text.contains(
        "### Instruction:\n <s>q \n\n### Input:\n <s>i \n\n### Response 1:\na\n\n### Response 2:\n{input}\n\n"
      ))
    #expect(text.utf8.reversed().starts(with: "### Evaluation:\n".utf8.reversed()))
    let uncleaned = try PublishedFormats.format("pandalm.uncleaned")
    guard case .preference(let format) = uncleaned else { return #expect(Bool(false)) }
    #expect(try format.question(about: pair).texts[0].contains("### Response 1:\n <s>a \n\n"))
  }

  @Test func theInputIsNeededOrUnwantedByName() throws {
    guard case .preference(let needing) = try PublishedFormats.format("pandalm.with_input"),
      case .preference(let refusing) = try PublishedFormats.format("pandalm.no_input")
    else { return #expect(Bool(false)) }
    for pair in [pair(), pair(input: "")] {
      let error = #expect(throws: JudgmentError.self) { try needing.question(about: pair) }
      #expect(error?.code == .missingField && error?.message.contains("'input'") == true)
      #expect(throws: Never.self) { try refusing.question(about: pair) }
    }
    let error = #expect(throws: JudgmentError.self) { try refusing.question(about: pair(input: "x")) }
    #expect(error?.code == .unfitItem)
  }

  @Test func theAuthorsSettingsAreSent() throws {
    let prompt = try PandaLMPair().question(about: pair())
    #expect(prompt.maxTokens == 512 && prompt.stop.isEmpty)
    #expect(try PandaLMPair().sampling == Sampling(temperature: 0, topP: 1))
    #expect(try PandaLMPair().requirements == .rawText)
  }

  @Test func aReplyWithTokensIsRead() throws {
    let format = try PandaLMPair()
    let prompt = try format.prompt(for: pair(), on: .rawText)
    let opinion = try format.read(Completion("2\n\n### Reason: x</s>", model: "m"), to: prompt)
    #expect(opinion.verdict.winner == .second && opinion.reasoning == "x")
  }

  @Test(.enabled(if: SharedWordings.exist, "skipped, not found"))
  func ownTextsHaveTheSlotsAndSectionsOfTheOfficialOnes() throws {
    let wording = try Wording(recognising: SharedWordings.files())
    for (key, own) in PandaLMOwnTexts.all {
      let official = try wording.text(key)
      #expect(try BraceTemplate(official).names == BraceTemplate(own).names, "\(key)")
      // The opening is one line; everything behind it is headings and slots.
      #expect(sections(official) == sections(own), "\(key)")
    }
  }

  private func sections(_ text: String) -> Substring { text.drop { $0 != "\n" } }

  private func pair(input: String? = nil) -> Pair {
    let fields = input.map { [Submission.Field("input", $0)] } ?? []
    return Pair(
      Submission(prompt: "q", response: "a", fields: fields),
      Submission(prompt: "q", response: "b", fields: fields))
  }
}
