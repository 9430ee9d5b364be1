/// Prometheus 1 and 2 in the catalogue of formats.
enum PrometheusEntries {
  static let all: [FormatEntry] =
    PrometheusVariant.all.map { $0.isRelative ? relative($0) : absolute($0) } + [first]

  private static let rubric =
    "one criterion with a described level for each score from 1 to 5 (\"kind\": \"score\", \"scale\": [1, 5])"

  private static func absolute(_ variant: PrometheusVariant) -> FormatEntry {
    FormatEntry(
      variant.name, system: "Prometheus 2", "a score from 1 to 5\(details(variant))", rubric: rubric,
      needs: needs(variant), texts: [variant.systemKey, variant.key],
      exampleItem: ExampleItems.singleWithContext,
      exampleRubric: exampleRubric, exampleReply: "It is right, and says since when. [RESULT] 5"
    ) { settings in
      guard let file = settings.rubric else { throw missing(variant.name) }
      return .score(
        try PrometheusAbsolute(
          try PrometheusRubric(file), variant.material, isRawText: variant.isRawText,
          wording: settings.wording))
    }
  }

  private static func relative(_ variant: PrometheusVariant) -> FormatEntry {
    FormatEntry(
      variant.name, system: "Prometheus 2", "which of two is better, without ties\(details(variant))",
      rubric: "\(rubric), or one criterion (\"kind\": \"preference\", \"allowsTie\": false)",
      needs: needs(variant), texts: [variant.systemKey, variant.key],
      exampleItem: ExampleItems.pairWithContext,
      exampleRubric: exampleRubric,
      exampleReply: (variant.edition == .release ? "" : "Feedback: ")
        + "Response A is right, and Response B is not. [RESULT] A"
    ) { settings in
      guard let file = settings.rubric else { throw missing(variant.name) }
      return .preference(try PrometheusRelative(variant, file, wording: settings.wording))
    }
  }

  private static let first = FormatEntry(
    Prometheus1Absolute.formatName, system: "Prometheus 1",
    "a score from 1 to 5, with a reference, as raw text",
    rubric: rubric, needs: ["a reference", "a backend for raw text"],
    texts: [Prometheus1Absolute.systemKey, Prometheus1Absolute.key], exampleItem: ExampleItems.single,
    exampleRubric: exampleRubric, exampleReply: "Feedback: It is right, and says since when. [RESULT] 5"
  ) { settings in
    guard let file = settings.rubric else { throw missing(Prometheus1Absolute.formatName) }
    return .score(try Prometheus1Absolute(try PrometheusRubric(file), wording: settings.wording))
  }

  private static func missing(_ name: String) -> FormatError {
    FormatError(.missingRubric, format: name, "needs a rubric: \(rubric)")
  }

  private static func details(_ variant: PrometheusVariant) -> String {
    let material =
      switch variant.material {
      case .nothing: ""
      case .reference: ", with a reference"
      case .referenceOrNone: ", with a reference or the word None"
      case .context: ", with a context"
      }
    return material + (variant.edition == .release ? ", in the words of the package 0.1.20" : "")
      + (variant.isRawText ? ", as raw text" : "")
  }

  private static func needs(_ variant: PrometheusVariant) -> [String] {
    var needs: [String] = []
    if variant.material == .reference { needs.append("a reference") }
    if variant.material == .context { needs.append("a context") }
    if variant.isRawText { needs.append("a backend for raw text") }
    return needs
  }

  private static let exampleRubric = """
    {"kind": "score", "name": "accuracy", "scale": [1, 5], \
    "criteria": [{"name": "accuracy", "description": "Are the facts in the answer right?"}], \
    "levels": {"1": "none of them", "2": "few of them", "3": "about half of them", "4": "most of them", \
    "5": "all of them"}}
    """
}
