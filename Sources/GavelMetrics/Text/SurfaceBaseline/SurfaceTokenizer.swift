/// A token of a text, as a piece of the bytes of its ``SurfaceTokenizer``.
struct SurfaceToken: Hashable {
  /// Where it stands in the bytes.
  var range: Range<Int>
  /// Whether it begins with a letter, a number or a CJK scalar.
  var isWord: Bool
  /// Whether it is a word that counts unless it is in the stop list: CJK, a number, or longer than two.
  var isWeighty: Bool
}

/// Takes a text apart into the tokens of the surface baseline, in one pass and in lower case.
struct SurfaceTokenizer {
  /// How many scalars of a text are looked at.
  static let limit = 12_000

  /// The tokens as UTF-8, one behind the other.
  private(set) var bytes: [UInt8] = []
  /// The tokens from left to right.
  private(set) var tokens: [SurfaceToken] = []

  /// The token under way.
  private enum State {
    case none
    case word
    /// A scalar that stands for itself, with the marks behind it.
    case single(isCJK: Bool)
  }

  private var state = State.none
  private var start = 0
  /// The scalars of the word without marks.
  private var length = 0
  private var isNumber = true
  private var hasApostrophe = false
  /// An apostrophe behind the word, which joins it if a letter or number follows.
  private var apostrophe: Unicode.Scalar?

  /// The tokens of the first 12,000 scalars; ASCII takes the general path as well if told so.
  init(_ text: String, hasASCIIPath: Bool = true) {
    bytes.reserveCapacity(min(text.utf8.count, 4 * Self.limit))
    var left = Self.limit
    for scalar in text.unicodeScalars {
      guard left > 0 else { break }
      left -= 1
      if hasASCIIPath && scalar.isASCII {
        takeASCII(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        for lower in scalar.properties.lowercaseMapping.unicodeScalars {
          take(lower, SurfaceScalarKind(lower))
        }
      }
    }
    endToken()
  }

  private mutating func takeASCII(_ byte: UInt8) {
    let kind = SurfaceScalarKind(ascii: byte)
    let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    take(Unicode.Scalar(lower), kind)
  }

  private mutating func take(_ scalar: Unicode.Scalar, _ kind: SurfaceScalarKind) {
    switch kind {
    case .dropped: return
    case .space: endToken()
    case .letter, .number: takeWordScalar(scalar, isNumber: kind == .number)
    case .mark:
      if apostrophe != nil { releaseApostrophe() }
      if case .none = state { begin(.single(isCJK: false)) }
      append(scalar)
    case .cjk: takeSingle(scalar, isCJK: true)
    case .other:
      if case .word = state, apostrophe == nil, !hasApostrophe, scalar == "'" || scalar == "\u{2019}" {
        apostrophe = scalar
      } else {
        takeSingle(scalar, isCJK: false)
      }
    }
  }

  private mutating func takeWordScalar(_ scalar: Unicode.Scalar, isNumber isDigit: Bool) {
    if case .word = state {
      if apostrophe != nil {
        apostrophe = nil
        hasApostrophe = true
        isNumber = false
        length += 1
        bytes.append(0x27)
      }
    } else {
      endToken()
      begin(.word)
    }
    if !isDigit { isNumber = false }
    length += 1
    append(scalar)
  }

  private mutating func takeSingle(_ scalar: Unicode.Scalar, isCJK: Bool) {
    endToken()
    begin(.single(isCJK: isCJK))
    append(scalar)
  }

  private mutating func begin(_ next: State) {
    state = next
    start = bytes.count
    length = 0
    isNumber = true
    hasApostrophe = false
  }

  private mutating func endToken() {
    if apostrophe != nil { releaseApostrophe() }
    emit()
    state = .none
  }

  /// Makes the apostrophe behind the word a token of its own.
  private mutating func releaseApostrophe() {
    guard let scalar = apostrophe else { return }
    apostrophe = nil
    emit()
    begin(.single(isCJK: false))
    append(scalar)
  }

  private mutating func emit() {
    let range = start..<bytes.count
    switch state {
    case .none: return
    case .word: tokens.append(SurfaceToken(range: range, isWord: true, isWeighty: isNumber || length > 2))
    case .single(let isCJK): tokens.append(SurfaceToken(range: range, isWord: isCJK, isWeighty: isCJK))
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}

extension SurfaceTokenizer {
  /// The tokens as texts.
  var texts: [String] {
    tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }
}
