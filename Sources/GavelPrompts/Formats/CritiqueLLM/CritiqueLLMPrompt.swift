/// Which of the prompts of CritiqueLLM is meant.
struct CritiqueLLMPrompt: Hashable, Sendable {
  /// Whether two answers are shown.
  var isPair: Bool
  /// Whether a reference is shown.
  var hasReference: Bool

  /// The name of the format.
  var name: String { "critiquellm.\(kind)" }

  /// The keys of the prompt, and of the tables of categories.
  var keys: [String] { ["critiquellm/\(kind)"] + CritiqueLLMTypes.keys }

  private var kind: String {
    "\(isPair ? "pairwise" : "pointwise").\(hasReference ? "reference" : "no_reference")"
  }
}
