/// Finds the numbers that a text states, in order.
///
/// - Digits of every script, with `.` before the decimals, and `,` `'` `_` or a narrow space between groups of three.
/// - A sign stands directly before it, or before its currency sign; behind a letter, a digit or `)` a hyphen is none.
/// - `1e5`, `10^5` and `3 × 10^5` are one number each, and so are `3/4` and `\frac{3}{4}`.
/// - No number: digits behind a letter (`x1`), dotted or colon-joined (`1.2.3`, `10:30`), dates with slashes, powers of
///   other numbers, and what touches a superscript or a character such as ½.
struct NumberScanner {
  private let text: [UInt8]
  private var index = 0

  /// What stands for characters beyond ASCII.
  private enum Mark {
    static let other: UInt8 = 0
    static let thinSpace: UInt8 = 1
    /// A superscript, or a fraction in one character.
    static let numeral: UInt8 = 2
  }

  init(_ text: String) {
    self.text = text.unicodeScalars.map { scalar in
      scalar.isASCII && scalar.value > 2 ? UInt8(truncatingIfNeeded: scalar.value) : Self.ascii(scalar)
    }
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> UInt8 {
    switch scalar.value {
    case 0xA0, 0x2009, 0x202F: return Mark.thinSpace
    case 0x2019: return UInt8(ascii: "'")
    case 0x2212: return UInt8(ascii: "-")
    case 0xD7, 0xB7, 0x22C5: return UInt8(ascii: "*")
    case 0x2044: return UInt8(ascii: "/")
    case 0xFF05: return UInt8(ascii: "%")
    case 0xFF0E: return UInt8(ascii: ".")
    default: break
    }
    switch scalar.properties.generalCategory {
    case .decimalNumber: return 0x30 + UInt8(scalar.properties.numericValue ?? 0)
    case .otherNumber, .letterNumber: return Mark.numeral
    case .currencySymbol: return UInt8(ascii: "$")
    // Scripts without case are written without spaces as well: a digit behind such a letter is a number.
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter: return UInt8(ascii: "a")
    default: return Mark.other
    }
  }

  /// The last number that `text` states.
  static func lastNumber(in text: String) -> StatedNumber? {
    var scanner = NumberScanner(text)
    var last: StatedNumber?
    while let number = scanner.next() { last = number }
    return last
  }

  /// The next number; nil at the end.
  mutating func next() -> StatedNumber? {
    while index < text.count {
      if text[index] == UInt8(ascii: "\\") {
        if let fraction = latexFraction() { return fraction }
        continue
      }
      let isPoint = text[index] == UInt8(ascii: ".") && isDigit(index + 1) && !isPart(index - 1)
      if isDigit(index) || isPoint {
        if let number = number() { return number }
      } else {
        index += 1
      }
    }
    return nil
  }

  /// Moves behind what begins with a digit or a point, and returns it, or nil where it is no number.
  private mutating func number() -> StatedNumber? {
    let start = index
    let isNegative = hasMinus(before: start)
    var isNumber = !isAttached(start)
    var number = plainNumber(isNegative)
    if !takePower(of: &number) { isNumber = false }
    if takeChain() { isNumber = false }
    while isMark(index, UInt8(ascii: "/")), isDigit(index + 1) {
      index += 1
      let denominator = plainNumber(false).numerator
      if takeChain() || number.denominator != nil || denominator.isZero { isNumber = false }
      number.denominator = denominator
    }
    if isMark(index, Mark.numeral) { isNumber = false }
    guard isNumber else { return nil }
    number.isPercent = takePercent()
    number.spelling = spelling(start..<index, isNegative)
    return number
  }

  /// Digits with their groups, decimals and exponent.
  private mutating func plainNumber(_ isNegative: Bool) -> StatedNumber {
    var whole = digits()
    if (1...3).contains(whole.count), whole[0] != 0x30, index < text.count,
      ",'_".utf8.contains(text[index]) || text[index] == Mark.thinSpace
    {
      let separator = text[index]
      while isMark(index, separator), (1...3).allSatisfy({ isDigit(index + $0) }), !isDigit(index + 4) {
        index += 1
        whole += digits()
      }
    }
    var fraction: [UInt8] = []
    if isMark(index, UInt8(ascii: ".")), isDigit(index + 1) {
      index += 1
      fraction = digits()
    }
    var exponent = 0
    if index < text.count, text[index] | 0x20 == UInt8(ascii: "e"), let end = signedDigits(from: index + 1),
      !isLetter(end)
    {
      exponent = self.exponent(index + 1..<end)
      index = end
    }
    let value = ExactDecimal(isNegative: isNegative, whole: whole, fraction: fraction, exponent: exponent)
    return StatedNumber(numerator: value, spelling: "")
  }

  /// Moves over `^5` behind ten, or `× 10^5`; false where another number has a power.
  private mutating func takePower(of number: inout StatedNumber) -> Bool {
    if isMark(index, UInt8(ascii: "^")) {
      let isTen = number.numerator.magnitude == ExactDecimal(json: "10")
      guard isTen, let power = superscript(from: index) else {
        index += 1
        return false
      }
      number.numerator = number.numerator.shifted(by: power.value - 1)
      index = power.end
      return true
    }
    var place = skipSpaces(from: index)
    guard let sign = timesSign(at: place) else { return true }
    place = skipSpaces(from: place + sign)
    guard isMark(place, UInt8(ascii: "1")), isMark(place + 1, UInt8(ascii: "0")),
      let power = superscript(from: place + 2)
    else { return true }
    number.numerator = number.numerator.shifted(by: power.value)
    index = power.end
    return true
  }

  /// The whole number behind `^`, in braces or without.
  private func superscript(from place: Int) -> (value: Int, end: Int)? {
    guard isMark(place, UInt8(ascii: "^")) else { return nil }
    let hasBrace = isMark(place + 1, UInt8(ascii: "{"))
    let start = place + (hasBrace ? 2 : 1)
    guard let end = signedDigits(from: start), !hasBrace || isMark(end, UInt8(ascii: "}")) else { return nil }
    return (exponent(start..<end), end + (hasBrace ? 1 : 0))
  }

  /// Moves on from a backslash, and returns the fraction that begins with it, as in `\frac{3}{4}`.
  private mutating func latexFraction() -> StatedNumber? {
    let start = index
    for name in ["\\frac{", "\\dfrac{", "\\tfrac{"] where text[start...].starts(with: name.utf8) {
      index = start + name.utf8.count
      let isNegative = hasMinus(before: start) != isMark(index, UInt8(ascii: "-"))
      if isMark(index, UInt8(ascii: "-")) { index += 1 }
      if isDigit(index) {
        var number = plainNumber(isNegative)
        if isMark(index, UInt8(ascii: "}")), isMark(index + 1, UInt8(ascii: "{")), isDigit(index + 2) {
          index += 2
          let denominator = plainNumber(false).numerator
          if isMark(index, UInt8(ascii: "}")), !denominator.isZero {
            index += 1
            number.denominator = denominator
            number.spelling = spelling(start..<index, hasMinus(before: start))
            return number
          }
        }
      }
      index = start + name.utf8.count
      return nil
    }
    index += 1
    return nil
  }

  /// Moves over `.3` or `:30` behind a number, again and again; whether there was any.
  private mutating func takeChain() -> Bool {
    let start = index
    while index < text.count, ".:".utf8.contains(text[index]), isDigit(index + 1) {
      index += 1
      _ = digits()
    }
    return index > start
  }

  private mutating func digits() -> [UInt8] {
    let start = index
    while isDigit(index) { index += 1 }
    return Array(text[start..<index])
  }

  /// Moves over a percent sign behind a space or a backslash; whether there was one.
  private mutating func takePercent() -> Bool {
    var place = skipSpaces(from: index)
    if isMark(place, UInt8(ascii: "\\")) { place += 1 }
    guard isMark(place, UInt8(ascii: "%")) else { return false }
    index = place + 1
    return true
  }
}

extension NumberScanner {
  private func isMark(_ place: Int, _ byte: UInt8) -> Bool {
    place >= 0 && place < text.count && text[place] == byte
  }

  private func isDigit(_ place: Int) -> Bool {
    place >= 0 && place < text.count && (0x30...0x39).contains(text[place])
  }

  private func isLetter(_ place: Int) -> Bool {
    place >= 0 && place < text.count && (0x61...0x7A).contains(text[place] | 0x20)
  }

  /// Whether a number or a word may end here, so that what follows is no sign and no leading point.
  private func isPart(_ place: Int) -> Bool {
    isDigit(place) || isLetter(place) || place >= 0 && ")]}_.-%".utf8.contains(text[place])
  }

  /// Whether the digits at `start` belong to a name or a formula: behind a letter, `_`, `^` or a superscript.
  private func isAttached(_ start: Int) -> Bool {
    let place = isMark(start - 1, UInt8(ascii: "{")) ? start - 2 : start - 1
    if isMark(place, UInt8(ascii: "_")) || isMark(place, UInt8(ascii: "^")) { return true }
    return isLetter(start - 1) || isMark(start - 1, Mark.numeral)
  }

  private func hasMinus(before start: Int) -> Bool {
    var place = start - 1
    if isMark(place, UInt8(ascii: "$")) { place -= 1 }
    return isMark(place, UInt8(ascii: "-")) && !isPart(place - 1)
  }

  private func skipSpaces(from place: Int) -> Int {
    var place = place
    while place < text.count, text[place] == 0x20 || text[place] == Mark.thinSpace { place += 1 }
    return place
  }

  /// How long the sign for times is that stands here; nil where there is none.
  private func timesSign(at place: Int) -> Int? {
    guard place < text.count else { return nil }
    return ["*", "x", "\\times", "\\cdot"].first { text[place...].starts(with: $0.utf8) }?.utf8.count
  }

  /// Where a whole number that begins here ends, its sign included; nil where none does.
  private func signedDigits(from start: Int) -> Int? {
    var end = isMark(start, UInt8(ascii: "-")) || isMark(start, UInt8(ascii: "+")) ? start + 1 : start
    guard isDigit(end) else { return nil }
    while isDigit(end) { end += 1 }
    return end
  }

  private func exponent(_ range: Range<Int>) -> Int {
    ExactDecimal.exponent(String(decoding: text[range], as: UTF8.self))
  }

  /// At most 40 bytes of the number as it stands.
  private func spelling(_ range: Range<Int>, _ isNegative: Bool) -> String {
    let shown = text[range].prefix(40).map { $0 < 0x20 ? 0x20 : $0 }
    return (isNegative ? "-" : "") + String(decoding: shown, as: UTF8.self) + (range.count > 40 ? "…" : "")
  }
}
