import Foundation
import GavelCore
import GavelPrompts
import Testing

struct GEvalTests {
  @Test(arguments: [
    ("4", 4.0, "words"), (" 3\n", 3, "words"), ("2.5", 2.5, "words"), ("5.", 5, "words"),
    ("4/5", 4, "marker"),
    ("4 out of 5.", 4, "marker"), ("2.75 / 5", 2.75, "marker"), ("３", 3, "words"), ("5★", 5, "lenient"),
    ("3 (fair)", 3, "lenient"), ("3 for a summary that is neither good nor bad: é", 3, "lenient"),
  ])
  func scoresAreRead(_ reply: String, _ value: Double, _ rung: String) throws {
    let opinion = try GEvalReader(.coherence).opinion(in: reply)
    #expect(opinion.verdict == Score(value, scale: 1...5) && opinion.rung.rawValue == rung)
  }

  @Test(arguments: [
    ("", ReasonCode.empty), ("  3", .noMarker), ("Score: 3", .noMarker), ("**3**", .noMarker),
    ("5.5.5", .markerWithoutValue), (".", .markerWithoutValue), ("0", .outOfRange), ("10", .outOfRange),
    ("3-4", .ambiguous), ("3,5", .ambiguous), ("1e5", .ambiguous), ("4/10", .ambiguous), ("3rd", .ambiguous),
    ("4 or 5", .ambiguous), ("4 of all that could be said, or rather 5", .ambiguous),
    ("4 of all that could be said ٥", .ambiguous),
    ("4/5 or 3", .ambiguous),
  ])
  func whatIsNoScoreIsAFailure(_ reply: String, _ code: ReasonCode) {
    let error = #expect(throws: JudgmentError.self) { try GEvalReader(.coherence).opinion(in: reply) }
    #expect(error?.code == code, "\(reply)")
  }

  @Test func fluencyEndsAtThree() throws {
    #expect(try GEvalReader(.fluency).opinion(in: "3/3").verdict == Score(3, scale: 1...3))
    let error = #expect(throws: JudgmentError.self) { try GEvalReader(.fluency).opinion(in: "4") }
    #expect(error?.code == .outOfRange)
  }

  @Test func theReferenceCountsAsZeroWhatItCannotRead() {
    #expect(GEvalReference.score(in: "Score: 3") == 0 && GEvalReference.score(in: "5.5.5") == 0)
    #expect(GEvalReference.score(in: "007") == 7 && GEvalReference.score(in: "100") == 100)
  }

  @Test func theDocumentIsTheContextOrElseTheQuestion() throws {
    func text(_ submission: Submission, _ aspect: GEvalAspect = .relevance, isSafe: Bool = false) throws
      -> String
    {
      let prompt = try GEval(aspect, isSafe: isSafe).question(about: submission)
      guard case .chat(let messages) = prompt.content, messages.count == 1 else { return "" }
      #expect(messages[0].role == .system)
      return messages[0].content
    }
    let withContext = Submission(prompt: "Sum up.", response: "S", context: "CONTEXT")
    #expect(try text(withContext).contains("\n\nCONTEXT\n\n") && !text(withContext).contains("Sum up."))
    #expect(try text(Submission(prompt: "DOCUMENT", response: "S")).contains("\n\nDOCUMENT\n\n"))
    #expect(try !text(withContext, .fluency).contains("CONTEXT"))
    let turns = Submission(messages: [.user("a"), .assistant("b"), .user("c")], response: "S")
    let error = #expect(throws: JudgmentError.self) { try text(turns) }
    #expect(error?.code == .unfitItem)
    #expect(try text(turns, .fluency).contains("\n\nS\n\n"))
    let capture = Submission(prompt: "see {{Summary}}", response: "SHORT")
    #expect(
      try text(capture).contains("see SHORT") && text(capture, isSafe: true).contains("see {{Summary}}"))
    #expect(try GEval(.coherence).question(about: capture).warnings.map(\.code) == [.forgedMarker])
  }

  @Test func drawsAreThoseOfTheAuthors() throws {
    #expect(try GEval(.coherence).sampling == Sampling(temperature: 2, topP: 1))
    let prompt = try GEval(.coherence, .weighted).question(about: Submission(prompt: "d", response: "s"))
    #expect(prompt.maxTokens == 5 && prompt.logProbabilities == 20)
    #expect(try GEval(.coherence, .weighted).requirements == .logProbabilities)
  }

  @Test(.enabled(if: SharedWordings.exist, "skipped, not found"), arguments: GEvalAspect.allCases)
  func ownWordsHaveTheSlotsAndTheLastLineOfTheOfficialOnes(_ aspect: GEvalAspect) throws {
    let official = try Wording(
      recognising: [SharedWordings.file("g-eval/\(aspect.rawValue)_detailed.txt")])
    func shape(_ wording: FormatWording) throws -> [Substring] {
      let submission = Submission(prompt: "\u{1}", response: "\u{2}")
      guard case .chat(let messages) = try GEval(aspect, wording: wording).question(about: submission).content
      else { return [] }
      let text = messages[0].content
      #expect(!text.contains("\r") && !text.contains("{{"))
      return text.split(separator: "\n").filter { $0.contains { "\u{1}\u{2}".contains($0) } }
        + [text.split(separator: "\n").last ?? ""]
    }
    #expect(try shape(.own) == shape(.official(official)))
  }

  @Test func randomRepliesDoNoHarm() {
    ReaderFuzz.run(
      GEvalReader(.coherence), signs: ["4", "4/5", "out of 5", "...", "٤"], replies: [" 4", "3.5/5"]
    ) {
      _ = GEvalReference.score(in: $0)
    }
  }
}
