/// One of PandaLM's prompts: whether it has a section for an input, and whether responses are cleaned.
struct PandaLMPrompt: Hashable, Sendable {
  /// When the section for an input is there.
  enum Input: Hashable, Sendable {
    /// Where the item has one that is not empty.
    case whereGiven
    /// Always; without one the item does not fit.
    case always
    /// Never; with one the item does not fit.
    case never
  }

  let name: String
  var input = Input.whereGiven
  /// Whether responses lose white space around them, and special tokens.
  var isCleaning = true

  /// All prompts; two of them are the first one under the names of the reference cases.
  static let all = [
    general, PandaLMPrompt(name: "pandalm.no_input", input: .never),
    PandaLMPrompt(name: "pandalm.with_input", input: .always),
    PandaLMPrompt(name: "pandalm.input_truthiness"),
    PandaLMPrompt(name: "pandalm.special_tokens"),
    PandaLMPrompt(name: "pandalm.uncleaned", isCleaning: false),
  ]

  /// The reference program's own choice.
  static let general = PandaLMPrompt(name: "pandalm.pair")

  static let withoutInput = "pandalm/prompt.no_input"
  static let withInput = "pandalm/prompt.with_input"

  /// The keys of its texts.
  var keys: [String] {
    switch input {
    case .whereGiven: [Self.withoutInput, Self.withInput]
    case .always: [Self.withInput]
    case .never: [Self.withoutInput]
    }
  }
}
