import Foundation
import GavelCore

/// Reads replies that hold a JSON object with a ruling.
struct VerdictObjectReader<R: Rubric> {
  private let reply: Reply
  private let shape: VerdictObject<R>
  private let rubric: R
  private let prompt: Prompt
  /// The objects that were shown, in their one spelling: in a reply they are quotations.
  private let quotes: Set<String>

  init(_ reply: Reply, shape: VerdictObject<R>, rubric: R, prompt: Prompt) {
    self.reply = reply
    self.shape = shape
    self.rubric = rubric
    self.prompt = prompt
    quotes = Self.quotes(in: prompt)
  }

  func opinion(wasEnforced: Bool) throws -> Opinion<R.Verdict> {
    if let whole = try? JSONParser.parse(unfenced(reply.text)), case .object = whole {
      if !isBareRuling(whole) { try checkOwn(whole) }
      return try opinion(of: whole, rung: wasEnforced ? .schema : .words)
    }
    let candidates = JSONObjects.outermost(in: reply.text).filter { isRuling($0.value) }
    let own = candidates.filter { !quotes.contains(Self.spelling(of: $0.value)) }
    guard let last = own.last else {
      let code: ReasonCode = candidates.isEmpty ? .noMarker : .echo
      throw reply.error(code, "the reply has no JSON object with \(shape.keysInWords) of its own", to: prompt)
    }
    let isAtEnd = reply.text.utf8.dropFirst(last.end).allSatisfy {
      [0x20, 0x09, 0x0A, 0x0D, 0x60].contains($0)
    }
    guard isAtEnd || !reply.isCut else {
      throw reply.error(.truncated, "the reply was cut off behind an object that does not end it", to: prompt)
    }
    guard isAtEnd || Set(own.map { Self.spelling(of: $0.value) }).count == 1 else {
      throw reply.error(.ambiguous, "the reply holds several rulings and ends with none of them", to: prompt)
    }
    return try opinion(of: last.value, rung: .lenient)
  }

  // MARK: One object

  private func opinion(of object: JSONValue, rung: Opinion<R.Verdict>.Rung) throws -> Opinion<R.Verdict> {
    if shape.criteria.isEmpty {
      let (reason, answer) = try ruling(in: object)
      return Opinion(try verdict([answer]), reasoning: reason, rung: rung)
    }
    let rulings = try shape.criteria.map { name in
      guard let part = object[name] else {
        throw reply.error(.noMarker, "the object has no key \"\(name)\"", to: prompt)
      }
      if shape.hasReasons { try checkOwn(part) }
      return try ruling(in: part)
    }
    let reasons = zip(shape.criteria, rulings).compactMap { name, ruling in
      ruling.reason.map { "\(name): \($0)" }
    }
    return Opinion(
      try verdict(rulings.map(\.answer)),
      reasoning: reasons.isEmpty ? nil : reasons.joined(separator: "\n"), rung: rung)
  }

  private func verdict(_ answers: [String]) throws -> R.Verdict {
    do {
      return try rubric.verdict(from: answers)
    } catch let error as JudgmentError {
      throw reply.error(error.code, error.message, to: prompt)
    }
  }

  /// The reason and the answer of one object; a reason that was asked for must come first.
  private func ruling(in object: JSONValue) throws -> (reason: String?, answer: String) {
    guard let members = object.object, let place = members.firstIndex(where: { $0.key == shape.key }) else {
      throw reply.error(.noMarker, "the object has no key \"\(shape.key)\"", to: prompt)
    }
    guard let answer = Self.answer(in: members[place].value) else {
      throw reply.error(
        .markerWithoutValue, "\"\(shape.key)\" is \(JSONWriter.text(of: members[place].value).prefix(60))",
        to: prompt)
    }
    guard shape.hasReasons else { return (nil, answer) }
    guard let reason = members[..<place].first(where: { $0.key == "reason" })?.value.string,
      Reasons.areGiven(in: reason[...], prompt: prompt)
    else {
      throw reply.error(
        .noReasons, "the ruling stands before its reason, or without one; it is not accepted", to: prompt)
    }
    return (reason, answer)
  }

  /// A text or a number as an answer; nil for any other value.
  private static func answer(in value: JSONValue) -> String? {
    switch value {
    case .string(let text): return text
    case .number(let text):
      if let whole = value.int { return "\(whole)" }
      // Rubrics read no exponents.
      guard text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }), value.double != nil else {
        return text
      }
      return Decimal(string: text, locale: Locale(identifier: "en_US_POSIX"))?.description ?? text
    default: return nil
    }
  }

  /// Whether `object` is a ruling without reasons and nothing else, as it was asked for.
  ///
  /// There are so few of them that a judged text could name them all: as the whole reply they are the model's own.
  private func isBareRuling(_ object: JSONValue) -> Bool {
    guard !shape.hasReasons, let members = object.object else { return false }
    return shape.criteria.isEmpty
      ? members.map(\.key) == [shape.key]
      : members.allSatisfy { $0.value.object?.map(\.key) == [shape.key] }
  }

  private func isRuling(_ object: JSONValue) -> Bool {
    shape.criteria.isEmpty
      ? object[shape.key] != nil : shape.criteria.allSatisfy { object[$0]?.object != nil }
  }

  // MARK: Quotations

  private func checkOwn(_ object: JSONValue) throws {
    guard quotes.isEmpty || !quotes.contains(Self.spelling(of: object)) else {
      throw JudgmentError(
        .echo, "the reply repeats an object out of a text that it was shown", raw: reply.text)
    }
  }

  /// One spelling for equal objects, however they are set, folded or ordered.
  private static func spelling(of value: JSONValue) -> String {
    FoldedText(JSONWriter.text(of: value.canonical)).text
  }

  private static func quotes(in prompt: Prompt) -> Set<String> {
    var quotes: Set<String> = []
    // A brace, or the first byte of a full-width one: most texts have neither.
    for text in Reply.instructions(of: prompt) where text.utf8.contains(where: { $0 == 0x7B || $0 == 0xEF }) {
      // As it stands, and as a model might write it that takes full-width letters for plain ones.
      let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A }
      for shown in isPlain ? [text] : [text, FoldedText(text).text]
      where shown.utf8.contains(UInt8(ascii: "{")) {
        for object in JSONObjects.outermost(in: shown).flatMap({ JSONObjects.all(in: $0.value) }) {
          quotes.insert(spelling(of: object))
        }
      }
    }
    return quotes
  }

  /// The text inside a Markdown fence, where the fence is all there is.
  private func unfenced(_ text: String) -> String {
    guard text.drop(while: \.isWhitespace).hasPrefix("```") else { return text }
    let lines = text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
    guard lines.count > 2, let last = lines.last, last.hasPrefix("```") else { return text }
    return lines[1..<(lines.count - 1)].joined(separator: "\n")
  }
}
