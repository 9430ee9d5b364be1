extension VectorInput {
  /// Lists of texts.
  func textLists(_ key: String) throws -> [[String]] {
    try values(key).map { row in
      guard case .list(let values) = row else { throw mistyped(key, "a list of lists of texts") }
      return try values.map { value in
        guard case .text(let text) = value else { throw mistyped(key, "a list of lists of texts") }
        return text
      }
    }
  }

  /// A text, written out or drawn from an alphabet.
  func possiblyGeneratedText(_ key: String) throws -> String {
    guard case .object(let recipe) = fields[key] else { return try text(key) }
    guard let state = recipe["lcg"]?.asNumber.flatMap(UInt64.init(exactly:)),
      let count = recipe["n"]?.asNumber.flatMap(Int.init(exactly:)), count >= 0,
      case .text(let alphabet) = recipe["alphabet"]
    else { throw mistyped(key, "a recipe of a text") }
    let scalars = Array(alphabet.unicodeScalars)
    var generator = LinearCongruentialGenerator(state: state)
    var text = String.UnicodeScalarView()
    for _ in 0..<count { text.append(scalars[Int(generator.next() * Double(scalars.count))]) }
    return String(text)
  }
}
