import GavelCore

/// Reads replies that hold a JSON object with a ruling.
struct VerdictObjectReader<R: Rubric> {
  private let reply: Reply
  private let shape: VerdictObject<R>
  private let rubric: R
  private let prompt: Prompt

  init(_ reply: Reply, shape: VerdictObject<R>, rubric: R, prompt: Prompt) {
    self.reply = reply
    self.shape = shape
    self.rubric = rubric
    self.prompt = prompt
  }

  func opinion(wasEnforced: Bool) throws -> Opinion<R.Verdict> {
    if let whole = try? JSONParser.parse(unfenced(reply.text)), case .object = whole {
      guard !quotes.contains(canonical(whole)) else {
        throw JudgmentError(.echo, "the reply repeats an object out of a judged text", raw: reply.text)
      }
      return try opinion(of: whole, rung: wasEnforced ? .schema : .words)
    }
    let candidates = objects(in: reply.text).filter { isRuling($0.value) }
    let own = candidates.filter { !quotes.contains(canonical($0.value)) }
    guard let last = own.last else {
      let code: ReasonCode = candidates.isEmpty ? .noMarker : .echo
      throw reply.error(code, "the reply has no JSON object with \(shape.keysInWords) of its own", to: prompt)
    }
    let isAtEnd = reply.text.utf8.dropFirst(last.end).allSatisfy {
      [0x20, 0x09, 0x0A, 0x0D, 0x60].contains($0)
    }
    guard isAtEnd || Set(own.map { canonical($0.value) }).count == 1 else {
      throw reply.error(.ambiguous, "the reply holds several rulings and ends with none of them", to: prompt)
    }
    return try opinion(of: last.value, rung: .lenient)
  }

  private func opinion(of object: JSONValue, rung: Opinion<R.Verdict>.Rung) throws -> Opinion<R.Verdict> {
    if shape.criteria.isEmpty {
      let (reason, answer) = try ruling(in: object)
      return Opinion(try verdict([answer]), reasoning: reason, rung: rung)
    }
    let rulings = try shape.criteria.map { name in
      guard let part = object[name] else {
        throw reply.error(.noMarker, "the object has no key \"\(name)\"", to: prompt)
      }
      return try ruling(in: part)
    }
    let reasoning = zip(shape.criteria, rulings).map { "\($0): \($1.reason)" }.joined(separator: "\n")
    return Opinion(try verdict(rulings.map(\.answer)), reasoning: reasoning, rung: rung)
  }

  private func verdict(_ answers: [String]) throws -> R.Verdict {
    do {
      return try rubric.verdict(from: answers)
    } catch let error as JudgmentError {
      throw reply.error(error.code, error.message, to: prompt)
    }
  }

  /// The reason and the answer of one object; the reason must come first.
  private func ruling(in object: JSONValue) throws -> (reason: String, answer: String) {
    guard let members = object.object, let place = members.firstIndex(where: { $0.key == shape.key }) else {
      throw reply.error(.noMarker, "the object has no key \"\(shape.key)\"", to: prompt)
    }
    let answer: String
    switch members[place].value {
    case .string(let text): answer = text
    case .number(let text): answer = members[place].value.int.map(String.init) ?? text
    default:
      throw reply.error(
        .markerWithoutValue, "\"\(shape.key)\" is \(JSONWriter.text(of: members[place].value).prefix(60))",
        to: prompt)
    }
    guard let reason = members[..<place].first(where: { $0.key == "reason" })?.value.string,
      reason.contains(where: \.isLetter)
    else {
      throw reply.error(
        .noReasons, "the ruling stands before its reason, or without one; it is not accepted", to: prompt)
    }
    return (reason, answer)
  }

  private func isRuling(_ object: JSONValue) -> Bool {
    shape.criteria.isEmpty
      ? object[shape.key] != nil : shape.criteria.allSatisfy { object[$0] != nil }
  }

  private func canonical(_ value: JSONValue) -> String { JSONWriter.text(of: value, sortsKeys: true) }

  /// The objects that stand in the texts shown: in a reply they are quotations.
  private var quotes: Set<String> {
    Set(prompt.exhibits.flatMap { objects(in: $0.text) }.map { canonical($0.value) })
  }

  /// The text inside a Markdown fence, where the fence is all there is.
  private func unfenced(_ text: String) -> String {
    let lines = text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
    guard lines.count > 2, lines[0].hasPrefix("```"), lines[lines.count - 1].hasPrefix("```") else {
      return text
    }
    return lines[1..<(lines.count - 1)].joined(separator: "\n")
  }

  /// All objects in `text`, outer and inner ones, each with the offset behind it.
  private func objects(in text: String) -> [(value: JSONValue, end: Int)] {
    var text = text
    return text.withUTF8 { bytes in
      var found: [(value: JSONValue, end: Int)] = []
      // Every brace is tried once; a text of braces alone is bounded by the depth that the parser allows.
      for start in bytes.indices where bytes[start] == UInt8(ascii: "{") {
        if let object = JSONParser.object(in: bytes, at: start) { found.append(object) }
      }
      return found
    }
  }
}
