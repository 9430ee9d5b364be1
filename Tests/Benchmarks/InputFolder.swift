import Foundation

/// The files that a comparison with other programs reads, as `statistics/inputs.py` writes them.
struct InputFolder {
  private let path: String

  init(_ path: String) { self.path = path }

  /// The numbers of `name.f64`: little-endian `Double`s and nothing else.
  func numbers(_ name: String) throws -> [Double] {
    try words(name + ".f64", as: UInt64.self).map { Double(bitPattern: UInt64(littleEndian: $0)) }
  }

  /// The numbers of `name.i32`: little-endian `Int32`s and nothing else.
  func integers(_ name: String) throws -> [Int] {
    try words(name + ".i32", as: UInt32.self).map { Int(Int32(bitPattern: UInt32(littleEndian: $0))) }
  }

  /// The texts of `name.jsonl`.
  func textPairs(_ name: String) throws -> [TextPair] {
    let decoder = JSONDecoder()
    return try bytes(name + ".jsonl").split(separator: UInt8(ascii: "\n")).map {
      try decoder.decode(TextPair.self, from: $0)
    }
  }

  private func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: URL(filePath: path).appending(path: name))
  }

  private func words<Word: FixedWidthInteger>(_ name: String, as: Word.Type) throws -> [Word] {
    let data = try bytes(name)
    let size = MemoryLayout<Word>.size
    return data.withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count - size + 1, by: size).map {
        bytes.loadUnaligned(fromByteOffset: $0, as: Word.self)
      }
    }
  }
}

/// A text and what it is compared with.
struct TextPair: Decodable {
  var prediction: String
  var reference: String
}
