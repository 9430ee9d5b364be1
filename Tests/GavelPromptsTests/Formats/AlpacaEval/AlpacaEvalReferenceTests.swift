import Foundation
import GavelCore
import Testing

@testable import GavelPrompts

struct AlpacaEvalReferenceTests {
  @Test func rankingsAreReadAsTheReferenceDoes() throws {
    #expect(try AlpacaEvalReference.ranking(in: "[{'model': 'model_1', 'rank': True}]") == 1)
    #expect(try AlpacaEvalReference.ranking(in: "[{'model': 'model_1', 'rank': 3}]") == nil)
    #expect(throws: ReferenceError.self) { try AlpacaEvalReference.ranking(in: "") }
  }

  @Test func leaderboardsMayBeTexts() throws {
    let reply = #"{"ordered_models": "[{'model': 'm', 'rank': 2}]"}"#
    #expect(try AlpacaEvalReference.leaderboards(in: reply) == [2])
    #expect(try AlpacaEvalReference.leaderboards(in: #"{"ordered_models": null}"#) == [nil])
    #expect(throws: ReferenceError.self) { try AlpacaEvalReference.leaderboards(in: "{}") }
  }

  @Test func everyMatchIsFoundAndTheRestIsATextOfItsOwn() throws {
    let patterns = AlpacaEvalPattern.lines.map { (key: $0.0, pattern: $0.1) }
    #expect(try AlpacaEvalReference.outputs(in: "Output (b)Output (a)\n Output (b)", patterns) == [2, 1, 2])
    #expect(try AlpacaEvalReference.outputs(in: "xOutput (b)\r\nOutput (a)", patterns) == [1])
    let anywhere = AlpacaEvalPattern.anywhere.map { (key: $0.0, pattern: $0.1) }
    #expect(try AlpacaEvalReference.outputs(in: "no OUTPUT (B), output (A)", anywhere) == [2, 1])
  }

  @Test(arguments: ["a.b", "[[A]]", "a|b", "(a)", "a\\d", "", "?", "a??", "a*"])
  func patternsBeyondWhatIsUsedAreRefused(_ text: String) { #expect(AlpacaEvalPattern(text) == nil) }

  @Test func probabilitiesAreWeighedAsTheReferenceDoes() {
    func preference(_ alternatives: [(String, Double)], isBinary: Bool = false) -> Double {
      AlpacaEvalReference.preference(
        alternatives.map { .init($0.0, logProbability: $0.1) }, numerator: "m", denominators: ["m", "M"],
        isBinary: isBinary)
    }
    #expect(abs(preference([("m", log(0.6)), ("M", log(0.2))]) - 1.25) < 1e-12)
    #expect(abs(preference([("m", -0.1), ("m", log(0.2)), ("M", log(0.6))]) - 1.75) < 1e-12)
    #expect(preference([("M", -1)]) == 2 && preference([("m", -1)]) == 1)
    #expect(preference([("Both", -1)]).isNaN)
    #expect(preference([("m", -1), ("M", -1)], isBinary: true) == 2)
  }

  @Test(arguments: [
    ("NaN", true), ("[1, 2]", true), ("{\"a\": 1, \"a\": 2}", true), ("\"\\ud83d\\ude00\"", true),
    ("\"\\ud83d\"", true), (" -0.5e3 ", true), ("01", false), ("[1,]", false), ("{'a': 1}", false),
    ("\u{FEFF}1", false), ("1 2", false), ("\"\t\"", false), ("\"\\x\"", false), ("+1", false), ("1.", false),
    ("\u{A0}1", false), ("", false),
  ])
  func jsonIsReadAsPythonDoes(_ text: String, _ isJSON: Bool) {
    #expect((PythonJSON.value(of: Array(text.utf8)) != nil) == isJSON, "\(text)")
  }

  @Test func ofEqualKeysTheLastOneCounts() {
    #expect(PythonJSON.value(of: Array(#"{"a": 1, "a": 2}"#.utf8))?["a"] == .integer(.exact(2)))
  }
}
