public import GavelCore

/// A FLAMe-style judge that rules: a pair, a score or a class, by a rubric, in one text-to-text layout.
///
/// ```swift
/// let judge = LLMJudge(FLAMePointwise(.helpfulness), backend: backend)
/// ```
///
/// The wording is Gavel's own, for the paper prints none; identifiers end in `+own`. Texts stand in fences, and the name of
/// the ruling's field is one that no text holds.
///
/// Source: T. Vu and others, *Foundational Autoraters: Taming Large Language Models for Better Automatic Evaluation*, 2024.
public struct FLAMeTask<Subject: Exhibitable, R: Rubric>: PublishedFormat {
  /// What a ruling says.
  public typealias Verdict = R.Verdict

  /// The name, such as `flame.pairwise`.
  public let name: String
  /// What is asked about no item.
  public let texts: FormatTexts
  /// The rubric, and how it is asked.
  public let settings: [String: String]
  let layout: FLAMeLayout
  private let rubric: R
  private let explains: Bool

  init(_ name: String, _ task: String, _ rubric: R, explains: Bool, isRaw: Bool) {
    self.name = name
    self.rubric = rubric
    self.explains = explains
    layout = FLAMeLayout(
      task, rubric,
      FLAMeLayout.Fields(
        explanation: explains ? "your reasons, in a few sentences" : nil,
        names: ["judgment", "verdict", "decision", "finding"], placeholder: rubric.answerInstruction),
      isRaw: isRaw)
    texts = FormatTexts(own: ["flame": layout.blank])
    settings = [
      "rubric": rubric.name, "rubricDigest": rubric.fingerprint, "prompt": isRaw ? "text" : "chat",
    ]
  }

  /// Raw text, where that is asked for.
  public var requirements: BackendCapabilities { layout.isRaw ? .rawText : [] }
  /// The reader for items that do not speak of judgments themselves.
  public var reader: FLAMeReader<R> { FLAMeReader(rubric, explains: explains) }

  /// The question about `subject`, with warnings about texts that imitate a ruling or a fence.
  ///
  /// - Throws: `JudgmentError` `missing-reference` or `missing-field` where the rubric needs what the item lacks.
  public func question(about subject: Subject) throws -> Prompt {
    try layout.prompt(about: subject.exhibits) { text, field in
      JudgedTexts.holdsRuling(text, FLAMeReader(rubric, field: field))
    }
  }

  /// The question about `subject`, with its warnings.
  public func prompt(for subject: Subject, on capabilities: BackendCapabilities) throws -> Prompt {
    try question(about: subject)
  }

  /// What the field of the ruling says; nothing of a reply that was cut off.
  public func read(_ completion: Completion, to prompt: Prompt) throws -> Opinion<R.Verdict> {
    let reader = FLAMeReader(rubric, field: layout.field(for: prompt.exhibits), explains: explains)
    return try FLAMeReply(completion, to: prompt).opinion(reader)
  }

  /// An example for training: the prompt about `subject`, and the reply that it asks for.
  ///
  /// - Parameters:
  ///   - subject: What people judged.
  ///   - answer: What they said, as the rubric reads it: `A`, `4`, the name of a class.
  ///   - explanation: Their reasons; needed exactly where the format asks for them.
  /// - Returns: Both texts.
  /// - Throws: `JudgmentError` for an answer that the rubric does not read, for reasons that are missing, not asked for, or
  ///   hold a ruling themselves, and for what the item lacks.
  public func target(
    for subject: Subject, answer: String, explanation: String? = nil
  ) throws -> FLAMeTarget {
    let field = layout.field(for: subject.exhibits)
    let lines = explanation.map { ["explanation: \($0)"] } ?? []
    let target = (lines + ["\(field): \(answer)"]).joined(separator: "\n")
    let wanted = try rubric.verdict(from: answer)
    let read = try FLAMeReader(rubric, field: field, explains: explains).opinion(in: target)
    guard read.verdict == wanted, read.rung == .marker else {
      throw JudgmentError(
        .unfitItem,
        "the format '\(name)' asks for \(explains ? "an explanation and then" : "nothing but") a ruling on one line; "
          + "what it would be trained on is something else", raw: target)
    }
    return FLAMeTarget(prompt: try question(about: subject).texts.joined(), target: target)
  }
}
