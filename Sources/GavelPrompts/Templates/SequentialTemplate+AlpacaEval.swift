import GavelCore

extension SequentialTemplate {
  /// A template of AlpacaEval: `{name}` without white space in it, each slot once.
  ///
  /// The names are filled in the order in which they first occur. A brace pair that holds white space is no slot.
  package init(alpacaEval template: String) throws(TemplateError) {
    let bytes = Array(template.utf8)
    var slots = SlottedText()
    var steps: [Step] = []
    var known: Set<[UInt8]> = []
    var position = 0
    while let slot = Self.nextSlot(in: bytes, from: position) {
      slots.append(literal: bytes[position..<slot.lowerBound])
      let name = Array(bytes[(slot.lowerBound + 1)..<(slot.upperBound - 1)])
      slots.append(slot: name)
      let text = String(decoding: name, as: UTF8.self)
      guard known.insert(name).inserted else {
        throw TemplateError(
          .repeatedSlot, slot: text,
          "the template has the slot '{\(text)}' more than once; AlpacaEval takes each slot once")
      }
      steps.append(Step(name: text, sign: Array(bytes[slot]), reach: .first))
      position = slot.upperBound
    }
    slots.append(literal: bytes[position...])
    self.init(template: bytes, steps: steps, slots: slots)
  }

  /// The first place of a brace, at least one character, and the nearest closing brace, without white space among them.
  private static func nextSlot(in bytes: [UInt8], from start: Int) -> Range<Int>? {
    var position = start
    while let brace = bytes.firstPlace(of: UInt8(ascii: "{"), from: position) {
      var index = brace + 1
      while index < bytes.count {
        let (scalar, end) = bytes.scalar(at: index)
        // Where white space ends this attempt, it would end every one that begins before it.
        if scalar.isTextWhitespace { break }
        if scalar == "}", index > brace + 1 { return brace..<end }
        index = end
      }
      if index == bytes.count { return nil }
      position = index + 1
    }
    return nil
  }
}
