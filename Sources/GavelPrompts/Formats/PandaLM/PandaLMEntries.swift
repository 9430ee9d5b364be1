/// PandaLM in the catalogue of formats.
enum PandaLMEntries {
  static let all: [FormatEntry] = PandaLMPrompt.all.map { prompt in
    FormatEntry(
      prompt.name, system: "PandaLM", "which of two is better, or a tie\(details(prompt))",
      needs: (prompt.input == .always ? ["a field 'input'"] : []) + ["a backend for raw text"],
      texts: prompt.keys, exampleItem: prompt.input == .never ? ExampleItems.pair : pairWithInput,
      exampleReply: "1\n\n### Reason: Response 1 is right.\n\n### Reference: Canberra."
    ) { .preference(try PandaLMPair(prompt, $0.wording)) }
  }

  private static func details(_ prompt: PandaLMPrompt) -> String {
    switch (prompt.input, prompt.isCleaning) {
    case (_, false): "; responses are shown as they are, as in its web page"
    case (.always, _): ", with an input"
    case (.never, _): ", without an input"
    case (.whereGiven, _): "; with an input where the item has one"
    }
  }

  private static let pairWithInput = """
    {"id": "example", "prompt": "Name the capital of this country.", "response_a": "Canberra, since 1913.", \
    "response_b": "Sydney.", "fields": [["input", "Australia"]]}
    """
}
