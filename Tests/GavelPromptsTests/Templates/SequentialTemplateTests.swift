import Foundation
import GavelPrompts
import Testing

@Suite struct SequentialTemplateTests {
  @Test(arguments: [
    ("{a} {b}", "1 2"), ("{b}{a}", "21"), ("{ a } {a b} {} {a}", "{ a } {a b} {} 1"),
    ("{\n{a}\n}", "{\n1\n}"),
    ("none", "none"), ("{a\u{3000}} {b}", "{a\u{3000}} 2"),
    ("{\"x\": \"\"\"{a}\"\"\"}", "{\"x\": \"\"\"1\"\"\"}"),
  ])
  func alpacaEvalIsFilled(template: String, text: String) throws {
    let values = ["a": "1", "b": "2"]
    let sequential = try SequentialTemplate(alpacaEval: template)
    #expect(try sequential.filled(with: values) == text)
    #expect(try SafeSequentialTemplate(sequential).filled(with: values) == text)
  }

  @Test(arguments: [("{}}", ["}"]), ("{{a}", ["{a"]), ("{a{b}", ["a{b"]), ("{b}{x y}{a}}", ["b", "a"])])
  func alpacaEvalFindsSlotsByTheNearestBrace(template: String, names: [String]) throws {
    #expect(try SequentialTemplate(alpacaEval: template).names == names)
  }

  @Test func valuesCaptureLaterSlots() throws {
    let template = try SequentialTemplate(alpacaEval: "{instruction}|{output_1}|{output_2}")
    let values = ["instruction": "see {output_1} and {output_2}", "output_1": "A", "output_2": "B"]
    #expect(try template.filled(with: values) == "see A and B|{output_1}|{output_2}")
    #expect(
      try SafeSequentialTemplate(template).filled(with: values) == "see {output_1} and {output_2}|A|B")
    // An earlier slot in a later value is not filled again.
    #expect(
      try template.filled(with: ["instruction": "i", "output_1": "{instruction}", "output_2": "B"])
        == "i|{instruction}|B")
  }

  @Test func slotsAreFilledInTheOrderOfTheTemplate() throws {
    let template = try SequentialTemplate(alpacaEval: "{b}{a}")
    #expect(try template.filled(with: ["a": "{b}", "b": "{a}"]) == "{b}{a}")
  }

  @Test func alpacaEvalRefusesRepeatedSlotsAndMissingValues() throws {
    let repeated = #expect(throws: TemplateError.self) { try SequentialTemplate(alpacaEval: "{a}{b}{a}") }
    #expect(repeated?.code == .repeatedSlot)
    #expect(repeated?.slot == "a")
    let missing = #expect(throws: TemplateError.self) {
      try SequentialTemplate(alpacaEval: "{a}{b}").filled(with: ["a": ""])
    }
    #expect(missing?.code == .missingValue)
    #expect(missing?.slot == "b")
  }

  @Test func gEvalFillsEverywhere() throws {
    let template = SequentialTemplate(gEval: "{{Document}} {{Summary}} {Document} {{{Summary}}} {{Document}}")
    let values = ["Document": "d {{Summary}} {{Document}}", "Summary": "s {{Document}} {{Summary}}"]
    let summary = "s {{Document}} {{Summary}}"
    let document = "d \(summary) {{Document}}"
    #expect(try template.filled(with: values) == "\(document) \(summary) {Document} {\(summary)} \(document)")
    let safe = SafeSequentialTemplate(template)
    #expect(
      try safe.filled(with: values)
        == """
        d {{Summary}} {{Document}} \(summary) {Document} {\(summary)} d {{Summary}} {{Document}}
        """)
  }

  @Test func gEvalNeedsTheValuesThatOccur() throws {
    let fluency = SequentialTemplate(gEval: "{{Summary}}")
    #expect(try fluency.filled(with: ["Summary": "s"]) == "s")
    let error = #expect(throws: TemplateError.self) { try fluency.filled(with: ["Document": "d"]) }
    #expect(error?.slot == "Summary")
    #expect(SafeSequentialTemplate(fluency).names == ["Summary"])
  }

  /// Against plain replacement by Foundation, on texts of single scalars that no rule of strings joins.
  @Test func randomTextsAreFilledAsByReplacement() throws {
    let pieces = ["{{Document}}", "{{Summary}}", "{a}", "{b}", "{", "}", "{{", "}}", "a", " ", "\n"]
    var random = RandomTexts(seed: 3, pieces)
    for _ in 0..<50_000 {
      let template = random.text(atMost: 8)
      let (first, second) = (random.text(atMost: 4), random.text(atMost: 4))
      let plain = template.replacingOccurrences(of: "{{Document}}", with: first)
        .replacingOccurrences(of: "{{Summary}}", with: second)
      let values = ["Document": first, "Summary": second, "a": first, "b": second]
      let gEval = try SequentialTemplate(gEval: template).filled(with: values)
      guard gEval == plain else {
        Issue.record("G-Eval: \(template.debugDescription) with \(values) gave \(gEval.debugDescription)")
        return
      }
      guard let sequential = try? SequentialTemplate(alpacaEval: template),
        Set(sequential.names).isSubset(of: ["a", "b"])
      else { continue }
      var expected = template
      for name in sequential.names {
        guard let range = expected.range(of: "{\(name)}"), let value = values[name] else { continue }
        expected.replaceSubrange(range, with: value)
      }
      let filled = try sequential.filled(with: values)
      guard filled == expected else {
        Issue.record(
          "AlpacaEval: \(template.debugDescription) with \(values) gave \(filled.debugDescription)")
        return
      }
    }
  }

  @Test func longTextsTakeLinearTime() throws {
    let braces = String(repeating: "{", count: 1_000_000)
    #expect(try SequentialTemplate(alpacaEval: braces).names.isEmpty)
    #expect(try SequentialTemplate(alpacaEval: braces + " {a}").names == ["a"])
    let many = String(repeating: "{{Document}}", count: 80_000)
    let filled = try SequentialTemplate(gEval: many + "{{Summary}}").filled(
      with: ["Document": "{{Summary", "Summary": many])
    #expect(filled.utf8.count == 80_000 * 9 + many.utf8.count)
  }
}
