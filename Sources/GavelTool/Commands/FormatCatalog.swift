/// The formats that the program knows by name.
enum FormatCatalog {
  struct Entry: Sendable {
    var name: String
    var identifier: String
    var summary: String
    var details: String
  }

  static let all: [Entry] = [
    Entry(
      name: "reason-then-rule", identifier: "reason-then-rule/1",
      summary: "reasons in prose, then a last line with the ruling (default)",
      details: """
        The model writes two or three sentences and ends with one line such as "RULING: <a whole number from 1 to 5>".
        A ruling before its reasons is not accepted. Rungs: marker (the last line, alone), lenient (the only ruling, elsewhere).
        The word before the colon is chosen so that no judged text holds it.
        """),
    Entry(
      name: "json", identifier: "json/1",
      summary: "one JSON object: reason, then score or verdict; enforced by schema where the server can",
      details: """
        The model writes {"reason": …, "score": …}, or "verdict" with "A", "B" or "tie" for pairs, or with a class.
        The object is asked for in words, and by schema unless the server refuses it by name.
        Rungs: schema, words, lenient (the one object of its own among other text).
        """),
  ]
}
