import GavelCore

/// What the reference program of CoBBLEr reads: for reproducing published numbers alone.
///
/// Source: minnesotanlp/cobbler at 5af58e0, `competitive-llms/evaluations`.
public struct CoBBLErReference: Sendable {
  /// Which label a reply names.
  public enum Choice: String, Sendable {
    /// The first answer's: `System Star`, or the model shown first.
    case first
    /// The second answer's: `System Square`, or the model shown second.
    case second
  }

  private let phrases: CoBBLErPhrases

  /// A reader.
  ///
  /// - Parameter wording: Whose phrases are cut out of replies.
  /// - Throws: ``WordingError`` for an official list that is not loaded.
  public init(_ wording: FormatWording = .own) throws { phrases = try CoBBLErPhrases(wording) }

  init(_ phrases: CoBBLErPhrases) { self.phrases = phrases }

  /// The first 30 code points of a reply without what it repeats of the prompt.
  ///
  /// A verdict that comes later is lost.
  public func cleaned(_ reply: String, _ shown: CoBBLErShown) -> String {
    let text = String(decoding: phrases.removed(from: reply, shown), as: UTF8.self)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text.unicodeScalars.prefix(30))
    return String(view)
  }

  /// The label that comes first in the cleaned reply, in either case, if only as the beginning of a word; nil where there
  /// is none.
  public func choice(in reply: String, _ shown: CoBBLErShown) -> Choice? {
    let text = Self.folded(cleaned(reply, shown))
    let (first, second) = shown.labels.read
    let one = Self.place(of: first, in: text)
    let other = Self.place(of: second, in: text)
    switch (one, other) {
    case (nil, nil): return nil
    case (_?, nil): return .first
    case (nil, _?): return .second
    case (let one?, let other?): return one <= other ? .first : .second
    }
  }

  private static func place(of label: [UInt8], in text: [Unicode.Scalar]) -> Int? {
    let label = folded(String(decoding: label, as: UTF8.self))
    guard !label.isEmpty, label.count <= text.count else { return nil }
    return (0...(text.count - label.count)).first { text[$0..<($0 + label.count)].elementsEqual(label) }
  }

  /// The scalars in lower case, each as one, as Python's patterns compare them without regard to case.
  private static func folded(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\u{17F}": return "s"
      case "\u{130}", "\u{131}": return "i"
      default:
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower.first ?? scalar : scalar
      }
    }
  }
}
