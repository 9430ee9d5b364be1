import GavelCore
import GavelEvaluation

/// Lines of items for tests.
enum Items {
  /// `count` answers with references.
  static func singles(_ count: Int) -> [String] {
    (1...count).map {
      #"{"id": "q\#($0)", "prompt": "What is \#($0) + 1?", "response": "\#($0 + 1)", "reference": "\#($0 + 1)"}"#
    }
  }

  /// `count` pairs with references, the first answer being right.
  static func pairs(_ count: Int) -> [String] {
    (1...count).map {
      #"{"id": "p\#($0)", "prompt": "What is \#($0) + 1?", "response_a": "It is \#($0 + 1).", "response_b": "No idea", "reference": "It is \#($0 + 1)."}"#
    }
  }
}

/// Records without what may differ between two runs over the same calls.
func comparable(_ text: String) throws -> [JSONValue] {
  try text.split(separator: "\n").map { line in
    let record = try JSONParser.parse(String(line))
    guard let members = record.object else { return record }
    return .object(
      members.map { member in
        guard member.key == "calls", let calls = member.value.array else { return member }
        return .init("calls", .array(calls.map(withoutTiming)))
      })
  }
}

private func withoutTiming(_ call: JSONValue) -> JSONValue {
  .object((call.object ?? []).filter { !["seconds", "usage", "attempt"].contains($0.key) })
}
