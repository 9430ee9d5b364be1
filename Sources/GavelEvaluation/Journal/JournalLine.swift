import Foundation
import GavelCore

/// One line of a journal: length and checksum in eight hexadecimal digits each, then the call as JSON.
enum JournalLine {
  /// The first line of the file.
  static let header = "gavel-journal 1"
  /// The most bytes of a line; no reply of a model comes near it.
  static let limit = 256 << 20

  private static let prefix = 18
  private static let keyStart = Array("{\"key\":\"".utf8)
  private static let keyEnd = Array("\",\"completion\":".utf8)
  private static let digits = Array("0123456789abcdef".utf8)

  /// The line of one call, with its end.
  static func bytes(of completion: Completion, for key: CallKey) -> [UInt8] {
    var payload = JSONWriter()
    payload.reserve(completion.text.utf8.count + 512)
    payload.write(json: keyStart)
    payload.write(json: key.description.utf8)
    payload.write(json: keyEnd)
    completion.write(to: &payload)
    payload.write(json: "}".utf8)
    var line: [UInt8] = []
    line.reserveCapacity(payload.bytes.count + prefix + 1)
    append(UInt32(payload.bytes.count), to: &line)
    append(CRC32.checksum(payload.bytes), to: &line)
    line += payload.bytes
    line.append(UInt8(ascii: "\n"))
    return line
  }

  /// The call in a line without its end; nil if the line is damaged.
  static func payload(of line: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    guard line.count > prefix, line[8] == 0x20, line[17] == 0x20, let length = number(line[..<8]),
      let checksum = number(line[9..<17]), line.count == prefix + Int(length)
    else { return nil }
    let payload = UnsafeRawBufferPointer(rebasing: line[prefix...])
    return CRC32.checksum(payload) == checksum ? payload : nil
  }

  /// The digest of the call's key; nil if the payload is of another form.
  static func key(of payload: UnsafeRawBufferPointer) -> Digest? {
    guard payload.starts(with: keyStart), payload.dropFirst(keyStart.count + 64).starts(with: keyEnd) else {
      return nil
    }
    return Digest(hexadecimal: payload.dropFirst(keyStart.count).prefix(64))
  }

  /// The stored completion.
  static func completion(of payload: UnsafeRawBufferPointer) throws -> Completion {
    let json = payload.dropFirst(keyStart.count + 64 + keyEnd.count).dropLast()
    return try JSONCoding.decode(Completion.self, from: Data(json))
  }

  private static func append(_ number: UInt32, to line: inout [UInt8]) {
    for shift in stride(from: UInt32(28), through: 0, by: -4) {
      line.append(digits[Int((number >> shift) & 15)])
    }
    line.append(0x20)
  }

  private static func number(_ text: Slice<UnsafeRawBufferPointer>) -> UInt32? {
    var number: UInt32 = 0
    for byte in text {
      guard let digit = digit(byte) else { return nil }
      number = (number << 4) | UInt32(digit)
    }
    return number
  }

  /// The value of a lower-case hexadecimal digit.
  static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
