import Foundation
public import GavelCore

/// What an output was made from and by: it stands beside the output as `<output>.manifest.json`.
public struct Manifest: Hashable, Codable, Sendable {
  /// The version of this layout.
  public var schema = 1
  /// The version of the library.
  public var version: String
  /// A digest of all bytes of the input.
  public var input: String
  /// A digest of every setting that verdicts depend on.
  public var configuration: String
  /// The judge's name.
  public var judge: String
  /// The judge with its parts.
  public var provenance: Provenance
  /// The rubric as JSON, where there is one.
  package var rubric: JSONValue?
  /// The server, without credentials; nil where no model ruled.
  public var endpoint: String?
  /// How the server was asked: `chat` in messages, `completions` by raw text; nil where no model ruled.
  public var backend: String?
  /// The model that was asked for.
  public var model: String?
  /// The models that answered, as they call themselves.
  public var answeredBy: [String]
  /// The seed of every random choice.
  public var seed: UInt64
  /// The most items that were read; nil for all.
  public var limit: Int?
  /// What the run came to.
  public var summary: RunSummary

  /// The library's version.
  public static let libraryVersion = "0.1.0"

  package init(
    input: String, configuration: String, judge: String, provenance: Provenance, rubric: JSONValue?,
    endpoint: String?, backend: String? = nil,
    model: String?, seed: UInt64, limit: Int?, summary: RunSummary
  ) {
    version = Self.libraryVersion
    self.input = input
    self.configuration = configuration
    self.judge = judge
    self.provenance = provenance
    self.rubric = rubric
    self.endpoint = endpoint
    self.backend = backend
    self.model = model
    answeredBy = summary.models
    self.seed = seed
    self.limit = limit
    self.summary = summary
  }

  /// Where the manifest of the output at `path` stands.
  public static func path(forOutput path: String) -> String { path + ".manifest.json" }

  /// Whether the output at `path` was made from the same input by the same settings.
  package static func matches(output path: String, input: Digest, configuration: String) -> Bool {
    guard let data = FileManager.default.contents(atPath: Self.path(forOutput: path)),
      let manifest = try? JSONCoding.decode(Manifest.self, from: data)
    else { return false }
    return manifest.schema == 1 && manifest.input == input.hex && manifest.configuration == configuration
  }

  /// Writes the manifest beside the output at `path`, whole or not at all.
  package func write(besideOutput path: String) throws {
    var text = JSONCoding.printable(try JSONCoding.data(of: self))
    text.append(UInt8(ascii: "\n"))
    do {
      try text.write(to: URL(fileURLWithPath: Self.path(forOutput: path)), options: .atomic)
    } catch {
      throw OutputError(
        .notWritable, "the manifest cannot be written: \(error.localizedDescription)", path: path)
    }
  }
}
