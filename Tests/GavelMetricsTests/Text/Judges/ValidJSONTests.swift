import GavelCore
import GavelMetrics
import Testing

@Suite struct ValidJSONTests {
  private func judgment(_ response: String, schema: String? = nil) async throws -> Judgment<Score> {
    let judge = try schema.map { try ValidJSON(schema: $0) } ?? ValidJSON()
    return try await judge.judge(Submission(prompt: "?", response: response))
  }

  @Test(arguments: [
    "{}", " [1, 2]\n", "\"text\"", "null", "-1.5e3", "```json\n{\"a\": 1}\n```",
    "Here it is:\r\n```\r\n[]\r\n```\r\nDone.", "````\n[\"```\"]\n````", "  ```JSON\n1\n  ``` ",
  ])
  func valid(response: String) async throws {
    let judgment = try await judgment(response)
    #expect(judgment.verdict == Score(1, scale: 0...1), "\(judgment.reasoning ?? "")")
    #expect(judgment.reasoning == nil)
    #expect(judgment.provenance.isBaseline)
  }

  @Test(
    arguments: [
      ("", "the answer is no JSON"), ("Sure: {}", "the answer is no JSON"), ("{} {}", "at byte 3"),
      ("{\"a\": 1,}", "expected a key"), ("{\"a\": 1, \"a\": 2}", "stands twice"), ("NaN", "no JSON"),
      ("```\n{}\n```\n```\n{}\n```", "2 fenced blocks"), ("```json\n{\n```", "fenced block of the answer"),
      ("```json\n{}", "no JSON"), ("{} ```", "no JSON"),
      (String(repeating: "[", count: 100_000), "nested too deeply"),
    ] as [(String, String)])
  func invalid(response: String, reason: String) async throws {
    let judgment = try await judgment(response)
    #expect(judgment.verdict == Score(0, scale: 0...1))
    #expect(judgment.reasoning?.contains(reason) == true, "\(judgment.reasoning ?? "")")
  }

  private static let person = #"""
    {"$schema": "any", "title": "person", "type": "object", "required": ["name"], "additionalProperties": false,
      "properties": {
        "name": {"type": "string", "description": "how to call them"}, "age": {"type": ["integer", "null"]},
        "tags": {"type": "array", "items": {"enum": ["x", 1, [null, {"k": 2, "l": true}]]}},
        "more": {"additionalProperties": {"type": "number"}}}}
    """#

  @Test(arguments: [
    #"{"name": "n"}"#, #"{"age": 4, "name": ""}"#, #"{"name": "n", "age": 4.0}"#,
    #"{"name": "n", "age": 1e2}"#,
    #"{"name": "n", "age": null}"#, #"{"name": "n", "tags": []}"#,
    #"{"name": "n", "tags": ["x", 1.0, [null, {"l": true, "k": 2}]]}"#,
    #"{"name": "n", "more": {"a": 1, "b": 0.5}}"#,
  ])
  func fits(response: String) async throws {
    let judgment = try await judgment(response, schema: Self.person)
    #expect(judgment.verdict.value == 1, "\(judgment.reasoning ?? "")")
  }

  @Test(arguments: [
    ("[]", "the whole is array, wanted object"), ("{}", "the whole has no key 'name'"),
    (#"{"name": 1}"#, "'/name' is number, wanted string"),
    (#"{"name": "n", "age": 4.5}"#, "'/age' is number, wanted integer or null"),
    (#"{"name": "n", "size": 1}"#, "has the key 'size'"),
    (#"{"name": "n", "tags": ["x", "y"]}"#, "'/tags/1' is none of the 3 values"),
    (#"{"name": "n", "tags": [[null, {"k": 2}]]}"#, "'/tags/0' is none"),
    (#"{"name": "n", "tags": [true]}"#, "'/tags/0' is none"),
    (#"{"name": "n", "more": {"a": "1"}}"#, "'/more/a' is string, wanted number"),
  ])
  func misfits(response: String, reason: String) async throws {
    let judgment = try await judgment(response, schema: Self.person)
    #expect(judgment.verdict.value == 0)
    #expect(judgment.reasoning?.contains(reason) == true, "\(judgment.reasoning ?? "")")
  }

  @Test(
    arguments: [
      (#"{"type": "text"}"#, BaselineError.Code.invalidSchema, "'/type'"),
      (#"{"type": []}"#, .invalidSchema, "'/type'"),
      (#"{"type": ["null", 1]}"#, .invalidSchema, "'/type'"),
      (#"{"required": "a"}"#, .invalidSchema, "'/required'"),
      (#"{"enum": []}"#, .invalidSchema, "'/enum'"), (#"{"items": [{}]}"#, .invalidSchema, "'/items'"),
      (#"{"properties": {"a": true}}"#, .invalidSchema, "'/properties/a'"),
      ("[]", .invalidSchema, "object is wanted"),
      ("{", .invalidSchema, "no JSON"), (#"{"minimum": 1}"#, .unsupportedKeyword, "'/minimum'"),
      (#"{"properties": {"a": {"pattern": "x"}}}"#, .unsupportedKeyword, "'/properties/a/pattern'"),
      (#"{"additionalProperties": {"$ref": "x"}}"#, .unsupportedKeyword, "'/additionalProperties/$ref'"),
    ] as [(String, BaselineError.Code, String)])
  func schemasAreRefused(schema: String, code: BaselineError.Code, reason: String) {
    let error = #expect(throws: BaselineError.self) { try ValidJSON(schema: schema) }
    #expect(error?.code == code)
    #expect(error?.message.contains(reason) == true, "\(error?.message ?? "")")
  }

  @Test func `The schema is part of the provenance`() throws {
    #expect(
      try ValidJSON(schema: #"{ "type": "null" }"#).provenance.configuration == [
        "schema": #"{"type":"null"}"#
      ])
    #expect(ValidJSON().provenance.configuration.isEmpty)
  }
}
