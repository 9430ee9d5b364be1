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
    if source.allSatisfy({ $0 < 0x80 }) { return foldedASCII(source) }
    var result: [UInt8] = []
    result.reserveCapacity(source.count)
    // Where the last letter begins in the result: marks behind it join it, so it is unified again with them.
    var letter = 0
    var unknown = String.UnicodeScalarView()
    for scalar in String(decoding: source, as: UTF8.self).unicodeScalars {
      guard scalar.value < 0x80 || isPlain(scalar) else {
        unknown.append(scalar)
        continue
      }
      if !unknown.isEmpty {
        unify(unknown, behind: letter, in: &result)
        unknown.removeAll()
      }
      letter = result.count
      appendPlain(scalar, to: &result)
    }
    if !unknown.isEmpty { unify(unknown, behind: letter, in: &result) }
    return result
  }

  /// Appends `scalars` in their compatibility form, together with what stands at the end of `result` from `letter` on.
  private static func unify(
    _ scalars: String.UnicodeScalarView, behind letter: Int, in result: inout [UInt8]
  ) {
    let base = String(decoding: result[letter...], as: UTF8.self)
    result.removeLast(result.count - letter)
    for scalar in (base + String(scalars)).precomposedStringWithCompatibilityMapping.unicodeScalars {
      appendFolded(scalar, to: &result)
    }
  }

  private static func foldedASCII(_ source: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    // Nothing is written for an empty text: the storage of empty arrays is shared by all threads.
    if source.isEmpty { return [] }
    return [UInt8](unsafeUninitializedCapacity: source.count) { target, count in
      table.withUnsafeBufferPointer { table in
        for byte in source {
          // What is left out is written over by the next byte.
          target[count] = table[Int(byte)]
          if target[count] != 0 { count += 1 }
        }
      }
    }
  }

  /// Characters of which it is known that they are visible and have no other form, or which.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA1...0xA7, 0xA9, 0xAB, 0xAE, 0xB0, 0xB1, 0xB6, 0xB7, 0xBB, 0xBF, 0xC0...0xFF, 0x410...0x44F,
      0x2013, 0x2014, 0x2018...0x201D, 0x2022, 0x2026, 0x20AC, 0x3001, 0x3002, 0x300A...0x3011,
      0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF5E, 0x1F300...0x1F64F:
      true
    default: false
    }
  }

  /// Appends a character of ASCII or a plain one.
  private static func appendPlain(_ scalar: Unicode.Scalar, to result: inout [UInt8]) {
    switch scalar.value {
    case ..<0x80:
      let byte = table[Int(scalar.value)]
      if byte != 0 { result.append(byte) }
    case 0xFF01...0xFF5E: result.append(table[Int(scalar.value - 0xFEE0)])
    case 0x2026: result.append(contentsOf: "...".utf8)
    case 0xD7: append(scalar, to: &result)
    case 0xC0...0xDE, 0x410...0x42F:
      append(Unicode.Scalar(scalar.value + 0x20) ?? scalar, to: &result)
    default: append(scalar, to: &result)
    }
  }

  private static func appendFolded(_ scalar: Unicode.Scalar, to result: inout [UInt8]) {
    switch scalar.value {
    case 0x2028, 0x2029: result.append(0x0A)
    case 0x80...0x9F: break
    case _ where scalar.value < 0x80 || isPlain(scalar): appendPlain(scalar, to: &result)
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

  /// Appends the bytes of a character beyond ASCII.
  private static func append(_ scalar: Unicode.Scalar, to result: inout [UInt8]) {
    guard let bytes = UTF8.encode(scalar) else { return }
    result.append(contentsOf: bytes)
  }
}
