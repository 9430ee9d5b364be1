import Foundation

/// A text as a reader would hear it: compatibility forms unified, invisible characters gone, lower case.
///
/// Searches for imitations work on folded text, so that full-width letters or zero-width characters hide nothing.
struct FoldedText: Sendable {
  /// The folded text in UTF-8.
  let bytes: [UInt8]

  init(_ original: String) {
    var original = original
    bytes = original.withUTF8 { Self.folded($0) }
  }

  /// The folded text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether `part`, itself in folded form, occurs.
  func contains(_ part: String) -> Bool {
    part.isEmpty || ByteSearch.find(Array(part.utf8), in: bytes) != nil
  }

  /// Whether the text has this byte of ASCII.
  func contains(_ byte: UInt8) -> Bool { bytes.contains(byte) }

  /// All white space as single spaces, none at the ends: for telling whether one text repeats another.
  var squeezed: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte == 0x20 || byte == 0x0A {
        if let last = result.last, last != 0x20 { result.append(0x20) }
      } else {
        result.append(byte)
      }
    }
    if result.last == 0x20 { result.removeLast() }
    return result
  }

  // MARK: Folding

  /// What becomes of each byte of ASCII; 0 where it is left out.
  private static let table: [UInt8] = (UInt8(0)..<0x80).map { byte in
    switch byte {
    case 0x0A, 0x0D: 0x0A
    case 0x09, 0x0B, 0x0C: 0x20
    case 0x41...0x5A: byte | 0x20
    case 0x20...0x7E: byte
    default: 0
    }
  }

  private static func folded(_ source: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(source.count)
    table.withUnsafeBufferPointer { table in
      var index = 0
      while index < source.count {
        if source[index] < 0x80 {
          let byte = table[Int(source[index])]
          if byte != 0 { result.append(byte) }
          index += 1
          continue
        }
        let start = index
        while index < source.count, source[index] >= 0x80 { index += 1 }
        let run = String(decoding: source[start..<index], as: UTF8.self)
        if run.unicodeScalars.allSatisfy(isPlain) {
          for scalar in run.unicodeScalars { appendLowercase(scalar, to: &result) }
        } else {
          // A mark joins the letter before it, so that letter is unified again with what follows it.
          let base = start > 0 && table[Int(source[start - 1] & 0x7F)] != 0 ? result.popLast() : nil
          let unit = base.map { String(UnicodeScalar($0)) } ?? ""
          for scalar in (unit + run).precomposedStringWithCompatibilityMapping.unicodeScalars {
            appendFolded(scalar, to: &result)
          }
        }
      }
    }
    return result
  }

  /// Letters and punctuation of which it is known that they have no other form and are visible.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xC0...0xFF, 0x410...0x44F, 0x2013, 0x2014, 0x2018...0x201D, 0x2022, 0x3001, 0x3002,
      0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
      true
    default: false
    }
  }

  private static func appendLowercase(_ scalar: Unicode.Scalar, to result: inout [UInt8]) {
    let isCapital =
      switch scalar.value {
      case 0xD7: false
      case 0xC0...0xDE, 0x410...0x42F: true
      default: false
      }
    append(isCapital ? Unicode.Scalar(scalar.value + 0x20) ?? scalar : scalar, to: &result)
  }

  private static func appendFolded(_ scalar: Unicode.Scalar, to result: inout [UInt8]) {
    switch scalar.value {
    case ..<0x80:
      let byte = table[Int(scalar.value)]
      if byte != 0 { result.append(byte) }
    case 0x2028, 0x2029: result.append(0x0A)
    case 0x80...0x9F: break
    case _ where isPlain(scalar): appendLowercase(scalar, to: &result)
    default:
      let properties = scalar.properties
      if properties.isDefaultIgnorableCodePoint { return }
      switch properties.generalCategory {
      case .format, .control: break
      case .spaceSeparator: result.append(0x20)
      case .uppercaseLetter, .titlecaseLetter, .letterNumber, .otherSymbol:
        result.append(contentsOf: properties.lowercaseMapping.utf8)
      default: append(scalar, to: &result)
      }
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout [UInt8]) {
    result.append(contentsOf: String(scalar).utf8)
  }
}
