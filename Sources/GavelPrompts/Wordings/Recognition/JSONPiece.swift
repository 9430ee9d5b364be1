import GavelCore

/// The JSON values that a piece holds.
struct JSONPiece {
  /// One value, or one for each line.
  var values: [JSONValue]
  /// Whether it is JSON Lines.
  var areLines: Bool

  /// Reads `piece` as one JSON value, else as JSON Lines.
  ///
  /// - Returns: nil where the piece neither is JSON nor is called so.
  /// - Throws: ``WordingError`` where its name ends like a JSON file's and it is none.
  static func read(_ piece: NamedData) throws(WordingError) -> JSONPiece? {
    let isCalledLines = piece.name.hasSuffix(".jsonl")
    let isCalledJSON = isCalledLines || piece.name.hasSuffix(".json")
    guard isCalledJSON || beginsLikeJSON(piece.bytes) else { return nil }
    let whole: JSONParser.Failure
    do throws(JSONParser.Failure) {
      return JSONPiece(values: [try JSONParser.parse(piece.bytes)], areLines: false)
    } catch {
      whole = error
    }
    do throws(JSONParser.Failure) {
      let values = try lines(of: piece.bytes)
      // Nothing at all is no JSON, but is JSON Lines.
      guard !values.isEmpty || isCalledLines else { throw whole }
      return JSONPiece(values: values, areLines: true)
    } catch {
      guard isCalledJSON else { return nil }
      throw mistake(isCalledLines ? error : whole, in: piece.name)
    }
  }

  private static func beginsLikeJSON(_ bytes: [UInt8]) -> Bool {
    let first = bytes.first { $0 != 0x20 && !(0x09...0x0D).contains($0) }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  /// The values of all lines that hold more than white space.
  private static func lines(of bytes: [UInt8]) throws(JSONParser.Failure) -> [JSONValue] {
    var values: [JSONValue] = []
    for line in bytes.split(separator: 0x0A) {
      guard line.contains(where: { $0 != 0x20 && !(0x09...0x0D).contains($0) }) else { continue }
      do throws(JSONParser.Failure) {
        values.append(try JSONParser.parse(line))
      } catch {
        var failure = error
        failure.offset += line.startIndex
        throw failure
      }
    }
    return values
  }

  private static func mistake(_ failure: JSONParser.Failure, in name: String) -> WordingError {
    if failure.reason == "half of a surrogate pair" {
      return WordingError(
        .loneSurrogate, name,
        "\(failure): no text holds that; write the file again from the original")
    }
    return WordingError(
      .invalidJSON, name,
      "not JSON: \(failure); write it out again, or give it another ending if it is plain text")
  }
}
