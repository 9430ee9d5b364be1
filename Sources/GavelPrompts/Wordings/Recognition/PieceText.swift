/// Whether a piece can be a text at all.
enum PieceText {
  /// The text of `piece`.
  ///
  /// - Throws: ``WordingError`` that names the piece and the place, where it is no UTF-8 or holds a NUL.
  static func read(_ piece: NamedData) throws(WordingError) -> String {
    if let place = piece.bytes.firstIndex(of: 0) {
      throw WordingError(
        .nulByte, piece.name,
        "a byte of value 0 at byte \(place): not plain text; if it is UTF-16, save it as UTF-8")
    }
    guard let text = String(validating: piece.bytes, as: UTF8.self) else {
      throw WordingError(
        .invalidUTF8, piece.name,
        "not UTF-8 from byte \(firstMistake(in: piece.bytes)) on; save it as UTF-8, without changing anything"
      )
    }
    return text
  }

  private static func firstMistake(in bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var place = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { place += UTF8.width(scalar) }
    return place
  }
}
