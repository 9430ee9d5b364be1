/// A titled text that a judge is shown.
public struct Exhibit: Hashable, Sendable {
  /// What a text is to the judge.
  public enum Role: Hashable, Sendable {
    /// The task: questions and the conversation up to the answer.
    case task
    /// Material to judge by: references, sources, further fields.
    case material
    /// What is judged.
    case judged
  }

  /// A short name, for example `Answer A`.
  public var title: String
  /// The text, unchanged and not to be trusted.
  public var text: String
  /// What it is to the judge.
  public var role: Role

  /// A text called `title`.
  public init(_ title: String, _ text: String, role: Role) {
    self.title = title
    self.text = text
    self.role = role
  }
}

/// A subject that general formats can show: it lays itself out as titled texts.
///
/// ### Requirements for conformers
/// - Equal subjects have equal exhibits in equal order.
/// - Titles are the conformer's own short words, or names that came with the item; texts are passed on unchanged.
/// - At least one exhibit is ``Exhibit/Role-swift.enum/judged``.
public protocol Exhibitable: Sendable {
  /// The texts in the order in which they are shown.
  var exhibits: [Exhibit] { get }
}
