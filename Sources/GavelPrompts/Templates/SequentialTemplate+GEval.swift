extension SequentialTemplate {
  /// A template of G-Eval: `{{Document}}` is replaced everywhere, then `{{Summary}}` everywhere.
  package init(gEval template: String) {
    let bytes = Array(template.utf8)
    let steps = ["Document", "Summary"].map {
      Step(name: $0, sign: Array("{{\($0)}}".utf8), reach: .all)
    }
    var slots = SlottedText()
    var start = 0
    var position = 0
    while let brace = bytes.firstPlace(of: UInt8(ascii: "{"), from: position) {
      guard let step = steps.first(where: { bytes.starts(with: $0.sign, at: brace) }) else {
        position = brace + 1
        continue
      }
      slots.append(literal: bytes[start..<brace])
      slots.append(.slot(step.name))
      position = brace + step.sign.count
      start = position
    }
    slots.append(literal: bytes[start...])
    self.init(template: bytes, steps: steps, slots: slots)
  }
}
