import Foundation
import GavelCore
import Testing

/// What values write by themselves is what `JSONEncoder` writes of them.
@Suite struct JSONWritableTests {
  private static let samples = [
    "", "plain", "\"quoted\" \\ back / slash", "line\nfeed\ttab\rreturn", "\u{8}\u{C}\u{1}\u{7F}",
    "é 評委 🙂 e\u{301}",
    "\u{85}\u{2028}\u{202E}\u{2066}", "seven..\"", "eight...\"", "nine....é",
  ]

  private func expectAgreement<Value: JSONWritable & Decodable & Equatable>(
    _ value: Value, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var writer = JSONWriter()
    value.write(to: &writer)
    let encoded = try JSONCoding.data(of: value)
    let written = try JSONParser.parse(writer.bytes)
    #expect(written == (try JSONParser.parse(encoded)), sourceLocation: sourceLocation)
    let back = try JSONCoding.decode(Value.self, from: Data(writer.bytes))
    #expect(back == value, sourceLocation: sourceLocation)
  }

  @Test(arguments: samples) func texts(text: String) throws {
    try expectAgreement(Completion(text, model: text))
    try expectAgreement(
      Completion(
        text, model: "m", finish: .length, refusal: text, reasoning: text,
        usage: TokenUsage(input: 1, output: 2, cachedInput: 3, reasoning: 4), seconds: 0.25, attempt: 3,
        droppedParameters: ["seed", text]))
    try expectAgreement(
      CallRecord(
        path: [.order(1), .criterion(text), .ask(2)], model: text, text: text, refusal: text, rung: "marker",
        finish: "stop", usage: TokenUsage(output: 7), seconds: 1, attempt: 2))
    try expectAgreement(CallRecord(path: [], model: "m", text: text, finish: "stop"))
    try expectAgreement(JudgmentWarning("my-own", text, path: [.member(0)]))
    try expectAgreement(JudgmentWarning(.truncated, text))
  }

  @Test(arguments: [
    0, -0.0, 1, -1, 4.5, 0.1 + 0.2, 1e15, 9_007_199_254_740_991, 9_007_199_254_740_992, 1e16, 1.5e300,
    Double.leastNonzeroMagnitude,
    -Double.greatestFiniteMagnitude, 100.0 / 3,
  ])
  func numbers(value: Double) throws {
    try expectAgreement(Score(value))
    try expectAgreement(Score(value, basis: .expectation, scale: min(0, value)...max(1, value)))
    try expectAgreement(Preference(.tie, scores: .init(first: value, second: -value)))
    try expectAgreement(Completion("", model: "", seconds: value))
    let spelling = String(decoding: try JSONCoding.data(of: [value]), as: UTF8.self)
    var writer = JSONWriter()
    writer.write(value)
    #expect("[\(String(decoding: writer.bytes, as: UTF8.self))]" == spelling)
  }

  @Test func preferences() throws {
    for winner in [Preference.Winner.first, .second, .tie, .flip] {
      try expectAgreement(Preference(winner))
      try expectAgreement(Preference(winner, share: 0.25))
      try expectAgreement(Preference(winner, share: 1, scores: .init(first: 1, second: 9.5)))
    }
  }

  @Test func `Bytes are equal where only escapes could differ`() throws {
    let score = Score(4, scale: 1...5)
    var writer = JSONWriter()
    try writer.write(encoding: score)
    #expect(Data(writer.bytes) == (try JSONCoding.data(of: score)))
  }

  @Test func `Any other value goes through an encoder, harmless to print`() throws {
    var writer = JSONWriter()
    try writer.write(encoding: ["b": "\u{202E}", "a": "x"])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == #"{"a":"x","b":"\u202e"}"#)
  }
}
