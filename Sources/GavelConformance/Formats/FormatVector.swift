import GavelCore
import GavelPrompts

/// One reference case of a published format: a prompt, a reply, or a rule that spans several replies.
struct FormatVector: Sendable {
  /// What is checked.
  enum Kind: String, Sendable {
    /// A filled prompt.
    case render
    /// A reply that is read.
    case parse
    /// A rule that spans several replies.
    case procedure
  }

  /// The name of the case.
  let id: String
  let kind: Kind
  /// The name of the format, or of the part of one.
  let format: String
  /// The whole line.
  let json: JSONValue
  /// The words that the case is checked with; some readers look for phrases of the prompt.
  var wording: FormatWording = .own

  init(_ json: JSONValue) throws(VectorProblem) {
    guard let kind = json["kind"]?.string, let format = json["format"]?.string else {
      throw VectorProblem("'kind' or 'format' is missing")
    }
    guard let known = Kind(rawValue: kind) else { throw VectorProblem("the kind '\(kind)' is not known") }
    self.kind = known
    self.format = format
    self.json = json
    id = json["id"]?.string ?? "without id"
  }

  /// The input.
  var input: JSONValue { json["input"] ?? .null }

  /// A text of the input.
  func text(_ key: String) throws(VectorProblem) -> String {
    guard let text = input[key]?.string else { throw VectorProblem("'\(key)' is missing or no text") }
    return text
  }

  /// A text of the input; nil where it is missing or null.
  func optionalText(_ key: String) -> String? { input[key]?.string }

  /// A list of texts of the input.
  func texts(_ key: String) throws(VectorProblem) -> [String] {
    let texts = input[key]?.array?.compactMap(\.string)
    guard let texts, texts.count == input[key]?.array?.count else {
      throw VectorProblem("'\(key)' is missing or no list of texts")
    }
    return texts
  }

  /// A list of pairs of texts of the input, such as names and values.
  func pairs(_ key: String) throws(VectorProblem) -> [(String, JSONValue)] {
    let pairs = input[key]?.array?.compactMap { element -> (String, JSONValue)? in
      guard let pair = element.array, pair.count == 2, let name = pair[0].string else { return nil }
      return (name, pair[1])
    }
    guard let pairs, pairs.count == input[key]?.array?.count else {
      throw VectorProblem("'\(key)' is missing or no list of pairs")
    }
    return pairs
  }

  /// The reply to read.
  func reply() throws(VectorProblem) -> String {
    guard let reply = json["output"]?.string else { throw VectorProblem("'output' is missing or no text") }
    return reply
  }
}
