public import GavelCore

/// `flame.open-ended`: a FLAMe-style judge that writes about an answer and gives no ruling.
///
/// Any rubric will do: its criteria say what to write about, and its answers are not asked for.
///
/// Source: T. Vu and others, *Foundational Autoraters: Taming Large Language Models for Better Automatic Evaluation*, 2024.
public struct FLAMeOpenEnded: PublishedFormat {
  /// What is judged.
  public typealias Subject = Submission
  /// What a reply says.
  public typealias Verdict = Critique

  /// `flame.open-ended`.
  public let name = "flame.open-ended"
  /// What is asked about no item.
  public let texts: FormatTexts
  /// The rubric, and how it is asked.
  public let settings: [String: String]
  private let layout: FLAMeLayout

  /// The format for the criteria of `rubric`.
  ///
  /// - Parameters:
  ///   - rubric: What to write about.
  ///   - rawText: Whether the model continues the prompt as raw text, for models without chat template, instead of
  ///     answering it as a user's message.
  public init(_ rubric: some Rubric, rawText: Bool = false) {
    layout = FLAMeLayout(
      "An answer is given to a task. Write what is good about it, what is not, and how it could be better. "
        + "Give no score.", rubric, showsLevels: false,
      FLAMeLayout.Fields(
        names: ["feedback", "critique", "comment", "remarks"], placeholder: FLAMeFeedbackReader.placeholder),
      isRaw: rawText)
    texts = FormatTexts(own: ["flame": layout.blank])
    settings = [
      "rubric": rubric.name, "rubricDigest": rubric.fingerprint, "prompt": rawText ? "text" : "chat",
    ]
  }

  /// Raw text, where that is asked for.
  public var requirements: BackendCapabilities { layout.isRaw ? .rawText : [] }
  /// The reader for items that do not speak of feedback themselves.
  public var reader: FLAMeFeedbackReader { FLAMeFeedbackReader() }

  /// The question about `submission`, with warnings about texts that imitate a reply or a fence.
  ///
  /// - Throws: `JudgmentError` `missing-reference` or `missing-field` where the rubric needs what the item lacks.
  public func question(about submission: Submission) throws -> Prompt {
    try layout.prompt(about: submission.exhibits) { text, field in
      JudgedTexts.holdsRuling(text, FLAMeFeedbackReader(field: field))
    }
  }

  /// The question about `submission`, with its warnings.
  public func prompt(for submission: Submission, on capabilities: BackendCapabilities) throws -> Prompt {
    try question(about: submission)
  }

  /// The feedback; none of a reply that was cut off, or that repeats a text.
  public func read(_ completion: Completion, to prompt: Prompt) throws -> Opinion<Critique> {
    let reply = FLAMeReply(completion, to: prompt)
    let opinion = try reply.opinion(FLAMeFeedbackReader(field: layout.field(for: prompt.exhibits)))
    guard !reply.isShown(opinion.verdict.text) else { throw reply.echo }
    return opinion
  }

  /// An example for training: the prompt about `submission`, and the reply that it asks for.
  ///
  /// - Throws: `JudgmentError` for feedback that is blank, and for what the item lacks.
  public func target(for submission: Submission, feedback: String) throws -> FLAMeTarget {
    let field = layout.field(for: submission.exhibits)
    let target = "\(field): \(feedback)"
    _ = try FLAMeFeedbackReader(field: field).opinion(in: target)
    return FLAMeTarget(prompt: try question(about: submission).texts.joined(), target: target)
  }
}
