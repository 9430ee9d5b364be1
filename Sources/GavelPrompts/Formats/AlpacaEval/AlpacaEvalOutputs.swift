import GavelCore

/// Reads which of `Output (a)` and `Output (b)` a reply names.
enum AlpacaEvalOutputs {
  typealias Reading = Result<Opinion<Preference>, JudgmentError>

  private static let opening = Array("Output (".utf8)

  /// The one line that is an output and nothing else.
  static func line(in bytes: UnsafeBufferPointer<UInt8>) -> Reading {
    guard let found = only(places(in: bytes)) else {
      return .failure(JudgmentError(.ambiguous, "the reply names an output more than once"))
    }
    guard let found else {
      return .failure(
        JudgmentError(.noMarker, "no line of the reply begins with 'Output (a)', or with 'Output (b)'"))
    }
    let line = bytes[found.end..<bytes.endOfLine(from: found.end)].stripped
    guard line.isEmpty || line.elementsEqual(".".utf8) else {
      return .failure(
        JudgmentError(.noMarker, "more than an output stands on its line, which may deny it"))
    }
    let isWhole = bytes.stripped.count == opening.count + 2
    return .success(
      Opinion(
        Preference(found.winner), reasoning: bytes.reasons(before: found.start),
        rung: isWhole ? .words : .marker))
  }

  /// The text under `best_output` of JSON, or of a dictionary of Python.
  static func value(in bytes: UnsafeBufferPointer<UInt8>) -> Reading {
    // Most replies without an output have no parenthesis either.
    let named =
      bytes.firstPlace(of: UInt8(ascii: "("), from: 0) == nil
      ? [] : AlpacaEvalReference.outputs(in: bytes, AlpacaEvalPattern.anywhere)
    guard named.count == 1 else {
      return .failure(
        JudgmentError(
          named.isEmpty ? .noMarker : .ambiguous,
          "the reply names \(named.count) outputs, and one is asked for"))
    }
    let winner: Preference.Winner = named[0] == 1 ? .first : .second
    if isOutput(bytes.stripped) { return .success(Opinion(Preference(winner), rung: .lenient)) }
    let json = PythonJSON.value(of: bytes)
    guard let value = json ?? PythonLiteral.value(of: bytes) else {
      return .failure(JudgmentError(.noMarker, "the reply is no JSON"))
    }
    guard case .text(let text) = value["best_output"], isOutput(Array(text.utf8)[...].stripped) else {
      return .failure(JudgmentError(.markerWithoutValue, "the reply has no output under 'best_output'"))
    }
    return .success(Opinion(Preference(winner), rung: json == nil ? .lenient : .words))
  }

  /// Whether `text` is an output and nothing else.
  private static func isOutput(_ text: some RandomAccessCollection<UInt8>) -> Bool {
    let text = Array(text)
    return names.contains { text.end(ofWord: $0, at: 0) == text.count }
  }

  private static let names = ["a", "b"].map { Array("output (\($0))".utf8) }

  // MARK: Lines

  private struct Place {
    var start: Int
    var end: Int
    var winner: Preference.Winner
  }

  /// The one place; nil within for none, nil for several.
  private static func only(_ places: [Place]) -> Place?? {
    places.count > 1 ? nil : .some(places.first)
  }

  /// Where outputs are named at the beginning of a line, or right behind another one, as the reference finds them.
  private static func places(in bytes: UnsafeBufferPointer<UInt8>) -> [Place] {
    var places: [Place] = []
    var position = 0
    var beginning = 0
    func isStart(_ index: Int) -> Bool {
      index == beginning || index > beginning && bytes[index - 1] == 0x0A
    }
    while let place = bytes.firstPlace(of: opening, from: position) {
      position = place + 1
      let letter = place + opening.count
      let isBehindSpace = place > beginning && bytes[place - 1] == 0x20 && isStart(place - 1)
      guard isStart(place) || isBehindSpace, letter + 1 < bytes.count,
        bytes[letter] == UInt8(ascii: "a") || bytes[letter] == UInt8(ascii: "b"),
        bytes[letter + 1] == UInt8(ascii: ")")
      else { continue }
      places.append(
        Place(start: place, end: letter + 2, winner: bytes[letter] == UInt8(ascii: "a") ? .first : .second))
      beginning = letter + 2
      position = beginning
    }
    return places
  }
}
