import Foundation
import GavelCore
import Testing

struct SlateTests {
  @Test func theTaskStandsOnceAndTheAnswersByNumber() {
    let slate = Slate(prompt: "q", ["a", "b", "c"], references: ["r"])
    #expect(
      slate.exhibits.map(\.title) == ["Question", "Reference answer", "Answer 1", "Answer 2", "Answer 3"])
    #expect(slate.exhibits.filter { $0.role == .judged }.map(\.text) == ["a", "b", "c"])
  }

  @Test func readsBackEqualAndRefusesOneAnswer() throws {
    let slate = Slate(prompt: "q", ["a", "b"], context: "c", fields: [.init("n", "t")])
    #expect(try JSONDecoder().decode(Slate.self, from: JSONEncoder().encode(slate)) == slate)
    let one = #"{"messages": [{"role": "user", "content": "q"}], "responses": ["a"]}"#
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Slate.self, from: Data(one.utf8)) }
  }
}
