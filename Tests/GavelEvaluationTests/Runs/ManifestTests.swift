import Foundation
import GavelCore
import Testing

@testable import GavelEvaluation

@Suite struct ManifestTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func manifest(_ input: Digest, _ configuration: String = "c") -> Manifest {
    Manifest(
      input: input.hex, configuration: configuration, judge: "j", provenance: Provenance("j/1"),
      rubric: ["name": "\u{202E}"], endpoint: "http://localhost/v1", model: "m", seed: .max, limit: nil,
      summary: RunSummary([Outcome<Score>](), items: [], by: Provenance("j/1")))
  }

  @Test func itMatchesWhatItWasMadeFrom() throws {
    let input = Digest(of: Array("items".utf8))
    let output = folder.path("o.jsonl")
    #expect(!Manifest.matches(output: output, input: input, configuration: "c"))
    try manifest(input).write(besideOutput: output)
    #expect(try folder.names == ["o.jsonl.manifest.json"])
    #expect(Manifest.matches(output: output, input: input, configuration: "c"))
    #expect(!Manifest.matches(output: output, input: input, configuration: "d"))
    #expect(!Manifest.matches(output: output, input: Digest(of: Array("other".utf8)), configuration: "c"))
    try folder.write("{", to: "o.jsonl.manifest.json")
    #expect(!Manifest.matches(output: output, input: input, configuration: "c"))
  }

  @Test func itReadsBackAndIsHarmlessToPrint() throws {
    let original = manifest(Digest(of: Array("items".utf8)))
    try original.write(besideOutput: folder.path("o.jsonl"))
    let text = try folder.text(of: "o.jsonl.manifest.json")
    #expect(text.hasSuffix("}\n"))
    #expect(!text.contains("\u{202E}"))
    #expect(try JSONCoding.decode(Manifest.self, from: Data(text.utf8)) == original)
  }

  @Test func aPlaceThatCannotBeWrittenSaysSo() throws {
    let error = #expect(throws: OutputError.self) {
      try manifest(Digest(of: [])).write(besideOutput: folder.path("absent/o.jsonl"))
    }
    #expect(error?.code == .notWritable)
  }
}
