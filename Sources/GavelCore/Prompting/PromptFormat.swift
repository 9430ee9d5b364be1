/// How to ask a model, and how to read its reply; already bound to its rubric, if it takes one.
///
/// ### Requirements for conformers
/// - What the prompt asks for, the reader reads: a reply in the asked form gives its verdict.
/// - The reader looks at the reply alone; no judged text and no instruction of the prompt, repeated by the model, is ever
///   a verdict.
/// - A reply that cannot be read is a ``JudgmentError`` with a code of the table and the raw text.
/// - Equal subjects give equal prompts.
public protocol PromptFormat<Subject, Verdict>: Sendable {
  /// What is judged.
  associatedtype Subject: Sendable
  /// What a ruling says.
  associatedtype Verdict: GavelCore.Verdict

  /// The name with its version, for example `reason-then-rule/1`.
  var identifier: String { get }
  /// The identifier with everything else that its verdicts depend on, such as its rubric.
  var provenance: Provenance { get }
  /// What a backend must be able to do.
  var requirements: BackendCapabilities { get }
  /// How its authors draw answers.
  var sampling: Sampling { get }
  /// How often one question is asked in all, until a reply can be read.
  var asks: Int { get }

  /// The prompt about `subject` for a backend that can do `capabilities`.
  func prompt(for subject: Subject, on capabilities: BackendCapabilities) throws -> Prompt

  /// What `completion` rules.
  func read(_ completion: Completion, to prompt: Prompt) throws -> Opinion<Verdict>

  /// The prompt to ask after `completion` could not be read.
  func prompt(after completion: Completion, to prompt: Prompt, failing error: JudgmentError) -> Prompt
}

extension PromptFormat {
  /// The identifier alone.
  public var provenance: Provenance { Provenance(identifier) }
  /// None.
  public var requirements: BackendCapabilities { [] }
  /// Temperature 0.
  public var sampling: Sampling { .greedy }
  /// Once.
  public var asks: Int { 1 }

  /// The same prompt again.
  public func prompt(after completion: Completion, to prompt: Prompt, failing error: JudgmentError) -> Prompt
  {
    prompt
  }
}
