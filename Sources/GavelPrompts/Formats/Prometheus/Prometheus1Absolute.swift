public import GavelCore

/// Prometheus 1 on single answers with a reference: feedback, then `[RESULT]` and a score from 1 to 5.
///
/// It is one text in the chat form of Llama 2, as its authors' script sends it. They ask without end until a reply can be
/// read, and leave prompts of more than 3072 tokens out; here it is asked eleven times at most, and nothing is left out.
/// The repetition penalty of 1.03 that they set as well is not sent.
///
/// Source: S. Kim and others, *Prometheus*, 2023; kaistAI/prometheus at 60e2c58, `evaluation/run.py` and
/// `evaluation/benchmark/run_absolute_scoring.py`.
public struct Prometheus1Absolute: PublishedFormat {
  /// What is judged.
  public typealias Subject = Submission
  /// What a ruling says.
  public typealias Verdict = Score

  /// `prometheus1.absolute`.
  public static let formatName = "prometheus1.absolute"
  static let key = "prometheus1/absolute.reference.run_py"
  static let systemKey = "prometheus1/system"

  /// System message and user's turn.
  public let texts: FormatTexts
  private let rubric: PrometheusRubric
  private let user: SlottedText

  /// The format for a rubric.
  ///
  /// - Parameters:
  ///   - rubric: One criterion with five levels.
  ///   - wording: Whose words.
  /// - Throws: ``WordingError`` for an official text that is not loaded; ``FormatError`` `unfit-rubric` where the rubric
  ///   needs a context, which is not shown.
  public init(_ rubric: PrometheusRubric, wording: FormatWording = .own) throws {
    guard !rubric.needs.contains(.context) else {
      throw FormatError(
        .unfitRubric, format: Self.formatName, "shows no context, and the rubric '\(rubric.name)' needs one")
    }
    texts = try FormatTexts([Self.systemKey, Self.key], wording, own: PrometheusOwnTexts.all)
    user = SlottedText(texts[Self.key], slots: Self.slots)
    self.rubric = rubric
  }

  private static let slots =
    ["instruction", "response", "reference_answer", "criteria"].map { "orig_\($0)" }
    + (1...5).map { "orig_score\($0)_description" }

  /// `prometheus1.absolute`.
  public var name: String { Self.formatName }
  /// Raw text.
  public var requirements: BackendCapabilities { .rawText }
  /// Temperature 1, from nine tenths of the probability.
  public var sampling: Sampling { PrometheusDefaults.prometheus1.sampling }
  /// Eleven times.
  public var asks: Int { PrometheusDefaults.asks }
  /// The rubric.
  public var settings: [String: String] {
    ["rubric": rubric.name, "rubricDigest": Digest(of: Array(rubric.text.utf8)).hex]
  }
  /// Scores behind the one `[RESULT]`.
  public var reader: Prometheus1ScoreReader { Prometheus1ScoreReader() }

  /// The question about `submission`.
  ///
  /// - Throws: `JudgmentError` `missing-reference`, or `unfit-item` for a conversation.
  public func question(about submission: Submission) throws -> Prompt {
    let needs = SubjectNeeds(format: name)
    var values = [
      "orig_instruction": try needs.question(submission.messages), "orig_response": submission.response,
      "orig_reference_answer": try needs.reference(submission.references), "orig_criteria": rubric.criterion,
    ]
    for (index, level) in rubric.levels.enumerated() { values["orig_score\(index + 1)_description"] = level }
    let turn = try user.filled(with: values)
    return Prompt(
      .text(PrometheusChat.llama2(system: texts[Self.systemKey], user: turn)),
      maxTokens: PrometheusDefaults.prometheus1.maxTokens)
  }
}

extension SlottedText {
  /// A text with slots of these names in single square brackets; other brackets stand as they are.
  fileprivate init(_ text: String, slots: [String]) {
    self.init()
    let bytes = Array(text.utf8)
    let signs = slots.map { (name: $0, sign: Array("[\($0)]".utf8)) }
    var position = 0
    var index = 0
    while let place = bytes.firstPlace(of: UInt8(ascii: "["), from: index) {
      index = place + 1
      guard let slot = signs.first(where: { bytes.starts(with: $0.sign, at: place) }) else { continue }
      append(literal: bytes[position..<place])
      append(slot: slot.name.utf8)
      position = place + slot.sign.count
      index = position
    }
    append(literal: bytes[position...])
  }
}
