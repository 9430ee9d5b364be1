public import GavelCore

/// CoBBLEr's judge of pairs, plain or tempted: one line that says which of two is better.
///
/// What the probes measure is in `CoBBLErRun`. Its authors ask every pair twice: with the answers exchanged (`base`,
/// `compassion`), or with the tempting sentence about the other one (`bandwagon`, `distraction`).
///
/// ```swift
/// let format = try CoBBLErPair(.bandwagon)
/// ```
///
/// Source: R. Koo and others, *Benchmarking Cognitive Biases in Large Language Models as Evaluators*, 2024;
/// minnesotanlp/cobbler at 5af58e0.
public struct CoBBLErPair: PublishedFormat {
  /// What is judged.
  public typealias Subject = Pair
  /// What a ruling says.
  public typealias Verdict = Preference

  /// The name, such as `cobbler.base`.
  public let name: String
  /// The prompt, and the phrases that are cut out of replies.
  public let texts: FormatTexts
  private let probe: CoBBLErProbe
  private let template: BraceTemplate
  private let reference: CoBBLErReference

  /// The format of one probe.
  ///
  /// - Parameters:
  ///   - probe: Which prompt.
  ///   - wording: Whose words.
  /// - Throws: ``WordingError`` for an official text that is not loaded.
  public init(_ probe: CoBBLErProbe = .base, wording: FormatWording = .own) throws {
    texts = try FormatTexts([probe.key, CoBBLErPhrases.key], wording, own: CoBBLErOwnTexts.all)
    template = try BraceTemplate(texts[probe.key])
    reference = CoBBLErReference(try CoBBLErPhrases(json: texts[CoBBLErPhrases.key]))
    name = probe.name
    self.probe = probe
  }

  /// Raw text.
  public var requirements: BackendCapabilities { .rawText }
  /// Sentences about the systems; replies about named models are read by the names of their own prompt.
  public var reader: CoBBLErReader { CoBBLErReader() }

  /// The question about `pair`.
  ///
  /// - Throws: `JudgmentError` `missing-reference` or `missing-field`; `unfit-item` for a conversation of several turns,
  ///   for two different questions, references or tempting sentences, and for names that replies cannot tell apart.
  public func question(about pair: Pair) throws -> Prompt {
    let shown = try shown(pair)
    var values = ["instruction": shown.instruction, "reference": shown.reference, "input": shown.input]
    if let field = probe.field {
      values[field.slot] = try needs.shared(pair, "field '\(field.name)'") {
        try needs.field(field.name, in: $0.fields)
      }
    }
    return Prompt(.text(try template.filled(with: values)), maxTokens: 128)
  }

  /// The question, and warnings about judged texts that its reader would read as rulings.
  public func prompt(for pair: Pair, on capabilities: BackendCapabilities) throws -> Prompt {
    var prompt = try question(about: pair)
    let shown = try shown(pair)
    prompt.exhibits = shown.exhibits
    prompt.warnings += JudgedTexts.warnings(about: prompt.exhibits, CoBBLErReader(shown.labels))
    return prompt
  }

  /// What the honest reader reads, where the reference program reads the same.
  ///
  /// - Throws: `JudgmentError`; `ambiguous` where only one of the two finds a ruling, as in a reply that repeats the prompt.
  public func read(_ completion: Completion, to prompt: Prompt) throws -> Opinion<Preference> {
    guard let shown = CoBBLErShown(prompt.exhibits) else {
      return try PublishedReply(completion, to: prompt).opinion(reader)
    }
    let opinion = try PublishedReply(completion, to: prompt).opinion(CoBBLErReader(shown.labels))
    let choice = reference.choice(in: Reply(completion).text, shown)
    guard choice.map({ $0 == .first ? .first : .second }) == opinion.verdict.winner else {
      throw JudgmentError(
        .ambiguous,
        "without what it repeats of the prompt, the reply begins with no ruling, or with another one",
        raw: completion.text)
    }
    return opinion
  }

  private var needs: SubjectNeeds { SubjectNeeds(format: name) }

  private func shown(_ pair: Pair) throws -> CoBBLErShown {
    let references = try needs.shared(pair, "reference") { $0.references }
    return CoBBLErShown(
      instruction: try needs.shared(pair, "question") { try needs.question($0.messages) },
      reference: try needs.reference(references), first: pair.first.response, second: pair.second.response,
      labels: try labels(pair))
  }

  private func labels(_ pair: Pair) throws -> CoBBLErLabels {
    guard probe == .compassion else { return .systems }
    let labels = CoBBLErLabels.models(
      try needs.field("name", in: pair.first.fields), try needs.field("name", in: pair.second.fields))
    guard labels.differ else {
      throw needs.unfit("needs two names that differ, the field 'name' in \"fields_a\" and in \"fields_b\"")
    }
    return labels
  }
}
