public import GavelCore

/// A format of a published judge: texts of its authors, or Gavel's own in their structure, and a reader of its replies.
///
/// ### Requirements for conformers
/// - With the official texts the prompt is, byte for byte, the one of the reference program.
/// - What the prompt asks for, the reader reads.
/// - What the format needs and an item lacks is a `JudgmentError` that names the field.
public protocol PublishedFormat<Subject, Verdict>: PromptFormat where Subject: Exhibitable {
  /// Reads the replies.
  associatedtype Reader: ReplyReader<Verdict>

  /// The name of the format without version: `mt-bench.pair-v2`.
  var name: String { get }
  /// What it is worded in.
  var texts: FormatTexts { get }
  /// Whether values are kept from capturing slots and splitting conversations, where the reference lets them.
  var isSafe: Bool { get }
  /// What else verdicts depend on, such as a rubric's digest.
  var settings: [String: String] { get }
  /// The honest reader.
  var reader: Reader { get }

  /// The question alone; warnings about the judged texts are added to it.
  func question(about subject: Subject) throws -> Prompt
}

extension PublishedFormat {
  /// No.
  public var isSafe: Bool { false }
  /// Nothing.
  public var settings: [String: String] { [:] }

  /// The name with its version; `+own` behind it for Gavel's own words, `+safe` for the safe mode.
  public var identifier: String {
    "\(name)/1" + (texts.isOfficial ? "" : "+own") + (isSafe ? "+safe" : "")
  }

  /// The identifier, a digest of the texts, and the settings.
  public var provenance: Provenance {
    Provenance(
      identifier, configuration: settings.merging(["wordingDigest": texts.digest]) { setting, _ in setting })
  }

  /// The question about `subject`, and warnings about judged texts that the reader itself would read as rulings.
  public func prompt(for subject: Subject, on capabilities: BackendCapabilities) throws -> Prompt {
    var prompt = try question(about: subject)
    prompt.exhibits = subject.exhibits
    prompt.warnings += JudgedTexts.warnings(about: prompt.exhibits, reader)
    return prompt
  }

  /// What the reader reads; nothing that only repeats a judged text or the prompt.
  public func read(_ completion: Completion, to prompt: Prompt) throws -> Opinion<Verdict> {
    try PublishedReply(completion, to: prompt).opinion(reader)
  }
}
