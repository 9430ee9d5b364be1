import GavelCore
import GavelPrompts
import Testing

@Suite struct ChatMLTests {
  private func messages(_ text: String) throws -> [Message] { try ChatML.turns(in: text).map(\.message) }

  @Test func turnsAreCutAndStripped() throws {
    let text =
      " \n<|im_start|> system \n be brief \n\n<|im_end|>\n\u{3000}<|im_start|>user\r\n{x}\n<|im_end|>\u{1C}"
    #expect(try messages(text) == [.system("be brief"), .user("{x}")])
  }

  @Test func everythingBetweenTheEndAndTheNextTurnIsLost() throws {
    let text = "<|im_start|>user\na<|im_end|>lost<|im_end|>\n<|im_start|>user\nb <|im_start|>x\n<|im_end|>"
    #expect(try messages(text) == [.user("a"), .user("b"), Message("x", "")])
  }

  @Test func roleLinesNameFurtherFields() throws {
    let turns = try ChatML.turns(in: "<|im_start|>system name=x  y=a=b name=z\nc\n<|im_end|>")
    #expect(turns.map(\.message) == [.system("c")])
    #expect(turns[0].fields.map(\.name) == ["name", "y"])
    #expect(turns[0].fields.map(\.value) == ["z", "a=b"])
    #expect(try messages("<|im_start|>user name=x\nc<|im_end|>") == [Message("user name=x", "c")])
  }

  @Test(arguments: [
    ("", "begin with"), ("x<|im_start|>user\nb<|im_end|>", "begin with"), ("<|im_start|>user\nb", "end in"),
    ("<|im_start|>user\nb<|im_end|>.", "end in"), ("<|im_start|>user<|im_end|>", "line of its own"),
    ("<|im_start|>user\nx <|im_start|> y<|im_end|>", "line of its own"), ("<|im_end|>", "begin with"),
    ("<|im_start|>system x\ny<|im_end|>", "name=value"), ("<|im_start|>systems\ny<|im_end|>", "name=value"),
    ("<|im_start|>system role=user\ny<|im_end|>", "'role'"),
    ("<|im_start|>system content=\ny<|im_end|>", "'content'"), ("<|im_start|>", "end in"),
  ])
  func whatTheReferenceRefusesIsAnError(text: String, wanted: String) {
    let error = #expect(throws: TemplateError.self) { try ChatML.turns(in: text) }
    #expect(error?.code == .invalidConversation)
    #expect(error?.message.contains(wanted) == true, "\(error?.message ?? "")")
  }

  /// Against a plain definition by splitting of arrays.
  @Test func randomTextsAreCutAsByDefinition() {
    let pieces = [
      "<|im_start|>", "<|im_end|>", "\n", "user", "system", " name=x", "<|im_", "é", "\r\n", "\u{1C}",
    ]
    var random = RandomTexts(seed: 4, pieces)
    var cut = 0
    for _ in 0..<50_000 {
      let text =
        random.number(below: 4) == 0
        ? random.text(atMost: 10) : "<|im_start|>user\n" + random.text(atMost: 10) + "<|im_end|>"
      let turns = try? messages(text)
      if let turns, turns.contains(where: { $0.role == .system }) { continue }
      let plain = plainMessages(text)
      if let plain, plain.contains(where: { $0.role.rawValue.hasPrefix("system") }) { continue }
      guard turns == plain else {
        Issue.record("\(text.debugDescription) gave \(String(describing: turns))")
        return
      }
      cut += turns == nil ? 0 : 1
    }
    #expect(cut > 5000)
  }

  private func plainMessages(_ text: String) -> [Message]? {
    func split(_ text: [UInt32], _ sign: String) -> [[UInt32]] {
      let sign = scalars(sign)
      var parts: [[UInt32]] = [[]]
      var index = 0
      while index < text.count {
        if text[index...].starts(with: sign) {
          parts.append([])
          index += sign.count
        } else {
          parts[parts.count - 1].append(text[index])
          index += 1
        }
      }
      return parts
    }
    func string(_ scalars: some Sequence<UInt32>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
      return String(view)
    }
    func strip(_ text: [UInt32]) -> [UInt32] {
      let space = Set(scalars(" \n\r\u{1C}"))
      return Array(text.drop { space.contains($0) }.reversed().drop { space.contains($0) }.reversed())
    }
    let text = strip(scalars(text))
    guard text.starts(with: scalars("<|im_start|>")) else { return nil }
    guard text.reversed().starts(with: scalars("<|im_end|>").reversed()) else { return nil }
    var messages: [Message] = []
    for part in split(text, "<|im_start|>").dropFirst() {
      guard let line = part.firstIndex(of: 10) else { return nil }
      let content = strip(split(Array(part[(line + 1)...]), "<|im_end|>")[0])
      messages.append(Message(.init(rawValue: string(strip(Array(part[..<line])))), string(content)))
    }
    return messages
  }

  @Test func longTextsTakeLinearTime() throws {
    let many = String(repeating: "<|im_start|>user\nx<|im_end|>", count: 40_000)
    #expect(try ChatML.turns(in: many).count == 40_000)
    let open = "<|im_start|>user\n" + String(repeating: "<|im_end|>", count: 100_000)
    #expect(try ChatML.turns(in: open).count == 1)
  }
}
