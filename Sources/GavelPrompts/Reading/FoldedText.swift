import Foundation

/// A text as a reader would hear it: compatibility forms unified, invisible characters gone, lower case.
///
/// Searches for imitations work on folded text, so that full-width letters or zero-width characters hide nothing.
struct FoldedText: Sendable {
  let text: String

  init(_ original: String) {
    let isASCII = original.utf8.allSatisfy { $0 < 0x80 }
    var folded = String.UnicodeScalarView()
    let source = isASCII ? original : original.precomposedStringWithCompatibilityMapping
    for scalar in source.unicodeScalars {
      switch scalar.value {
      case 0x0A: folded.append(scalar)
      case 0x0D, 0x2028, 0x2029: folded.append("\n")
      case 0x41...0x5A: folded.append(Unicode.Scalar(UInt8(scalar.value) + 32))
      case 0x20...0x7E: folded.append(scalar)
      case 0x09, 0x0B, 0x0C: folded.append(" ")
      case ..<0x20, 0x7F...0x9F: continue
      default:
        if scalar.properties.isDefaultIgnorableCodePoint { continue }
        switch scalar.properties.generalCategory {
        case .format, .control: continue
        case .spaceSeparator: folded.append(" ")
        default: folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
      }
    }
    text = String(folded)
  }

  /// Whether `part`, itself in folded form, occurs.
  func contains(_ part: String) -> Bool {
    guard !part.isEmpty else { return true }
    var haystack = text
    var needle = part
    return haystack.withUTF8 { hay in
      needle.withUTF8 { needle in Self.find(needle, in: hay) }
    }
  }

  private static func find(_ needle: UnsafeBufferPointer<UInt8>, in hay: UnsafeBufferPointer<UInt8>) -> Bool {
    guard hay.count >= needle.count else { return false }
    let first = needle[0]
    for start in 0...(hay.count - needle.count) where hay[start] == first {
      var length = 1
      while length < needle.count, hay[start + length] == needle[length] { length += 1 }
      if length == needle.count { return true }
    }
    return false
  }

  /// The lines without surrounding space.
  var lines: [Substring] {
    text.split(separator: "\n").map { line in
      line.drop { $0 == " " }
    }
  }

  /// All white space as single spaces, none at the ends: for telling whether one text repeats another.
  var squeezed: String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      if byte == 0x20 || byte == 0x0A {
        if let last = result.last, last != 0x20 { result.append(0x20) }
      } else {
        result.append(byte)
      }
    }
    if result.last == 0x20 { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }
}
