import GavelCore

/// What a server says about an error, in any of the shapes that are in use.
struct ServerComplaint: Sendable {
  /// The words; nil where there are none.
  var message: String?
  /// The type or class of the error.
  var type: String?
  /// The code; a number as text.
  var code: String?
  /// The parameters that it names, for example `body.temperature`.
  var parameters: [String] = []
  /// Machine-readable details.
  var details: [JSONValue] = []

  /// The complaint of a body that is JSON; nil if it holds none.
  init?(_ json: JSONValue) {
    // Some gateways wrap the object into a list.
    let json = json.array?.first ?? json
    let error = json["error"] ?? .null
    if error.object != nil {
      read(error)
    } else if let text = error.string {
      read(json)
      message = json["message"]?.string ?? text
    } else if let detail = json["detail"], !detail.isNull {
      read(detail: detail)
    } else if json["object"]?.string == "error" || (json["choices"] == nil && json["message"]?.string != nil)
    {
      read(json)
    } else {
      return nil
    }
  }

  /// The complaint of a body that is not JSON: its visible text.
  init(text: String) {
    var visible = ""
    var isInsideTag = false
    for scalar in text.unicodeScalars.prefix(4000) {
      if scalar == "<" { isInsideTag = true }
      if !isInsideTag { visible.unicodeScalars.append(scalar) }
      if scalar == ">" {
        isInsideTag = false
        visible += " "
      }
    }
    let words = visible.split { $0.isWhitespace }.joined(separator: " ")
    message = words.isEmpty ? nil : String(words.unicodeScalars.prefix(300))
  }

  private mutating func read(_ object: JSONValue) {
    message = object["message"]?.string
    type = object["type"]?.string ?? object["status"]?.string
    code = object["code"].flatMap { Self.text($0) }
    parameters = [object["param"]?.string].compactMap { $0 }
    details = object["details"]?.array ?? []
  }

  /// FastAPI's shape: a text, or a list of places and messages.
  private mutating func read(detail: JSONValue) {
    if let object = detail.object {
      read(.object(object))
      if let nested = detail["error"], nested.object != nil { read(nested) }
      return
    }
    message = detail.string
    guard let list = detail.array else { return }
    type = list.compactMap { $0["type"]?.string }.first
    parameters = list.map { entry in
      (entry["loc"]?.array ?? []).compactMap { Self.text($0) }.joined(separator: ".")
    }
    message = list.map { entry in
      let place = (entry["loc"]?.array ?? []).compactMap { Self.text($0) }.joined(separator: ".")
      return [place, entry["msg"]?.string ?? ""].filter { !$0.isEmpty }.joined(separator: ": ")
    }.joined(separator: "; ")
  }

  private static func text(_ value: JSONValue) -> String? {
    if case .number(let text) = value { return text }
    return value.string
  }

  /// Type and code in lower case: what classification looks at.
  var names: [String] { [code, type].compactMap { $0?.lowercased() } }

  /// Whether type or code is one of `wanted`.
  func isNamed(_ wanted: Set<String>) -> Bool { names.contains { wanted.contains($0) } }

  /// The words in lower case; empty where there are none.
  var lowercasedMessage: String { message?.lowercased() ?? "" }

  /// Whether the words contain one of `phrases`, which are in lower case.
  func mentions(_ phrases: [String]) -> Bool {
    let message = lowercasedMessage
    return phrases.contains { message.contains($0) }
  }
}
