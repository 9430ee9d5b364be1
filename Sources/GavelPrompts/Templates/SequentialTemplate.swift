/// A template that is filled slot after slot, as two references do it by replacing text.
///
/// What an earlier step put in is searched by the later ones, so a value that holds the sign of a later slot captures its
/// value. That is what the published prompts are; ``SafeSequentialTemplate`` keeps values apart.
package struct SequentialTemplate: Hashable, Sendable {
  /// Which occurrences of a slot a step replaces.
  enum Reach: Hashable, Sendable {
    /// The first one; the slot must have a value.
    case first
    /// All of them; without an occurrence no value is needed.
    case all
  }

  /// The replacement of one slot.
  struct Step: Hashable, Sendable {
    var name: String
    /// How the slot is written.
    var sign: [UInt8]
    var reach: Reach
  }

  /// The template as it was given.
  let template: [UInt8]
  /// The replacements in their order.
  let steps: [Step]
  /// The template with its slots taken apart.
  let slots: SlottedText

  /// The slots in the order in which they are filled.
  package var names: [String] { steps.map(\.name) }

  /// The template with each slot in turn replaced by its value; later slots are also found in earlier values.
  package func filled(with values: [String: String]) throws(TemplateError) -> String {
    var text = template
    for step in steps {
      if step.reach == .all, text.firstPlace(of: step.sign, from: 0) == nil { continue }
      let value = try SlotValues.value(of: step.name, in: values)
      text = Self.replacing(step.sign, by: Array(value.utf8), in: text, reach: step.reach)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func replacing(_ sign: [UInt8], by value: [UInt8], in text: [UInt8], reach: Reach) -> [UInt8]
  {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + value.count)
    var position = 0
    while let place = text.firstPlace(of: sign, from: position) {
      result.append(contentsOf: text[position..<place])
      result.append(contentsOf: value)
      position = place + sign.count
      if reach == .first { break }
    }
    result.append(contentsOf: text[position...])
    return result
  }
}

/// A ``SequentialTemplate`` that is filled all at once: no value can capture a slot.
///
/// Without the sign of a slot in a value it gives the same text.
package struct SafeSequentialTemplate: Hashable, Sendable {
  /// The literals and slots.
  package let text: SlottedText

  /// The same template.
  package init(_ template: SequentialTemplate) { text = template.slots }

  /// The slots in the order in which they first occur.
  package var names: [String] { text.names }

  /// The template with every slot replaced by its value; values are neither changed nor looked at.
  package func filled(with values: [String: String]) throws(TemplateError) -> String {
    try text.filled(with: values)
  }
}
