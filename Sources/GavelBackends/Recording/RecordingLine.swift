import GavelCore

/// One line of a recording: a JSON object whose last member is a check of all before it.
///
/// The check finds damage and careless edits, not forgery.
enum RecordingLine {
  private static let checkKey = Array(",\"check\":\"".utf8)
  private static let checkEnd = Array("\"}".utf8)
  private static let checkLength = 16

  /// The line of an object, without its end.
  static func bytes(of members: [JSONValue.Member]) -> [UInt8] {
    let object = JSONWriter.bytes(of: .object(members))
    return object.dropLast() + checkKey + check(of: object) + checkEnd
  }

  /// The object in a line without its end; nil if the line was altered.
  static func object(in line: ArraySlice<UInt8>) -> JSONValue? {
    let suffix = checkKey.count + checkLength + checkEnd.count
    guard line.count > suffix else { return nil }
    let tail = line.suffix(suffix)
    let object = Array(line.dropLast(suffix)) + [UInt8(ascii: "}")]
    guard tail.elementsEqual(checkKey + check(of: object) + checkEnd) else { return nil }
    return try? JSONParser.parse(object)
  }

  private static func check(of object: [UInt8]) -> [UInt8] {
    Array(Digest(of: object).hex.utf8.prefix(checkLength))
  }
}

extension CompletionRequest {
  /// The request as people can read it: all that its key is made of, but the model.
  var recorded: JSONValue {
    var members: [JSONValue.Member] = []
    func add(_ key: String, _ value: JSONValue?) {
      if let value { members.append(.init(key, value)) }
    }
    switch prompt.content {
    case .chat(let messages):
      add(
        "messages",
        .array(
          messages.map { ["role": .string($0.role.rawValue), "content": .string($0.content)] }))
    case .text(let text): add("text", .string(text))
    }
    switch prompt.answer {
    case .text: break
    case .json(let schema): add("schema", ["name": .string(schema.name), "text": .string(schema.text)])
    case .oneOf(let answers): add("oneOf", .array(answers.map { .string($0) }))
    case .grammar(let text): add("grammar", .string(text))
    }
    add("logProbabilities", prompt.logProbabilities.map { .integer($0) })
    if !prompt.stop.isEmpty { add("stop", .array(prompt.stop.map { .string($0) })) }
    add("maxTokens", maxTokens.map { .integer($0) })
    add("temperature", sampling.temperature.map { .double($0) })
    add("topP", sampling.topP.map { .double($0) })
    add("seed", seed.map { .integer($0) })
    let steps = context.path.filter { step in
      switch step {
      case .repetition, .ask: true
      default: false
      }
    }
    // The first repetition is the question itself, as in the key.
    let counted = steps.drop { $0 == .repetition(0) }
    if !counted.isEmpty { add("path", .array(counted.map { .string($0.description) })) }
    return .object(members)
  }
}
