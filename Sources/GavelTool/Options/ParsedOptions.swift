import Foundation
import GavelCore

/// Options as given on the command line or in a configuration file, still text.
struct ParsedOptions: Sendable {
  /// Values by name of option; a switch has the value `true`.
  private(set) var values: [String: [String]] = [:]
  /// Words that are no options.
  private(set) var words: [String] = []
  /// Whether help was asked for.
  private(set) var wantsHelp = false

  /// Reads `arguments` by `options`.
  init(_ arguments: [String], options: [Option]) throws {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--help" || argument == "-h" {
        wantsHelp = true
        continue
      }
      guard argument.hasPrefix("--"), argument != "--" else {
        words.append(argument)
        continue
      }
      let parts = argument.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      guard let option = options.first(where: { $0.name == name }) else {
        throw ToolFailure.usage("there is no option '--\(name)'; --help lists them")
      }
      if option.isSwitch {
        guard parts.count == 1 else { throw ToolFailure.usage("'--\(name)' takes no value") }
        try add("true", to: option)
      } else if parts.count == 2 {
        try add(String(parts[1]), to: option)
      } else if let value = rest.first, !value.hasPrefix("--") {
        rest.removeFirst()
        try add(value, to: option)
      } else {
        throw ToolFailure.usage("'--\(name)' needs a value: --\(name) \(option.value ?? "")")
      }
    }
    if let path = values["config"]?.first { try addConfiguration(path, options) }
  }

  private mutating func add(_ value: String, to option: Option) throws {
    guard option.repeats || values[option.name] == nil else {
      throw ToolFailure.usage("'--\(option.name)' stands twice")
    }
    values[option.name, default: []].append(value)
  }

  /// Adds what the file says of options that the command line does not name.
  private mutating func addConfiguration(_ path: String, _ options: [Option]) throws {
    let data: Data
    do { data = try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
      throw ToolFailure.configuration(
        "the configuration '\(path)' cannot be read: \(error.localizedDescription)")
    }
    let document: JSONValue
    do { document = try JSONParser.parse(data) } catch {
      throw ToolFailure.configuration("the configuration '\(path)' is no JSON: \(error)")
    }
    guard let members = document.object else {
      throw ToolFailure.configuration("the configuration '\(path)' is no JSON object")
    }
    let given = Set(values.keys)
    for member in members {
      guard let option = options.first(where: { $0.name == member.key }), option.name != "config" else {
        throw ToolFailure.configuration("the configuration '\(path)': no option is called '\(member.key)'")
      }
      if given.contains(option.name) { continue }
      values[option.name] = try Self.texts(member.value, of: option, in: path)
    }
  }

  private static func texts(_ value: JSONValue, of option: Option, in path: String) throws -> [String]? {
    switch value {
    case .bool(let flag) where option.isSwitch: return flag ? ["true"] : nil
    case .string(let text) where !option.isSwitch: return [text]
    case .number(let text) where !option.isSwitch: return [text]
    case .array(let elements) where option.repeats:
      let texts = elements.compactMap(\.string)
      if texts.count == elements.count { return texts }
    default: break
    }
    let wanted =
      option.isSwitch ? "true or false" : option.repeats ? "a text or a list of texts" : "a text or number"
    throw ToolFailure.configuration("the configuration '\(path)': '\(option.name)' must be \(wanted)")
  }

  func text(_ name: String) -> String? { values[name]?.last }

  func flag(_ name: String) -> Bool { values[name] != nil }

  /// A whole number; the upper bound keeps what is made of it from overflowing.
  func wholeNumber(_ name: String, in range: ClosedRange<Int> = 0...Int.max) throws -> Int? {
    guard let text = text(name) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      let bound = range.upperBound == Int.max ? "" : " and at most \(range.upperBound)"
      throw ToolFailure.usage(
        "'--\(name) \(text)': a whole number of at least \(range.lowerBound)\(bound) is needed")
    }
    return number
  }

  /// A number; the upper bound keeps what is made of it from overflowing.
  func number(_ name: String, in range: ClosedRange<Double> = 0...1e9) throws -> Double? {
    guard let text = text(name) else { return nil }
    guard let number = Double(text), range.contains(number) else {
      throw ToolFailure.usage(
        "'--\(name) \(text)': a number from \(range.lowerBound) to \(range.upperBound) is needed")
    }
    return number
  }

  /// What `read` makes of an option's value, which must be one of `choices`; nil where the option is not given.
  func choice<Value>(_ name: String, _ read: (String) -> Value?, among choices: String) throws -> Value? {
    guard let text = text(name) else { return nil }
    guard let value = read(text) else {
      throw ToolFailure.usage("'--\(name) \(text)': one of \(choices) is needed")
    }
    return value
  }
}
