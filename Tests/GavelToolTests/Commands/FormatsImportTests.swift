import Foundation
import GavelPrompts
import Testing

@testable import GavelTool

@Suite struct FormatsImportTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func whatIsRecognisedIsSaidAndWritten() throws {
    try folder.write(KnownTexts.pair, to: "any name")
    try folder.write("[\(quoted(KnownTexts.target)), 5]", to: "strings.json")
    try folder.write("x", to: "notes.txt")
    let ended = try folder.gavel("formats", "import", "any name", "strings.json", "notes.txt", "--to", "w")
    #expect(ended.status == 0, "\(ended.err)")
    let lines = ended.out.split(separator: "\n").map(String.init)
    try #require(lines.count == 4, "\(ended.out)")
    #expect(lines[0] == "any name: mt-bench/pair-v2.prompt, reward-bench/pair.prompt")
    #expect(lines[1] == "strings.json, [0]: pandalm/target")
    #expect(lines[2].hasPrefix("notes.txt: not an official text (SHA-256 "))
    #expect(lines[3] == "3 texts in 'w'; use: --wording w")
    #expect(ended.err.isEmpty)
    #expect(
      folder.names.filter { $0.hasPrefix("w/") && $0.hasSuffix(".txt") } == [
        "w/mt-bench/pair-v2.prompt.txt", "w/pandalm/target.txt", "w/reward-bench/pair.prompt.txt",
      ])
    #expect(try folder.text(of: "w/pandalm/target.txt") == KnownTexts.target)
  }

  private func quoted(_ text: String) -> String { "\"" + text.replacing("\n", with: "\\n") + "\"" }

  @Test func aFolderThatWasMadeImportsToTheSame() throws {
    try folder.write(KnownTexts.pair, to: "pair.txt")
    #expect(try folder.gavel("formats", "import", "pair.txt", "--to", "one").status == 0)
    #expect(try folder.gavel("formats", "import", "one", "--to", "two/three").status == 0)
    let files = try WordingFolder.wording(at: folder.path("one")).files()
    #expect(files.count == 2)
    #expect(try WordingFolder.wording(at: folder.path("two/three")).files() == files)
  }

  @Test func anUnknownFileIsAConfigurationErrorAndWritesNothing() throws {
    try folder.write("# Judge\n\nWhat is it worth?\n", to: "prompts.txt")
    let ended = try folder.gavel("formats", "import", "prompts.txt", "--to", "w")
    #expect(ended.status == 78)
    #expect(ended.out.hasPrefix("prompts.txt: not an official text (SHA-256 "))
    #expect(ended.err.contains("no official text in the file, so nothing was written; the guide"))
    #expect(!folder.exists("w"))
    let kept = try folder.gavel("formats", "import", "prompts.txt", "--to", "w", "--keep-unrecognised")
    #expect(kept.status == 0)
    #expect(kept.out.contains("Kept as custom:prompts.txt."))
    #expect(try WordingFolder.wording(at: folder.path("w")).keys == ["custom:prompts.txt"])
  }

  @Test func aTextThatIsOfficialButForItsEdgesGetsAdvice() throws {
    try folder.write(KnownTexts.pair + "\n", to: "pair.txt")
    let ended = try folder.gavel("formats", "import", "pair.txt", "--to", "w")
    #expect(ended.status == 78)
    #expect(ended.out.contains("mt-bench/pair-v2.prompt"), "\(ended.out)")
  }

  @Test func namesAndTextsAreHarmlessToPrint() throws {
    let name = "n\u{1B}]0;x\u{7}\u{202E}\n3 texts.txt"
    try folder.write("{\"\\u001b[31m\": \"\\u0007\"}", to: name)
    for more in [["--keep-unrecognised"], []] {
      let ended = try Program(["formats", "import", name, "--to", "w\u{1B}"] + more, in: folder).wait()
      for sign: Unicode.Scalar in ["\u{1B}", "\u{7}", "\u{202E}"] {
        #expect(!(ended.out + ended.err).unicodeScalars.contains(sign))
      }
      #expect(ended.out.split(separator: "\n").count == (more.isEmpty ? 1 : 2))
    }
  }

  @Test func whatCannotBeReadOrIsBrokenNamesTheFile() throws {
    try folder.write("{\"a\": ", to: "broken.json")
    try folder.write([0xFF, 0xFE], to: "odd.txt")
    for (name, status) in [("absent.txt", Int32(66)), ("broken.json", 78), ("odd.txt", 78)] {
      let ended = try folder.gavel("formats", "import", name, "--to", "w")
      #expect(ended.status == status, "\(ended.err)")
      #expect(ended.err.contains("'\(name)'"), "\(ended.err)")
    }
    try folder.write(KnownTexts.pair, to: "pair.txt")
    try folder.write("no folder", to: "file")
    let unwritable = try folder.gavel("formats", "import", "pair.txt", "--to", "file/w")
    #expect(unwritable.status == 73)
    #expect(!folder.exists("w"))
  }

  @Test func wrongUsageIsSaid() throws {
    try folder.write(KnownTexts.pair, to: "pair.txt")
    for arguments in [
      ["import"], ["import", "pair.txt"], ["import", "--to", "w"], ["import", "pair.txt", "--to"],
      ["import", "pair.txt", "--to", "w", "--rubric", "x"],
    ] {
      #expect(try Program(["formats"] + arguments, in: folder).wait().status == 64, "\(arguments)")
    }
    let help = try folder.gavel("formats", "import", "--help")
    #expect(help.status == 0)
    for option in FormatsCommand.importOptions { #expect(help.out.contains("--\(option.name)")) }
    #expect(try folder.gavel("--help").out.contains("gavel formats import"))
  }

  @Test(.enabled(if: SharedFolder.holds("formats"), "skipped, not found"))
  func allOfficialTextsAreRecognisedAndReadBackEqual() throws {
    let shared = SharedFolder.url("formats").path(percentEncoded: false)
    let ended = try folder.gavel("formats", "import", shared, "--to", "w")
    #expect(ended.status == 0, "\(ended.err)")
    #expect(!ended.out.contains("not an official text"))
    #expect(ended.out.hasSuffix("\n135 texts in 'w'; use: --wording w\n"))
    let original = try WordingFolder.wording(at: shared)
    let copy = try WordingFolder.wording(at: folder.path("w"))
    #expect(copy.keys == WordingCatalog.entries.map(\.key))
    #expect(copy.files().count == 135)
    #expect(copy.files() == original.files())
    #expect(copy.report.strangers.isEmpty)
  }
}
