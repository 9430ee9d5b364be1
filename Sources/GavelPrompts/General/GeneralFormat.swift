import GavelCore

/// What the general formats share beside their wording.
enum GeneralFormat {
  /// The identifier, the rubric, and a digest of the wording: what is asked about an item without any text.
  static func provenance(_ identifier: String, _ rubric: some Rubric, _ wording: [Message]) -> Provenance {
    Provenance(
      identifier,
      configuration: [
        "rubric": rubric.name, "rubricDigest": rubric.fingerprint,
        "wordingDigest": Digest(of: .array(wording.map { .string($0.content) })).hex,
      ])
  }

  /// Texts of no item, for digests of the wording.
  static let blankExhibits = [Exhibit("Question", "", role: .task), Exhibit("Answer", "", role: .judged)]

  /// `prompt` with the reply that could not be read and a last word on the wanted form.
  static func asking(_ prompt: Prompt, after completion: Completion, _ request: String) -> Prompt {
    guard case .chat(let messages) = prompt.content else { return prompt }
    let unread = String(completion.text.unicodeScalars.prefix(4000))
    var next = prompt
    next.content = .chat(
      messages + (unread.allSatisfy(\.isWhitespace) ? [] : [.assistant(unread)]) + [.user(request)])
    return next
  }
}
