/// A pattern that marks an output, as the configurations of AlpacaEval write them: `(?:^|\n) ?Output \(a\)`.
///
/// Of regular expressions it takes what they use: `(?i)` and `(?:^|\n)` in front, plain characters, escaped ones, and `?`
/// behind one of either.
public struct AlpacaEvalPattern: Hashable, Sendable {
  /// One character.
  private struct Atom: Hashable {
    var bytes: [UInt8]
    var isOptional = false
  }

  private let isCaseless: Bool
  private let isAtLineStart: Bool
  private let atoms: [Atom]

  /// The pattern that `text` writes; nil where it uses anything else.
  public init?(_ text: String) {
    var rest = text[...].unicodeScalars
    func skip(_ word: String) -> Bool {
      guard rest.starts(with: word.unicodeScalars) else { return false }
      rest = rest.dropFirst(word.unicodeScalars.count)
      return true
    }
    isCaseless = skip("(?i)")
    isAtLineStart = skip(#"(?:^|\n)"#) || skip("(?:^|\n)")
    var atoms: [Atom] = []
    while let scalar = rest.popFirst() {
      switch scalar {
      case "?":
        guard !atoms.isEmpty, !atoms[atoms.count - 1].isOptional else { return nil }
        atoms[atoms.count - 1].isOptional = true
      case "\\":
        guard let escaped = rest.popFirst(), let plain = Self.plain(escaped) else { return nil }
        atoms.append(Atom(bytes: Array(String(plain).utf8)))
      case ".", "^", "$", "*", "+", "{", "[", "|", "(", ")": return nil
      default: atoms.append(Atom(bytes: Array(String(scalar).utf8)))
      }
    }
    guard atoms.contains(where: { !$0.isOptional }) else { return nil }
    self.atoms = atoms
  }

  private static func plain(_ escaped: Unicode.Scalar) -> Unicode.Scalar? {
    switch escaped {
    case "n": "\n"
    case "t": "\t"
    case "r": "\r"
    case "a"..."z", "A"..."Z", "0"..."9": nil
    default: escaped.isASCII ? escaped : nil
    }
  }

  /// Both outputs at the beginning of a line: the patterns of most configurations.
  static let lines = pair { #"(?:^|\n) ?Output \(\#($0)\)"# }
  /// Both outputs anywhere, in either case.
  static let anywhere = pair { #"(?i)output \(\#($0)\)"# }

  private static func pair(_ pattern: (String) -> String) -> [(Int, AlpacaEvalPattern)] {
    [(1, "a"), (2, "b")].compactMap { key, letter in AlpacaEvalPattern(pattern(letter)).map { (key, $0) } }
  }

  // MARK: Search

  /// The first match in `bytes` from `start`, where a text begins.
  func firstMatch(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
    var position = start
    while position <= bytes.count {
      if let match = match(in: bytes, at: position, textStart: start) { return match }
      position += 1
      if isAtLineStart {
        guard let line = bytes.firstPlace(of: 0x0A, from: position) else { return nil }
        position = line
      }
    }
    return nil
  }

  /// The match at `position` of a text that begins at `textStart`.
  func match(in bytes: UnsafeBufferPointer<UInt8>, at position: Int, textStart: Int) -> Range<Int>? {
    end(at: position, textStart: textStart, in: bytes).map { position..<$0 }
  }

  private func end(at position: Int, textStart: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard isAtLineStart else { return end(of: 0, at: position, in: bytes) }
    if position == textStart, let end = end(of: 0, at: position, in: bytes) { return end }
    guard position < bytes.count, bytes[position] == 0x0A else { return nil }
    return end(of: 0, at: position + 1, in: bytes)
  }

  /// Where the atoms from `index` on end.
  private func end(of index: Int, at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard index < atoms.count else { return position }
    let atom = atoms[index]
    let behind =
      isCaseless
      ? bytes.end(ofWord: atom.bytes, at: position)
      : bytes.starts(with: atom.bytes, at: position) ? position + atom.bytes.count : nil
    if let behind, let end = end(of: index + 1, at: behind, in: bytes) { return end }
    return atom.isOptional ? end(of: index + 1, at: position, in: bytes) : nil
  }
}
