public import GavelCore

/// PandaLM's judge of pairs: 1, 2 or Tie on the first line, then a reason and a response of its own; for models that
/// continue raw text.
///
/// An item's field `input` goes into a section of its own. Both responses are cleaned by ``PandaLMCleaning``, as the
/// reference program does. Its four beams and its penalty of repetition, 1.2, are settings of the server.
///
/// ```swift
/// let judge = LLMJudge(try PandaLMPair(wording: .official(wording)), backend: backend)
/// ```
///
/// Source: Y. Wang and others, *PandaLM: An Automatic Evaluation Benchmark for LLM Instruction Tuning Optimization*, 2023;
/// WeOpenML/PandaLM.
public struct PandaLMPair: PublishedFormat {
  /// What is judged.
  public typealias Subject = Pair
  /// What a ruling says.
  public typealias Verdict = Preference

  /// The name, such as `pandalm.pair`.
  public let name: String
  /// The prompts with and without an input.
  public let texts: FormatTexts
  private let prompt: PandaLMPrompt
  private let templates: [String: BraceTemplate]

  /// The format as the reference program has it: with a section for an input where the item has one.
  ///
  /// - Parameter wording: Whose words.
  /// - Throws: ``WordingError`` for an official text that is not loaded.
  public init(wording: FormatWording = .own) throws { try self.init(.general, wording) }

  init(_ prompt: PandaLMPrompt, _ wording: FormatWording) throws {
    texts = try FormatTexts(prompt.keys, wording, own: PandaLMOwnTexts.all)
    name = prompt.name
    self.prompt = prompt
    var templates: [String: BraceTemplate] = [:]
    for key in prompt.keys { templates[key] = try BraceTemplate(texts[key]) }
    self.templates = templates
  }

  /// Raw text.
  public var requirements: BackendCapabilities { .rawText }
  /// Temperature 0.
  public var sampling: Sampling { Sampling(temperature: 0, topP: 1) }
  /// 1, 2 or Tie on the first line.
  public var reader: PandaLMReader { PandaLMReader() }

  /// The question about `pair`.
  ///
  /// - Throws: `JudgmentError` `unfit-item` for a conversation that is not one question for both, or with an input that the
  ///   format does not show; `missing-field` for an input that it needs.
  public func question(about pair: Pair) throws -> Prompt {
    let needs = SubjectNeeds(format: name)
    var values = [
      "instruction": try needs.shared(pair, "question") { try needs.question($0.messages) },
      "response1": response(pair.first), "response2": response(pair.second),
    ]
    let fields = try needs.shared(pair, "list of fields") { $0.fields }
    let key: String
    if let input = try input(among: fields, needs) {
      values["input"] = input
      key = PandaLMPrompt.withInput
    } else {
      key = PandaLMPrompt.withoutInput
    }
    let text = try templates[key]?.filled(with: values) ?? ""
    return Prompt(.text(text), maxTokens: 512)
  }

  private func input(among fields: [Submission.Field], _ needs: SubjectNeeds) throws -> String? {
    let given = fields.first { $0.name == "input" && !$0.text.isEmpty }?.text
    switch prompt.input {
    case .whereGiven: return given
    case .always:
      if given == nil, fields.contains(where: { $0.name == "input" }) {
        throw JudgmentError(.missingField, "the format '\(name)' needs the field 'input', and it is empty")
      }
      return try given ?? needs.field("input", in: fields)
    case .never:
      guard given == nil else {
        throw needs.unfit("shows no input, and the item has a field 'input'; take 'pandalm.with_input'")
      }
      return nil
    }
  }

  private func response(_ submission: Submission) -> String {
    prompt.isCleaning ? PandaLMCleaning.cleaned(submission.response) : submission.response
  }
}
