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
      } else if let value = rest.popFirst() {
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
    for member in members where !given.contains(member.key) {
      guard let option = options.first(where: { $0.name == member.key }), option.name != "config" else {
        throw ToolFailure.configuration("the configuration '\(path)': no option is called '\(member.key)'")
      }
      values[option.name] = try Self.texts(member.value, of: option, in: path)
    }
  }

  private static func texts(_ value: JSONValue, of option: Option, in path: String) throws -> [String]? {
    switch value {
    case .bool(let flag) where option.isSwitch: return flag ? ["true"] : nil
    case .string(let text) where !option.isSwitch: return [text]
    case .number(let text) where !option.isSwitch: return [text]
    case .array(let elements) where option.repeats: return elements.compactMap(\.string)
    default:
      throw ToolFailure.configuration(
        "the configuration '\(path)': '\(option.name)' must be \(option.isSwitch ? "true or false" : "a text or number")"
      )
    }
  }

  func text(_ name: String) -> String? { values[name]?.last }

  func flag(_ name: String) -> Bool { values[name] != nil }

  func wholeNumber(_ name: String, atLeast least: Int = 0) throws -> Int? {
    guard let text = text(name) else { return nil }
    guard let number = Int(text), number >= least else {
      throw ToolFailure.usage("'--\(name) \(text)': a whole number of at least \(least) is needed")
    }
    return number
  }

  func number(_ name: String, atLeast least: Double = 0) throws -> Double? {
    guard let text = text(name) else { return nil }
    guard let number = Double(text), number.isFinite, number >= least else {
      throw ToolFailure.usage("'--\(name) \(text)': a number of at least \(least) is needed")
    }
    return number
  }
}
