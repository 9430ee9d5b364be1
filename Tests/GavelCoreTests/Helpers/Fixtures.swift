import Foundation
import GavelCore
import Testing

let submission = Submission(prompt: "2 + 2?", response: "4")
let pair = Pair(prompt: "Name a prime above 10.", "11", "12")
let clarity = Criterion("clarity", "Is it clear?")

/// Doubles that are easily lost on the way.
let awkwardDoubles: [Double] = [
  0, -0.0, .leastNonzeroMagnitude, -.leastNonzeroMagnitude, .greatestFiniteMagnitude,
  -.greatestFiniteMagnitude, .leastNormalMagnitude, 0.1,
  1.0 / 3, 1e16, 1e20, 1e22, 1e-7, 1e127, 1e128, 1e300, 1.2345678901234567e-120, 123_456_789_012_345_680,
  0x1p53, 0x1p53 + 2, -0x1p63, 4, -4,
]

/// What `value` reads back as; also checks that it is then written in the same bytes.
@discardableResult
func roundTrip<Value: Codable & Equatable>(
  _ value: Value, sourceLocation: SourceLocation = #_sourceLocation
) throws -> Value {
  let data = try JSONCoding.data(of: value)
  let back = try JSONCoding.decode(Value.self, from: data)
  #expect(back == value, sourceLocation: sourceLocation)
  #expect(try JSONCoding.data(of: back) == data, sourceLocation: sourceLocation)
  // And by way of our own parser and writer.
  let json = try JSONCoding.value(of: value)
  #expect(try JSONCoding.decode(Value.self, from: json) == value, sourceLocation: sourceLocation)
  return back
}

/// The text that `value` is written as.
func text(of value: some Encodable) throws -> String {
  String(decoding: try JSONCoding.data(of: value), as: UTF8.self)
}

/// The value that the JSON `text` stands for.
func decoded<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
  try JSONCoding.decode(type, from: Data(text.utf8))
}

/// The error of one type that `body` throws.
func thrown<Failure: Error, Result: Sendable>(
  _ type: Failure.Type, sourceLocation: SourceLocation = #_sourceLocation,
  _ body: () async throws -> Result
) async throws -> Failure {
  do {
    let result = try await body()
    Issue.record("nothing was thrown: \(result)", sourceLocation: sourceLocation)
    throw OwnFailure()
  } catch let error as Failure {
    return error
  }
}

/// A call that stands for one answered at `path`.
func call(_ text: String, at path: [JudgmentContext.Step] = []) -> CallRecord {
  CallRecord(path: path, model: "m", text: text, finish: "stop")
}

/// A judge that makes whole judgments.
struct JudgmentJudge<Subject: Sendable, V: Verdict>: Judge {
  var provenance = Provenance("judgment-judge")
  let rule: @Sendable (Subject, JudgmentContext) async throws -> Judgment<V>

  func judge(_ subject: Subject, in context: JudgmentContext) async throws -> Judgment<V> {
    try await rule(subject, context)
  }
}

/// A failure of a judge's own.
struct OwnFailure: Error, CustomStringConvertible {
  var description: String { "own failure" }
}

/// A minimal format: asks for `SCORE: n`, and says which ask it is.
struct MarkerFormat: PromptFormat {
  var identifier = "marker/1"
  var requirements: BackendCapabilities = []
  var asks = 3
  var warnings: [JudgmentWarning] = []

  func prompt(for subject: Submission, on capabilities: BackendCapabilities) throws -> Prompt {
    Prompt(.text("ask: \(subject.response)"), warnings: warnings)
  }

  func read(_ completion: Completion, to prompt: Prompt) throws -> Opinion<Score> {
    if completion.text == "ABSTAIN" { throw Abstention(.noMajority, "cannot decide") }
    if completion.text == "CRASH" { throw OwnFailure() }
    guard let range = completion.text.range(of: "SCORE: "),
      let value = Double(completion.text[range.upperBound...])
    else { throw JudgmentError(.noMarker, "no marker", raw: "part of the reply") }
    return Opinion(Score(value), reasoning: "because", rung: .marker)
  }

  func prompt(after completion: Completion, to prompt: Prompt, failing error: JudgmentError) -> Prompt {
    Prompt(.text("\(prompt.texts[0]) after '\(completion.text)' (\(error.code))"))
  }
}
