import GavelCore
import Testing

@Suite struct NearestNameTests {
  private let names = ["helpfulness", "correctness", "conciseness", "clarity", "style", "json"]

  @Test(arguments: [
    ("helpfullness", ["helpfulness"]), ("HELPFULNESS", ["helpfulness"]), ("help", ["helpfulness"]),
    ("jsno", ["json"]), ("claritiy", ["clarity"]), ("conicseness", ["conciseness"]), ("stlye", ["style"]),
    ("corectness", ["correctness"]), ("xyz", []), ("", []), ("s", []), ("safety", []),
  ])
  func theNearestAreFound(name: String, expected: [String]) {
    #expect(NearestName.nearest(to: name, among: names) == expected)
  }

  @Test func thereAreThreeAtMostAndTheNearestIsFirst() {
    let many = ["abcdx", "abcd", "abcxx", "abcxe", "abcdef"]
    #expect(NearestName.nearest(to: "abcdef", among: many) == ["abcdef", "abcdx", "abcd"])
    #expect(NearestName.nearest(to: "abcd", among: []).isEmpty)
    #expect(NearestName.suggestion(for: "abcdef", among: many) == "did you mean 'abcdef', 'abcdx' or 'abcd'?")
    #expect(NearestName.suggestion(for: "zzz", among: many) == nil)
  }

  @Test func aRefusalSaysAll() {
    #expect(
      NearestName.refusal(of: "clartiy", as: "rubric", among: ["clarity", "style"])
        == "there is no rubric called 'clartiy'; did you mean 'clarity'? There are: clarity, style")
    #expect(
      NearestName.refusal(of: "wit", as: "rubric", among: ["clarity", "style"])
        == "there is no rubric called 'wit'; there are: clarity, style")
    // Endless names are cut, and compared by their beginning.
    let endless = String(repeating: "x", count: 100_000)
    #expect(NearestName.refusal(of: endless, as: "rubric", among: ["style"]).utf8.count < 200)
  }
}
