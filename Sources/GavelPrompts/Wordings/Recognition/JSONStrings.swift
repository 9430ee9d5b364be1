import GavelCore

/// All strings within the values of a JSON text, each with its place.
enum JSONStrings {
  /// One step into a value.
  enum Step {
    case member(String)
    case element(Int)
    /// A line of a JSON Lines text, from 1, and what its member `name` says.
    case line(Int, name: String?)
  }

  /// Calls `visit` with every string in `piece`, in their order; object keys are none.
  static func visit(_ piece: JSONPiece, _ visit: (String, [Step]) -> Void) {
    var path: [Step] = []
    for (index, value) in piece.values.enumerated() {
      if piece.areLines { path.append(.line(index + 1, name: value["name"]?.string)) }
      walk(value, &path, visit)
      if piece.areLines { path.removeLast() }
    }
  }

  /// Values are at most 128 levels deep: the parser sees to that.
  private static func walk(_ value: JSONValue, _ path: inout [Step], _ visit: (String, [Step]) -> Void) {
    switch value {
    case .null, .bool, .number: break
    case .string(let text): visit(text, path)
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        path.append(.element(index))
        walk(element, &path, visit)
        path.removeLast()
      }
    case .object(let members):
      for member in members {
        path.append(.member(member.key))
        walk(member.value, &path, visit)
        path.removeLast()
      }
    }
  }

  /// `path` for a message: `line 3, prompt_template`.
  static func description(of path: [Step]) -> String {
    let parts = path.map { step in
      switch step {
      case .member(let name): name.beginning(60)
      case .element(let index): "[\(index)]"
      case .line(let line, _): "line \(line)"
      }
    }
    return parts.joined(separator: ", ")
  }
}
