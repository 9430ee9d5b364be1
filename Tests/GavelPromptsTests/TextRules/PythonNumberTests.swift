import GavelCore
import Testing

@testable import GavelPrompts

@Suite struct PythonNumberTests {
  @Test(arguments: [
    ("5", 5), (" 5.\n", 5), (".5", 0.5), ("-.5e1", -5), ("+1_000.2_5", 1000.25), ("1e-2", 0.01),
    ("1E+2", 100), ("٣.５", 3.5),
    ("\u{3000}7\u{85}", 7), ("inf", .infinity), ("-Infinity", -.infinity), ("1e999", .infinity),
    ("-1e999", -.infinity),
    ("1e-999", 0), ("0.1", 0.1), ("007", 7), ("1_0e1_0", 10e10), ("1e99999999999999999999", .infinity),
    ("iNFiniTY", .infinity),
    ("2.2250738585072011e-308", Double.leastNormalMagnitude.nextDown),
    ("9007199254740993", 9_007_199_254_740_992),
    ("+nan", nil),
  ])
  func floatsAreRead(text: String, value: Double?) {
    if let value {
      #expect(PythonNumber.float(text) == value)
    } else {
      #expect(PythonNumber.float(text)?.isNaN == true)
    }
  }

  @Test(arguments: [
    "", " ", ".", "+", "-", "1.2.3", "1,000", "0x10", "1e", "1e+", "e5", "1__0", "_1", "1_", "1_.5", "1._5",
    "1_e5", "1e_5",
    "\u{1C}5", "5\u{1F}", "5\u{200B}", "5 5", "--5", "+-5", "- 5", "infin", "in", "nan0", "nan(1)", "½", "②",
    "四", "5\u{0}",
    "1e5.0", "+.", "infinityy", "1\u{301}", "5%", "i\u{FF4E}f", "1\u{3000}2",
  ])
  func whatFloatRefusesIsNil(text: String) {
    #expect(PythonNumber.float(text) == nil)
  }

  @Test(arguments: [
    ("5", 5), (" -0_7\t", -7), ("+００", 0), ("1_2_3", 123), ("9223372036854775807", .max),
    ("-9223372036854775808", .min),
    ("\u{2003}٤٢\n", 42),
  ])
  func integersAreRead(text: String, value: Int) {
    #expect(PythonNumber.integer(text) == .exact(value))
  }

  @Test(arguments: [
    "", "5.0", "1e3", "0x1", "1__0", "_1", "1_", "+ 1", "1 2", "\u{1C}1", "--1", "½", "²", "inf", "+",
  ])
  func whatIntRefusesIsNil(text: String) {
    #expect(PythonNumber.integer(text) == nil)
  }

  @Test func greatIntegersAreTheNearestDouble() {
    #expect(PythonNumber.integer("9223372036854775808") == .beyond(0x1p63))
    #expect(PythonNumber.integer("-1" + String(repeating: "0", count: 400)) == .beyond(-.infinity))
    #expect(PythonNumber.integer(String(repeating: "9", count: 4300)) == .beyond(.infinity))
    #expect(PythonNumber.integer(String(repeating: "0", count: 4301)) == nil)
    #expect(PythonInteger.exact(.min).negated == .beyond(0x1p63))
    #expect(PythonInteger.exact(3).negated.double == -3)
  }

  @Test func randomSpellingsAreReadOrRefused() {
    let pieces = [
      "0", "7", "1", ".", "e", "E", "+", "-", "_", " ", "\n", "\u{1C}", "\u{A0}", "٣", "inf", "nan", "x",
    ]
    var random = RandomTexts(seed: 14, pieces)
    var read = 0
    for _ in 0..<50_000 {
      let text = random.text(atMost: 6)
      guard let value = PythonNumber.float(text) else {
        // What is a whole number is a number.
        if PythonNumber.integer(text) != nil { Issue.record("\(text.debugDescription)") }
        continue
      }
      read += 1
      if let integer = PythonNumber.integer(text), integer.double != value {
        Issue.record("\(text.debugDescription)")
      }
    }
    #expect(read > 3000)
  }

  @Test func numbersSurviveTheirDescription() {
    var generator = SeededGenerator(seed: 15)
    for _ in 0..<50_000 {
      let value = Double(bitPattern: generator.next())
      guard value.isFinite else { continue }
      #expect(PythonNumber.float(" \(value)\u{2028}") == value)
      let whole = Int(truncatingIfNeeded: generator.next())
      #expect(PythonNumber.integer("\(whole)") == .exact(whole))
    }
  }

  @Test func longSpellingsTakeLinearTime() {
    let digits = String(repeating: "1", count: 1_000_000)
    #expect(PythonNumber.float(digits) == .infinity)
    #expect(PythonNumber.float("0." + digits) == 1.0 / 9)
    #expect(PythonNumber.float(String(repeating: "1_", count: 500_000) + "1") == .infinity)
    #expect(PythonNumber.integer(digits) == nil)
    #expect(PythonNumber.float(String(repeating: " ", count: 1_000_000)) == nil)
  }
}
