import GavelCore

/// What the reference program of AlignBench reads, substitutes included: for reproducing published numbers alone.
///
/// Source: THUDM/AlignBench at 5b79d4a, `judge.py`.
public enum AlignBenchReference {
  /// What it reads out of one reply.
  public struct Reading: Hashable, Sendable {
    /// The scores of the dictionary by name, the overall one among them.
    ///
    /// They stand in the order in which the names first occur; of equal names the last counts. Fractions are cut off, and
    /// nothing is held against the scale.
    public let ratings: [Rating]
    /// The overall score; -1 where there is none.
    public let score: Double
  }

  /// One score of the dictionary.
  public struct Rating: Hashable, Sendable {
    /// The name of a dimension, or of the overall score.
    public let name: String
    /// The whole number; infinite beyond the range of `Double`.
    public let value: Double
    /// The digits as ASCII without leading zeros.
    package let digits: String
  }

  private static let overall = Array("综合得分".utf8)

  /// What `reply` says.
  ///
  /// - Throws: ``ReferenceError`` for a number of more than 4,300 digits in the dictionary.
  public static func read(_ reply: String) throws(ReferenceError) -> Reading {
    let (entries, first) = reply.withBytes { bytes in
      var entries: [(key: [UInt8], digits: [UInt8])] = []
      AlignBenchDictionary(in: bytes)?.forEachEntry(in: bytes) {
        entries.append((Array(bytes[$0.key]), Array(bytes[$0.digits])))
      }
      return (entries, firstScore(in: bytes))
    }
    var ratings: [Rating] = []
    var places: [[UInt8]: Int] = [:]
    for entry in entries {
      guard let value = PythonNumber.integer(entry.digits) else {
        throw ReferenceError("a number of \(entry.digits.count) bytes has too many digits for Python's int")
      }
      let rating = Rating(
        name: String(decoding: entry.key, as: UTF8.self), value: value.double, digits: plain(entry.digits))
      if let place = places[entry.key] {
        ratings[place] = rating
      } else {
        places[entry.key] = ratings.count
        ratings.append(rating)
      }
    }
    let score = places[overall].map { ratings[$0].value } ?? first ?? -1
    return Reading(ratings: ratings, score: score)
  }

  /// The number behind the first key in apostrophes, up to the second digit of its fraction.
  private static func firstScore(in bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    OverallMark.all(in: bytes).first { $0.form == .quoted }.flatMap { mark in
      let whole = BracketedMark.endOfDigits(in: bytes, at: mark.number.lowerBound)
      var end = whole
      if whole < bytes.count, bytes[whole] == UInt8(ascii: ".") {
        var index = whole + 1
        for _ in 0..<2 where index < bytes.count {
          let (scalar, next) = bytes.scalar(at: index)
          guard WordClass.digit(scalar) != nil else { break }
          index = next
          end = index
        }
      }
      return PythonNumber.float(bytes[mark.number.lowerBound..<end])
    }
  }

  private static func plain(_ digits: [UInt8]) -> String {
    var text = ""
    for scalar in String(decoding: digits, as: UTF8.self).unicodeScalars {
      let digit = WordClass.digit(scalar) ?? 0
      if digit > 0 || !text.isEmpty { text += "\(digit)" }
    }
    return text.isEmpty ? "0" : text
  }
}
