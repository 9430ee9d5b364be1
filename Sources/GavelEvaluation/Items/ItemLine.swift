import GavelCore

/// What the bytes of one line say.
enum ItemLine {
  /// The identity of a line that names itself.
  struct Known {
    var id: String
    var digest: Digest
  }

  /// The item in a line, or why there is none, and its identity if it has one.
  static func read(
    _ line: UnsafeRawBufferPointer, need: ItemNeed
  ) -> (result: Result<Item, ItemError>, known: Known?) {
    let bytes = line.bindMemory(to: UInt8.self)
    let json: JSONValue
    do { json = try JSONParser.parse(bytes) } catch {
      return (.failure(notJSON(bytes, error)), nil)
    }
    let digest = Digest(of: json)
    do {
      let item = try Item(json, digest: digest)
      let known = Known(id: item.id, digest: digest)
      do {
        switch need {
        case .submission: _ = try item.submission()
        case .pair: _ = try item.pair()
        case .slate: _ = try item.slate()
        }
        return (.success(item), known)
      } catch let error as ItemError {
        return (.failure(error), known)
      }
    } catch {
      var error = error as? ItemError ?? ItemError(.invalidField, "\(error)")
      let own = try? Item.identifier(in: json)
      error.id = own ?? identifier(Digest(of: Array(bytes)))
      return (.failure(error), own.map { Known(id: $0, digest: digest) })
    }
  }

  /// The identifier of a line that has none of its own.
  static func identifier(_ digest: Digest) -> String { "invalid-\(digest.hex.prefix(16))" }

  /// The first line without a byte order mark.
  static func withoutMark(_ line: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    guard line.starts(with: [0xEF, 0xBB, 0xBF]) else { return line }
    return UnsafeRawBufferPointer(rebasing: line.dropFirst(3))
  }

  static func isBlank(_ line: UnsafeRawBufferPointer) -> Bool {
    line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }

  /// What the file might be instead, if its first line looks like it.
  static func hint(for line: some Collection<UInt8>) -> String? {
    let start = Array(line.prefix(2))
    switch start {
    case [0xFF, 0xFE], [0xFE, 0xFF]: return "it looks like UTF-16; save it as UTF-8"
    case [0x1F, 0x8B]: return "it looks compressed; unpack it first"
    default: break
    }
    switch start.first {
    case UInt8(ascii: "["): return "it looks like one JSON list; write each element on a line of its own"
    case UInt8(ascii: "{") where line.count < 3:
      return "it looks like JSON over several lines; write each object on one line"
    case UInt8(ascii: "{"): return nil
    default:
      return "it looks like another kind of file, such as CSV; write each item as a JSON object on one line"
    }
  }

  private static func notJSON(_ bytes: UnsafeBufferPointer<UInt8>, _ failure: JSONParser.Failure) -> ItemError
  {
    let id = identifier(Digest(of: Array(bytes)))
    guard String(validating: bytes, as: UTF8.self) != nil else {
      return ItemError(.invalidUTF8, "the line is no UTF-8", id: id)
    }
    return ItemError(.invalidJSON, "the line is no JSON: \(failure)", id: id)
  }
}
