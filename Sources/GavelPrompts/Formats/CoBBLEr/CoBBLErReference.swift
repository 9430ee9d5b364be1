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
    let bytes = Array(cleaned(reply, shown).utf8)
    let (first, second) = shown.labels.read
    let one = bytes.firstPlace(ofWord: first, from: 0)
    let other = bytes.firstPlace(ofWord: second, from: 0)
    switch (one, other) {
    case (nil, nil): return nil
    case (_?, nil): return .first
    case (nil, _?): return .second
    case (let one?, let other?): return one.lowerBound <= other.lowerBound ? .first : .second
    }
  }
}
