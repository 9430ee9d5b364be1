import Foundation
import GavelCore
import GavelPrompts

/// A file of LLMBar's recorded judges, and how its replies are read.
struct LLMBarCase {
  /// The path within the folder of data, without its ending.
  var path: String
  var judge: String
  var strategy: String

  /// Every file of every judge.
  static func files() throws -> [LLMBarCase] {
    try ["GPTInst", "Natural", "Neighbor"].flatMap { subset -> [LLMBarCase] in
      let folder = SharedFolder.url("data/llmbar/\(subset)").path(percentEncoded: false)
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().compactMap {
        file -> LLMBarCase? in
        let name = file.dropLast(".jsonl".count)
        guard let line = name.range(of: "__") else { return nil }
        return LLMBarCase(
          path: "llmbar/\(subset)/\(name)", judge: String(name[..<line.lowerBound]),
          strategy: String(name[line.upperBound...]))
      }
    }
  }

  /// The form that the reader of the last step looks for.
  func form(steps: Int) -> LLMBarReader.Form {
    switch strategy {
    case "CoT": judge == "PaLM2" ? .line : .sentence
    case "Swap": steps == 1 ? .sentence : .line
    case "Swap_CoT": .sentence
    default: .line
    }
  }

  static func choice(in reply: String, _ form: LLMBarReader.Form) -> LLMBarReference.Choice? {
    form == .sentence ? LLMBarReference.sentence(in: reply) : LLMBarReference.line(in: reply)
  }

  /// A recorded winner, `"1"` or `"2"`; nil for null.
  static func winner(_ value: JSONValue?) -> Preference.Winner? {
    switch value?.string {
    case "1": .first
    case "2": .second
    default: nil
    }
  }
}

extension LLMBarReference.Choice {
  var winner: Preference.Winner { self == .first ? .first : .second }
}
