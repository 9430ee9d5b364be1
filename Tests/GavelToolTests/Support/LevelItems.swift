import GavelCore

/// Items whose right verdict is known: each text holds exactly one of five level words.
enum LevelItems {
  private static let levels = ["abysmal", "mediocre", "passable", "solid", "superb"]
  private static let questions = [
    "How do I keep basil alive on a windowsill?", "Why is the sky red in the evening?",
    "Can you explain how a bicycle gear works?", "What should I pack for a weekend in the hills?",
    "How do I fix a dripping tap?", "Which bus goes to the harbour?",
  ]
  private static let openings = [
    "The plan for the garden was read twice.", "We walked along the river before noon.",
    "The report came on Tuesday.", "A neighbour told the story in the kitchen.",
    "The train was late, as on most days.", "Someone left a note beside the window.",
  ]
  private static let middles = [
    "All in all the work is", "People at the table called it", "In the end the result was",
    "Most readers would say it is", "The whole thing turned out",
  ]
  private static let endings = [
    "Nobody added anything after that.", "The lamp was still on.", "Then the rain began.",
    "They talked about the weather instead.", "The door stayed open until six.",
  ]

  static func singles(_ count: Int, seed: UInt64) -> [JSONValue] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { index in
      let level = index % levels.count
      return [
        "id": .string("single-\(index)"), "prompt": .string(pick(questions, &generator)),
        "response": .string(text(level, &generator)), "label": .integer(level + 1),
      ]
    }
  }

  static func pairs(_ count: Int, seed: UInt64) -> [JSONValue] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { index in
      let first = index % levels.count
      let second = index / levels.count % levels.count
      return [
        "id": .string("pair-\(index)"), "prompt": .string(pick(questions, &generator)),
        "response_a": .string(text(first, &generator)), "response_b": .string(text(second, &generator)),
        "label": first > second ? "first" : first < second ? "second" : "tie",
      ]
    }
  }

  private static func text(_ level: Int, _ generator: inout SeededGenerator) -> String {
    let sentence = "\(pick(middles, &generator)) \(levels[level])."
    return [pick(openings, &generator), sentence, pick(endings, &generator)].joined(separator: " ")
  }

  private static func pick(_ texts: [String], _ generator: inout SeededGenerator) -> String {
    texts.randomElement(using: &generator) ?? ""
  }
}
