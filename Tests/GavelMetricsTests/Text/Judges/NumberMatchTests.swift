import GavelCore
import Testing

@testable import GavelMetrics

@Suite struct NumberMatchTests {
  @Test(arguments: [
    // Plain numbers, groups, decimals, signs.
    ("42", "42"), ("So it is 1,234.50 euros.", "1234.5"), ("1'234'567", "1234567"), ("12_000", "12000"),
    ("1\u{202F}000", "1000"), ("0.10", ".1"), ("x = .5", "0.5"), ("007", "7"), ("-3", "\u{2212}3"),
    ("-$5", "-5"), ("-0", "0"), ("+4", "4"), ("(7)", "7"), ("[1, 2, 3]", "3"), ("1,2,3", "3"), ("3.", "3"),
    ("10-5", "5"), ("GPT-4", "4"), ("Answer...5", "5"), ("答案是42。", "42"), ("\u{FF14}\u{FF12}", "42"),
    ("\u{664}\u{662}", "42"), ("5km", "5"), ("$\\boxed{42}$", "42"), ("Step 1: 7 apples", "7"),
    // Powers and fractions.
    ("1.5e3", "1500"), ("10^3", "1000"), ("6.02 \u{D7} 10^{23}", "602e21"), ("2x10^-3", ".002"),
    ("3 \\times 10^2", "300"), ("3/4", "0.75"), ("\\frac{3}{4}", "0.75"), ("-\\dfrac{1}{2}", "-0.5"),
    ("6/8", "3/4"),
    // Percentages.
    ("50%", "50"), ("50%", "0.5"), ("50 %", "50%"), ("50\\%", "50"), ("0.5", "50%"), ("12.5%", "0.125"),
    // Exactly, whatever the length.
    ("123456789012345678901234567890", "123456789012345678901234567890.0"),
  ])
  func equal(one: String, other: String) throws {
    let first = try #require(NumberScanner.lastNumber(in: one))
    let second = try #require(NumberScanner.lastNumber(in: other))
    #expect(first.equals(second, tolerance: 0))
    #expect(second.equals(first, tolerance: 0))
  }

  @Test(arguments: [
    ("42", "43"), ("5", "-5"), ("50%", "0.5%"), ("3/4", "4/3"), ("1000", "1,0000"), ("10^5", "10^6"),
    ("6.02e23", "6.02e24"), ("9007199254740993", "9007199254740992"), ("1e999999999999999999999", "1"),
    ("10^-9223372036854775808", "1"), ("5", "50%"), ("0.1", "0.01"),
  ])
  func different(one: String, other: String) throws {
    let first = try #require(NumberScanner.lastNumber(in: one))
    let second = try #require(NumberScanner.lastNumber(in: other))
    #expect(!first.equals(second, tolerance: 0))
    #expect(!second.equals(first, tolerance: 0))
  }

  @Test(arguments: [
    "", "none", "x1", "x_1", "x^2", "x^{10}", "v1.2.3", "1.2.3", "10:30", "1/2/2024", "2^10", "5\u{B2}",
    "1\u{BD}", "3/0", "192.168.0.1", "\\frac{", "\\frac", "\\", "-", ".", "$",
  ])
  func noNumber(text: String) {
    #expect(NumberScanner.lastNumber(in: text) == nil)
  }

  @Test(arguments: 1...60)
  func `No text trips the reader`(seed: UInt64) {
    var random = RandomWords(seed: seed)
    let parts = [
      "1", "23", "000", ".", ",", "-", "/", "^", "{", "}", "e", "x", "\\frac{", "\\times", "%", " ", "\u{BD}",
      "_",
    ]
    for _ in 0..<200 {
      let text = (0...random.number(below: 12)).map { _ in parts[random.number(below: parts.count)] }.joined()
      var scanner = NumberScanner(text)
      var count = 0
      while let number = scanner.next() {
        count += 1
        #expect(number.equals(number, tolerance: 0), "\(text)")
      }
      #expect(count <= text.utf8.count)
    }
  }

  private func judgment(
    _ response: String, _ references: String..., tolerance: Double = 0
  ) async throws -> Judgment<Score> {
    try await NumberMatch(tolerance: tolerance).judge(
      Submission(prompt: "?", response: response, references: references))
  }

  @Test func `The last number is compared and named`() async throws {
    let right = try await judgment("First 7, then 1,000.", "2000", "it is 1000")
    #expect(right.verdict == Score(1, scale: 0...1))
    #expect(right.reasoning == "the answer states 1,000, wanted 2000 or 1000")
    #expect(try await judgment("1000 or 7", "1000").verdict.value == 0)
  }

  @Test func `An answer without a number is wrong, a reference without one is an error`() async throws {
    let wrong = try await judgment("I do not know.", "5")
    #expect(wrong.verdict == Score(0, scale: 0...1))
    #expect(wrong.reasoning == "the answer states no number, wanted 5")
    #expect(try await judgment("5", "five", "5").verdict.value == 1)
    let error = await #expect(throws: JudgmentError.self) { try await judgment("5", "five", "") }
    #expect(error?.code == .missingReference)
    #expect(error?.raw == "five")
  }

  @Test(
    arguments: [
      ("3.33", "3.3333", 0.01, 1.0), ("0.8", "0.7", 0.1, 1), ("0.8", "0.69", 0.1, 0),
      ("1/3", "0.333", 0.001, 1),
      ("1e999", "1e998", 1, 0), ("1e999", "1e999", 1, 1),
    ] as [(String, String, Double, Double)])
  func tolerance(one: String, other: String, tolerance: Double, expected: Double) async throws {
    #expect(try await judgment(one, other, tolerance: tolerance).verdict.value == expected)
    #expect(NumberMatch(tolerance: tolerance).provenance.configuration == ["tolerance": "\(tolerance)"])
  }

  @Test func `What is shown of a number is short`() async throws {
    let judgment = try await judgment(String(repeating: "9", count: 100_000), "1")
    #expect((judgment.reasoning?.count ?? 0) < 100)
  }
}
