import GavelCore
import GavelEvaluation
import Testing

struct ItemSlateTests {
  @Test func responsesAreASlate() throws {
    let item = try Item(json: #"{"prompt": "q", "responses": ["a", "b", "c"], "reference": "r"}"#)
    #expect(try item.slate() == Slate(prompt: "q", ["a", "b", "c"], references: ["r"]))
  }

  @Test func thePairOfAnItemIsASlateOfTwo() throws {
    let item = try Item(json: #"{"prompt": "q", "response_a": "a", "response_b": "b"}"#)
    #expect(try item.slate() == Slate(prompt: "q", ["a", "b"]))
  }

  @Test(arguments: [
    (#"{"prompt": "q", "response": "a"}"#, ItemError.Code.missingField),
    (#"{"prompt": "q", "responses": ["a"]}"#, .invalidField), (#"{"responses": ["a", "b"]}"#, .missingField),
  ])
  func whatIsMissingIsNamed(_ json: String, _ code: ItemError.Code) throws {
    let item = try Item(json: json)
    let error = #expect(throws: ItemError.self) { try item.slate() }
    #expect(error?.code == code)
  }
}
