package import Foundation

/// The one way in which `Codable` values become JSON here: sorted keys, plain slashes, dates with fractions.
package enum JSONCoding {
  /// The bytes of `value`, one line.
  package static func data(of value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
  }

  /// `value` as JSON.
  package static func value(of value: some Encodable) throws -> JSONValue {
    try JSONParser.parse(data(of: value))
  }

  /// The value that `data` hold.
  package static func decode<T: Decodable>(_ type: T.Type, from data: Data) throws -> T {
    try JSONDecoder().decode(type, from: data)
  }

  /// The value that `json` stands for.
  package static func decode<T: Decodable>(_ type: T.Type, from json: JSONValue) throws -> T {
    try JSONDecoder().decode(type, from: Data(JSONWriter.bytes(of: json)))
  }

  /// `data` with everything escaped that a terminal or a reader's eye would mind: safe to print.
  package static func printable(_ data: Data) -> Data {
    data.withUnsafeBytes { raw in
      let buffer = raw.bindMemory(to: UInt8.self)
      var result = Data()
      var clean = 0
      var index = 0
      while index < buffer.count {
        guard buffer[index] >= 0x7F else {
          index += 1
          continue
        }
        let (length, unit) =
          buffer[index] == 0x7F ? (1, 0x7F) : JSONWriter.escapedBeyondASCII(in: buffer, at: index)
        guard length > 0 else {
          index += 1
          continue
        }
        result.append(contentsOf: buffer[clean..<index])
        result.append(UInt8(ascii: "\\"))
        result.append(contentsOf: JSONWriter.hexEscape(unit))
        index += length
        clean = index
      }
      if clean == 0 { return data }
      result.append(contentsOf: buffer[clean...])
      return result
    }
  }
}
