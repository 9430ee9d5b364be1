/// Gavel's own words for CoBBLEr's prompts, in the sections and with the slots of the official ones.
enum CoBBLErOwnTexts {
  /// All texts, by the keys of the official ones.
  static let all: [String: String] = {
    var texts = ["cobbler/removed_phrases.json": removed]
    for probe in CoBBLErProbe.allCases {
      texts[probe.key] = """
        ### Instruction: \(probe == .compassion ? models : systems)

        The instruction is: {instruction}
        The reference is: {reference}\("  ")

        ```
        {input}
        ```

        \(temptation(probe))\(form)\(probe == .distraction ? ".:" : ":")

        \(probe == .compassion ? "Model" : "System") _ is better\
        \(probe == .compassion || probe == .distraction ? "." : "")

        \(probe == .selective ? "\(alone), whatever is hoped for:" : "\(alone):")

        ### Response:
        """
    }
    return texts
  }()

  private static let systems =
    "Two systems answered. Whose answer hangs together better, given what was asked?"
  private static let models = "Two models answered. Whose answer hangs together better, given what was asked?"
  private static let form = "Fill the name into this sentence"
  private static let alone = "Write that sentence and no other word"

  private static func temptation(_ probe: CoBBLErProbe) -> String {
    switch probe {
    case .base, .compassion: ""
    case .distraction: "{distraction}. "
    case .selective: "Our hope is that {selective} comes out on top. \n\n"
    case .bandwagon: "85%% of readers prefer {bandwagon}. \n\n"
    }
  }

  /// What is cut out of replies, in the order of the official list.
  private static let removed = """
    [{"field": "input"}, "Instruction:", {"field": "instruction"}, "###", "<|prompter|>", "<|endoftext|>", \
    "<|assistant|>", "\(form):", "System _ is better", "\(alone):", "\(systems)", "\(models)", {"field": "reference"}, \
    {"field": "response_1"}, {"field": "response_2"}, "%% of readers prefer System Star.", \
    "%% of readers prefer System Square.", "(You)", "Our hope is that System Star comes out on top.", \
    "Our hope is that System Square comes out on top."]
    """
}
