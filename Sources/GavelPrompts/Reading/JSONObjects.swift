import GavelCore

/// Finds JSON objects inside other text.
enum JSONObjects {
  /// An object, and the offset of the byte behind it.
  struct Found {
    var value: JSONValue
    var end: Int
  }

  /// The objects in `text` that stand inside no other one, in order.
  static func outermost(in text: String) -> [Found] {
    var text = text
    return text.withUTF8 { bytes in
      var found: [Found] = []
      var start = 0
      while start < bytes.count {
        if bytes[start] == UInt8(ascii: "{"), isBalanced(bytes, from: start),
          let (value, end) = JSONParser.object(in: bytes, at: start)
        {
          found.append(Found(value: value, end: end))
          start = end
        } else {
          start += 1
        }
      }
      return found
    }
  }

  /// `value` and all objects inside it.
  static func all(in value: JSONValue) -> [JSONValue] {
    switch value {
    case .object(let members): [value] + members.flatMap { all(in: $0.value) }
    case .array(let elements): elements.flatMap(all)
    default: []
    }
  }

  /// Whether the brace at `start` is closed by what could be JSON: a look that costs no memory, so that a reply of
  /// nothing but braces is soon dealt with.
  private static func isBalanced(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    // Open braces and brackets, a bit for each: the parser reads at most 128 levels.
    var braces: UInt128 = 0
    var depth = 0
    var last = UInt8(ascii: ",")
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        guard depth < 128, beginsValue(behind: last) else { return false }
        braces = braces << 1 | (byte == UInt8(ascii: "{") ? 1 : 0)
        depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard (braces & 1 == 1) == (byte == UInt8(ascii: "}")) else { return false }
        braces >>= 1
        depth -= 1
        if depth == 0 { return true }
      case UInt8(ascii: "\""):
        guard last == UInt8(ascii: "{") || beginsValue(behind: last),
          let end = endOfString(bytes, from: index)
        else { return false }
        index = end
      case 0x20, 0x09, 0x0A, 0x0D:
        index += 1
        continue
      case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."),
        UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "E"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        // Behind a brace stands a key or another brace: prose and code end here.
        guard last != UInt8(ascii: "{") else { return false }
      default: return false
      }
      last = byte
      index += 1
    }
    return false
  }

  private static func beginsValue(behind last: UInt8) -> Bool {
    last == UInt8(ascii: ",") || last == UInt8(ascii: ":") || last == UInt8(ascii: "[")
  }

  /// Where the string that begins at `start` ends; nil where it does not, or holds a control character.
  private static func endOfString(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start + 1
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""): return index
      case UInt8(ascii: "\\"): index += 2
      case ..<0x20: return nil
      default: index += 1
      }
    }
    return nil
  }
}
