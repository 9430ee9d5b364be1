import GavelPrompts
import Testing

@Suite struct BraceTemplateTests {
  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("{a}", "1"), ("{a}{b}{a}", "121"), ("{{a}}", "{a}"), ("{{{a}}}", "{1}"),
    ("{{", "{"), ("}}", "}"), ("}}}}", "}}"), ("{{}}", "{}"), ("x{{{{{a}y", "x{{1y"), ("{ c }", "3"),
    ("{a]}", "4"), ("{\"d\"}", "5"), ("{a\nb}", "6"), ("\r\n{a}\u{2028}\u{85}", "\r\n1\u{2028}\u{85}"),
    ("%s $a \\1 {a}", "%s $a \\1 1"), ("e\u{301}{a}\u{301}", "e\u{301}1\u{301}"),
  ])
  func templatesAreFilled(template: String, text: String) throws {
    let values = ["a": "1", "b": "2", " c ": "3", "a]": "4", "\"d\"": "5", "a\nb": "6"]
    let filled = try BraceTemplate(template).filled(with: values)
    #expect(scalars(filled) == scalars(text))
  }

  @Test(arguments: [
    "{b}", "{{b}}", "}{", "%d $b \\g<1> {0} {", "\r\n\u{0}\u{FEFF}", "e\u{301}", "", "{a}{a}",
  ])
  func valuesAreNeverLookedAt(value: String) throws {
    let filled = try BraceTemplate("<{a}|{b}|{a}>").filled(with: ["a": value, "b": "2"])
    #expect(scalars(filled) == scalars("<\(value)|2|\(value)>"))
  }

  @Test(arguments: [
    "{", "}", "a{", "a}b", "{a", "{a}}", "{{a}", "{a{b}}", "{}}", "}{", "{{{", "}}}", "{[", "{a:{b}}",
  ])
  func bracesOutOfOrderAreRefused(template: String) {
    let error = #expect(throws: TemplateError.self) { try BraceTemplate(template) }
    #expect(error?.code == .malformedTemplate || error?.code == .unsupportedSlot)
    #expect(error?.slot == nil)
  }

  @Test(arguments: ["{}", "{0}", "{12}", "{٣}", "{a.b}", "{a[0]}", "{a!r}", "{a:>3}", "{:}", "{a:}", "x{.a}"])
  func slotsThatAreNotPlainNamesAreRefused(template: String) {
    let error = #expect(throws: TemplateError.self) { try BraceTemplate(template) }
    #expect(error?.code == .unsupportedSlot)
  }

  @Test func mistakesAreShown() {
    let error = #expect(throws: TemplateError.self) { try BraceTemplate("Score: {score}, as {\"a\": 1}") }
    #expect(error?.message.contains("at byte 19: '{\"a\": 1}'") == true)
    let single = #expect(throws: TemplateError.self) { try BraceTemplate("a } b") }
    #expect(single?.message.hasPrefix("the template has a single '}' at byte 2: '} b'") == true)
  }

  @Test func missingValuesAreNamed() throws {
    let template = try BraceTemplate("{question} {referense}")
    let error = #expect(throws: TemplateError.self) {
      try template.filled(with: ["question": "q", "reference": "r"])
    }
    #expect(error?.code == .missingValue)
    #expect(error?.slot == "referense")
    #expect(error?.message.contains("did you mean 'reference'?") == true)
    #expect(error?.description.hasSuffix("There are values for: question, reference") == true)
  }

  /// Python tells composed and decomposed letters apart, though Swift's strings do not.
  @Test func namesAreComparedScalarByScalar() throws {
    let template = try BraceTemplate("{\u{E9}}")
    #expect(throws: TemplateError.self) { try template.filled(with: ["e\u{301}": "x"]) }
    #expect(try template.filled(with: ["\u{E9}": "x"]) == "x")
    #expect(try BraceTemplate("{\u{E9}}{e\u{301}}").names.count == 2)
  }

  @Test func namesStandInOrder() throws {
    #expect(try BraceTemplate("{b}{{c}}{a}{b}").names == ["b", "a"])
  }

  @Test func randomTemplatesAreFilledByTheirParts() throws {
    let values = ["a": "{b}", "b": "}}{{", "c": ""]
    let parts = [
      ("{{", "{"), ("}}", "}"), ("{a}", "{b}"), ("{b}", "}}{{"), ("{c}", ""), ("x", "x"), ("\r\n", "\r\n"),
      ("\u{301}", "\u{301}"), ("😀", "😀"),
    ]
    var random = RandomTexts(seed: 1, [])
    for _ in 0..<50_000 {
      var template = ""
      var expected = ""
      for _ in 0..<random.number(below: 12) {
        let part = parts[random.number(below: parts.count)]
        template += part.0
        expected += part.1
      }
      let filled = try BraceTemplate(template).filled(with: values)
      guard filled.utf8.elementsEqual(expected.utf8) else {
        Issue.record("\(template.debugDescription) gave \(filled.debugDescription)")
        return
      }
    }
  }

  @Test func randomTextNeverCrashes() {
    var random = RandomTexts(seed: 2, ["{", "}", "a", "[", "]", ".", "!", ":", "0", "é", "\n", " "])
    var taken = 0
    for _ in 0..<50_000 {
      if let template = try? BraceTemplate(random.text(atMost: 12)),
        (try? template.filled(with: ["a": "{"])) != nil
      {
        taken += 1
      }
    }
    #expect(taken > 1000)
  }

  @Test func longTemplatesTakeLinearTime() throws {
    let many = String(repeating: "{{{a}}}", count: 150_000)
    #expect(try BraceTemplate(many).filled(with: ["a": "x"]).utf8.count == 450_000)
    #expect(throws: TemplateError.self) { try BraceTemplate(String(repeating: "{{", count: 500_000) + "{") }
    #expect(throws: TemplateError.self) { try BraceTemplate("{" + String(repeating: "a", count: 1_000_000)) }
  }
}
