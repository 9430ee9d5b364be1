import GavelCore
import Testing

@Suite struct SubjectTests {
  private let rich = Submission(
    messages: [.system("s"), .user("u"), .assistant("a"), Message("tool", "t")], response: "r",
    references: ["x", "y"], context: "c", fields: [.init("f", "1"), .init("f", "2")])

  @Test func submissionsLayThemselvesOut() {
    #expect(
      submission.exhibits == [
        Exhibit("Question", "2 + 2?", role: .task), Exhibit("Answer", "4", role: .judged),
      ])
    #expect(
      rich.exhibits.map(\.title) == [
        "System message 1", "User turn 2", "Assistant turn 3", "Turn 4", "Context", "Reference answer 1",
        "Reference answer 2", "f", "f", "Answer",
      ])
    #expect(rich.exhibits.map(\.text) == ["s", "u", "a", "t", "c", "x", "y", "1", "2", "r"])
    let one = Submission(prompt: "q", response: "r", references: ["x"])
    #expect(one.exhibits.map(\.title) == ["Question", "Reference answer", "Answer"])
    #expect(Submission(messages: [.system("s")], response: "").exhibits[0].title == "System message 1")
  }

  @Test func pairsShowWhatTheyShareOnce() {
    #expect(pair.exhibits.map(\.title) == ["Question", "Answer A", "Answer B"])
    #expect(pair.exhibits.map(\.text) == ["Name a prime above 10.", "11", "12"])
    let apart = Pair(
      Submission(prompt: "p", response: "1", context: "c"), Submission(prompt: "q", response: "2"))
    #expect(
      apart.exhibits.map(\.title) == [
        "Question for answer A", "Question for answer B", "Context for answer A", "Answer A", "Answer B",
      ])
    for pair in [pair, apart] { #expect(pair.exhibits.filter { $0.role == .judged }.count == 2) }
  }

  @Test func swappingTwiceIsIdentity() {
    let apart = Pair(rich, submission)
    #expect(apart.swapped == Pair(submission, rich))
    #expect(apart.swapped.swapped == apart)
    #expect(pair.swapped.first.response == "12")
  }

  @Test func subjectsReadBack() throws {
    try roundTrip(rich)
    try roundTrip(Pair(rich, submission))
    #expect(try text(of: Message.user("u")) == #"{"content":"u","role":"user"}"#)
  }
}
