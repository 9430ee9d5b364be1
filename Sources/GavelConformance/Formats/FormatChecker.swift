import GavelCore
public import GavelPrompts

/// Compares published formats with reference vectors.
public enum FormatChecker {
  /// Runs every line of a file of cases.
  ///
  /// A case of a format that is not known, and a line that cannot be read, are failures.
  ///
  /// - Parameters:
  ///   - bytes: JSON Lines.
  ///   - wording: The official words.
  /// - Returns: How many passed, and what was different.
  public static func check(_ bytes: [UInt8], wording: Wording) -> CheckReport {
    var passed = 0
    var failures: [String] = []
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 })
    {
      let text = String(decoding: line, as: UTF8.self)
      do {
        var vector: FormatVector
        do { vector = try FormatVector(try JSONParser.parse(text)) } catch {
          failures.append("line \(index + 1): \(error)")
          continue
        }
        vector.wording = .official(wording)
        let differences = check(vector, vector.wording)
        if differences.isEmpty {
          passed += 1
        } else {
          failures.append(
            "\(vector.id) (\(vector.kind) \(vector.format)): \(differences.joined(separator: "; "))")
        }
      }
    }
    return CheckReport(passed: passed, failures: failures)
  }

  /// How many of the replies in which the reference program finds a verdict the honest readers read, by format.
  ///
  /// A failure of an honest reader passes ``check(_:wording:)``; this shows whether it reads anything at all.
  public static func readings(_ bytes: [UInt8], wording: Wording) throws -> [String: (read: Int, of: Int)] {
    var readings: [String: (read: Int, of: Int)] = [:]
    for line in bytes.split(separator: 0x0A) {
      var vector = try FormatVector(try JSONParser.parse(String(decoding: line, as: UTF8.self)))
      vector.wording = .official(wording)
      guard case .parse(_, let honest?) = FormatRoutes.all[.init(kind: vector.kind, name: vector.format)],
        vector.json["failure"]?.bool == false
      else { continue }
      let isRead = (try? honest(vector)) != nil
      let before = readings[vector.format] ?? (0, 0)
      readings[vector.format] = (before.read + (isRead ? 1 : 0), before.of + 1)
    }
    return readings
  }

  private static func check(_ vector: FormatVector, _ wording: FormatWording) -> [String] {
    guard let route = FormatRoutes.all[.init(kind: vector.kind, name: vector.format)] else {
      return ["the format is not known for this kind of case"]
    }
    switch route {
    case .render(let render): return rendered(vector) { try render(vector, wording) }
    case .parse(let reference, let honest):
      let differences = parsed(vector) { try reference(vector) }
      return differences.isEmpty ? honest.map { read(vector, $0) } ?? [] : differences
    case .procedure(let run): return ruled(vector) { try run(vector) }
    }
  }

  // MARK: Kinds

  private static func rendered(_ vector: FormatVector, _ render: () throws -> RenderedPrompt) -> [String] {
    let wantsError = vector.json["error"].map { !$0.isNull } ?? false
    let prompt: RenderedPrompt
    do { prompt = try render() } catch {
      return wantsError && !(error is VectorProblem) ? [] : ["expected a prompt, got the error: \(error)"]
    }
    guard !wantsError else { return ["expected an error, got a prompt"] }
    var differences: [String] = []
    var isCompared = false
    if let messages = vector.json["messages"]?.array {
      isCompared = true
      differences += compare(prompt.messages, with: messages)
    }
    if let text = vector.json["prompt"]?.string {
      isCompared = true
      if let got = prompt.text {
        if !got.utf8.elementsEqual(text.utf8) {
          differences.append(VisibleText.difference(expected: text, got: got))
        }
      } else {
        differences.append("expected one text, got messages")
      }
    }
    return isCompared ? differences : ["the case has neither messages nor a prompt"]
  }

  private static func compare(_ messages: [Message]?, with expected: [JSONValue]) -> [String] {
    guard let messages else { return ["expected messages, got one text"] }
    let roles = expected.map { $0["role"]?.string ?? "" }
    guard messages.map(\.role.rawValue) == roles else {
      return ["expected messages of \(roles), got \(messages.map(\.role.rawValue))"]
    }
    return zip(messages, expected).enumerated().compactMap { index, pair in
      let wanted = pair.1["content"]?.string ?? ""
      guard !pair.0.content.utf8.elementsEqual(wanted.utf8) else { return nil }
      return "message \(index + 1): \(VisibleText.difference(expected: wanted, got: pair.0.content))"
    }
  }

  private static func parsed(_ vector: FormatVector, _ reference: () throws -> JSONValue) -> [String] {
    let wantsError = vector.json["error"].map { !$0.isNull } ?? false
    let expected = vector.json["parsed"] ?? .null
    do {
      let value = try reference()
      guard !wantsError else { return ["expected an error, got \(ReferenceComparison.shown(value))"] }
      return ReferenceComparison.differences(value, from: expected, tolerance: 1e-12)
    } catch let error as ReferenceError {
      return wantsError ? [] : ["expected \(ReferenceComparison.shown(expected)), got: \(error)"]
    } catch { return ["\(error)"] }
  }

  /// The honest reader gives the same verdict as the reference, or none; never one where the reference has none.
  private static func read(_ vector: FormatVector, _ honest: (FormatVector) throws -> JSONValue) -> [String] {
    do {
      let value = try honest(vector)
      guard vector.json["failure"]?.bool != true else {
        return ["the honest reader gives \(ReferenceComparison.shown(value)), where there is no verdict"]
      }
      return ReferenceComparison.differences(
        value, from: vector.json["parsed"] ?? .null, tolerance: 1e-12, ignoringMissing: true
      ).map { "the honest reader: \($0)" }
    } catch is JudgmentError { return [] } catch { return ["the honest reader: \(error)"] }
  }

  private static func ruled(_ vector: FormatVector, _ run: () throws -> JSONValue) -> [String] {
    let wantsError = vector.json["error"].map { !$0.isNull } ?? false
    let expected = vector.json["expected"] ?? .null
    do {
      let value = try run()
      guard !wantsError else { return ["expected an error, got \(ReferenceComparison.shown(value))"] }
      return ReferenceComparison.differences(value, from: expected, tolerance: 1e-9)
    } catch let error as ReferenceError {
      return wantsError ? [] : ["expected \(ReferenceComparison.shown(expected)), got: \(error)"]
    } catch { return ["\(error)"] }
  }
}
