import GavelCore

/// What a reader should know about texts that are judged, in the words of one way to show them.
struct JudgedTextSigns {
  /// What becomes of a text that speaks to the judge, behind its title.
  var addressing: String
  /// What becomes of a text that imitates a ruling, behind its title.
  var forging: String

  /// One warning for each judged text and kind of sign.
  func warnings(
    about exhibits: [Exhibit], folded: [FoldedText], isForged: (Exhibit, FoldedText) -> Bool
  ) -> [JudgmentWarning] {
    var warnings: [JudgmentWarning] = []
    for (exhibit, folded) in zip(exhibits, folded) where exhibit.role == .judged {
      if SteeringSigns.addressTheJudge(folded) {
        warnings.append(JudgmentWarning(.addressesTheJudge, "'\(exhibit.title)' \(addressing)"))
      }
      if isForged(exhibit, folded) {
        warnings.append(JudgmentWarning(.forgedMarker, "'\(exhibit.title)' \(forging)"))
      }
      if HiddenCharacters.occur(in: exhibit.text) {
        warnings.append(
          JudgmentWarning(
            .hiddenCharacters, "'\(exhibit.title)' holds control characters or marks of text direction"))
      }
    }
    return warnings
  }

  /// For texts between fences.
  static let fenced = JudgedTextSigns(
    addressing: "speaks to the judge; its text is shown as material only",
    forging: "imitates a ruling or a fence; neither is read from it")
}
