import GavelCore

/// Which identifiers stood with which content, in 16 bytes each.
///
/// An identifier is known by 64 bits of its digest. Contents are compared only between equal identifiers, so 32 bits of
/// theirs suffice; the other 32 hold the line.
struct SeenIdentifiers {
  private struct Place {
    var content: UInt32
    var line: UInt32
  }

  private var places: [UInt64: Place] = [:]

  /// The line where this identifier stands with other content; nil if there is none.
  mutating func conflict(of known: ItemLine.Known, line: Int) -> Int? {
    let key = Digest(of: Array(known.id.utf8)).prefix
    let content = UInt32(truncatingIfNeeded: known.digest.prefix)
    if let place = places[key] { return place.content == content ? nil : Int(place.line) }
    places[key] = Place(content: content, line: UInt32(clamping: line))
    return nil
  }
}
