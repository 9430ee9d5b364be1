import GavelCore
import Testing

@testable import GavelEvaluation

@Suite struct ItemTests {
  @Test func singleAnswer() throws {
    let item = try Item(
      json: #"""
        {"id": "q1", "prompt": "2 + 2?", "response": "4", "references": ["4", "four"], "context": "sums",
         "fields": [["z", "last"], ["a", "first"]], "label": 5, "system": "m1", "group": 7, "source": {"b": 1, "a": 2.50}}
        """#)
    #expect(item.id == "q1")
    #expect(
      try item.submission()
        == Submission(
          prompt: "2 + 2?", response: "4", references: ["4", "four"], context: "sums",
          fields: [.init("z", "last"), .init("a", "first")]))
    #expect(item.system == "m1")
    #expect(item.group == "7")
    #expect(item.scoreLabel == 5)
    #expect(item.others == [.init("source", ["b": 1, "a": .number("2.50")])])
    #expect(
      JSONWriter.text(of: item.kept)
        == #"{"label":5,"system":"m1","group":7,"source":{"b":1,"a":2.50}}"#)
  }

  @Test func pairWithHistoriesThatDiffer() throws {
    let item = try Item(
      json: #"""
        {"id": 12, "messages": [{"role": "system", "content": "s"}, {"role": "user", "content": "u"}],
         "messages_b": [{"role": "user", "content": "other"}], "response_a": "x", "response_b": "y",
         "reference": "r", "system_a": "m1", "system_b": "m2"}
        """#)
    let pair = try item.pair()
    #expect(item.id == "12")
    #expect(pair.first == Submission(messages: [.system("s"), .user("u")], response: "x", references: ["r"]))
    #expect(pair.second == Submission(messages: [.user("other")], response: "y", references: ["r"]))
    #expect(item.systemA == "m1")
    #expect(item.systemB == "m2")
    #expect(JSONWriter.text(of: item.kept) == #"{"system_a":"m1","system_b":"m2"}"#)
  }

  @Test func bothSidesMayBringTheirOwnHistory() throws {
    let item = try Item(
      json: #"""
        {"messages_a": [{"role": "user", "content": "1"}], "messages_b": [{"role": "user", "content": "2"}],
         "response_a": "x", "response_b": "y"}
        """#)
    #expect(try item.pair().first.messages == [.user("1")])
    #expect(try item.pair().second.messages == [.user("2")])
  }

  @Test func missingFieldsAreNamed() throws {
    let single = try Item(json: #"{"id": "a", "prompt": "p", "response": "r"}"#)
    let half = try Item(json: #"{"id": "a", "prompt": "p", "response_a": "r"}"#)
    let bare = try Item(json: #"{"id": "a", "response": "r"}"#)
    func error(_ body: () throws -> Void) -> ItemError? {
      do { try body() } catch { return error as? ItemError }
      return nil
    }
    #expect(error { _ = try single.pair() }?.field == "response_a")
    #expect(error { _ = try half.pair() }?.field == "response_b")
    #expect(error { _ = try half.submission() }?.message.contains("pair of answers") == true)
    #expect(error { _ = try bare.submission() }?.field == "prompt")
    #expect(error { _ = try bare.submission() }?.code == .missingField)
    #expect(error { _ = try bare.submission() }?.id == "a")
  }

  @Test(arguments: [
    (#"{"id": 1.5}"#, "id"), (#"{"id": ""}"#, "id"), (#"{"id": true}"#, "id"), (#"{"prompt": 3}"#, "prompt"),
    (#"{"messages": []}"#, "messages"), (#"{"messages": "hi"}"#, "messages"),
    (#"{"messages": [{"role": "user"}]}"#, "messages"),
    (#"{"messages": [{"role": 1, "content": "c"}]}"#, "messages"),
    (#"{"messages_a": [3]}"#, "messages_a"), (#"{"response": ["x"]}"#, "response"),
    (#"{"response_b": 0}"#, "response_b"), (#"{"references": ["a", 1]}"#, "references"),
    (#"{"reference": {}}"#, "reference"), (#"{"context": []}"#, "context"),
    (#"{"fields": {"a": "b"}}"#, "fields"),
    (#"{"fields": [["a"]]}"#, "fields"), (#"{"fields": [["a", 1]]}"#, "fields"),
    (#"{"system": []}"#, "system"),
    (#"{"group": false}"#, "group"), (#"{"responses": 1}"#, "responses"),
  ])
  func fieldsOfTheWrongFormAreNamed(json: String, field: String) throws {
    let error = try #require(throws: ItemError.self) { try Item(json: json) }
    #expect(error.code == .invalidField)
    #expect(error.field == field)
  }

  @Test(arguments: [
    (#"{"prompt": "p", "messages": [{"role": "user", "content": "p"}]}"#, "messages"),
    (#"{"reference": "p", "references": ["q"]}"#, "references"),
  ])
  func twoFieldsForOneThingAreRefused(json: String, field: String) throws {
    let error = try #require(throws: ItemError.self) { try Item(json: json) }
    #expect(error.code == .ambiguousFields)
    #expect(error.field == field)
  }

  @Test func nullCountsAsMissing() throws {
    let item = try Item(
      json:
        #"{"id": null, "prompt": "p", "messages": null, "response": "r", "reference": null, "label": null}"#)
    #expect(try item.submission() == Submission(prompt: "p", response: "r"))
    #expect(item.label == nil)
    #expect(
      item.id
        == (try Item(
          json: #"{"prompt": "p", "messages": null, "response": "r", "reference": null, "label": null}"#)).id)
  }

  @Test func missingIdentifierDependsOnTheContentAlone() throws {
    let one = try Item(json: #"{"prompt": "p", "response": "r"}"#)
    let reordered = try Item(json: #"{ "response": "r", "prompt": "p" }"#)
    let other = try Item(json: #"{"prompt": "p", "response": "s"}"#)
    #expect(one.id.count == 16)
    #expect(one.id == String(one.digest.hex.prefix(16)))
    #expect(one.id == reordered.id)
    #expect(one.digest == reordered.digest)
    #expect(one.id != other.id)
  }

  @Test(arguments: [
    ("17", "17"), ("17.0", "17"), ("-3", "-3"),
    ("123456789012345678901234567890", "123456789012345678901234567890"),
  ])
  func wholeNumbersAreIdentifiers(spelling: String, id: String) throws {
    #expect(try Item(json: "{\"id\": \(spelling)}").id == id)
  }

  @Test func digestCoversTheIdentifier() throws {
    let one = try Item(json: #"{"id": "a", "prompt": "p"}"#)
    let other = try Item(json: #"{"id": "b", "prompt": "p"}"#)
    #expect(one.digest != other.digest)
  }

  @Test(arguments: [
    (#""first""#, Preference.Winner.first), (#""A""#, .first), (#""a""#, .first), (#""second""#, .second),
    (#""B""#, .second), (#""Tie""#, .tie),
  ])
  func preferenceLabels(label: String, winner: Preference.Winner) throws {
    let item = try Item(json: "{\"label\": \(label)}")
    #expect(item.preferenceLabel == winner)
    #expect(item.scoreLabel == nil)
  }

  @Test func labelsOfAnotherKindAreNil() throws {
    #expect(try Item(json: #"{"label": "flip"}"#).preferenceLabel == nil)
    #expect(try Item(json: #"{"label": 1}"#).preferenceLabel == nil)
    #expect(try Item(json: #"{"label": 1}"#).classLabel == nil)
    #expect(try Item(json: #"{"label": 3.25}"#).scoreLabel == 3.25)
    #expect(try Item(json: #"{"label": "safe"}"#).classLabel == "safe")
    #expect(try Item(json: "{}").label == nil)
  }

  @Test func whatIsNoObjectIsRefused() {
    #expect(throws: ItemError.self) { try Item(json: "[1]") }
    #expect(throws: ItemError.self) { try Item(json: "{") }
  }
}
