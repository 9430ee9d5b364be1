import Foundation
import GavelPrompts
import Testing

@testable import GavelTool

@Suite struct WordingFolderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func make(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder.path(name), withIntermediateDirectories: true)
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: folder.path(name), withDestinationPath: target)
  }

  private func read(_ names: String...) throws -> [NamedData] {
    var reader = PieceReader()
    for name in names { try reader.add(folder.path(name)) }
    return reader.pieces
  }

  private func error(_ names: String...) throws -> PieceError {
    try #require(
      throws: PieceError.self,
      performing: {
        var reader = PieceReader()
        for name in names { try reader.add(folder.path(name)) }
      })
  }

  @Test func textsOfAFolderAreReadInTheOrderOfTheirNames() throws {
    try make("w/b/deep")
    try make("w/.git")
    for name in ["b/deep/x.txt", "a.json", "b.jsonl", "b/a.txt"] { try folder.write(name, to: "w/\(name)") }
    for name in ["README.md", ".hidden.txt", ".git/config.txt", "b/x.py"] {
      try folder.write("no", to: "w/\(name)")
    }
    let pieces = try read("w")
    #expect(pieces.map(\.name) == ["a.json", "b.jsonl", "b/a.txt", "b/deep/x.txt"])
    #expect(pieces.allSatisfy { $0.bytes == Array($0.name.utf8) })
  }

  @Test func aNamedFileIsReadWhateverItsEnding() throws {
    try folder.write("text", to: "prompts.py")
    let pieces = try read("prompts.py")
    #expect(pieces.map(\.name) == [folder.path("prompts.py")])
    #expect(pieces.first?.bytes == Array("text".utf8))
  }

  @Test func linksAreFollowedWithinTheFolderOnly() throws {
    try make("w/inner")
    try folder.write("one", to: "w/inner/one.txt")
    try folder.write("secret", to: "secret.txt")
    try link("w/alias.txt", to: "inner/one.txt")
    try link("w/circle", to: "..")
    try link("w/circle.txt", to: "inner")
    try link("w/unread.md", to: "/nowhere")
    let pieces = try read("w")
    #expect(pieces.map(\.name) == ["alias.txt", "inner/one.txt"])
    #expect(pieces.allSatisfy { $0.bytes == Array("one".utf8) })
    // The folder itself may be a link.
    try link("v", to: "w")
    #expect(try read("v") == pieces)
    for (name, target) in [("out.txt", "../secret.txt"), ("gone.json", "absent")] {
      try link("w/\(name)", to: target)
      let error = try error("w")
      #expect(error.code == .outside)
      #expect(error.path == folder.path("w/\(name)"))
      try FileManager.default.removeItem(atPath: folder.path("w/\(name)"))
    }
    // A neighbour whose name begins alike is outside, too.
    try make("wide")
    try folder.write("secret", to: "wide/x.txt")
    try link("w/wide.txt", to: "../wide/x.txt")
    #expect(try error("w").code == .outside)
  }

  @Test func whatIsMissingOrTooLargeIsNamed() throws {
    #expect(try error("absent").code == .missing)
    try make("w")
    let whole = [UInt8](repeating: UInt8(ascii: "x"), count: PieceReader.largestFile)
    try folder.write(whole, to: "w/whole.txt")
    #expect(try read("w").first?.bytes.count == PieceReader.largestFile)
    try folder.write(whole + [0x0A], to: "w/more.txt")
    let large = try error("w")
    #expect(large.code == .tooLarge)
    #expect(large.description.contains("w/more.txt': it has more than 16 MiB"))
    let sum = try error("w/whole.txt", "w/whole.txt", "w/whole.txt", "w/whole.txt", "w/whole.txt")
    #expect(sum.code == .tooLarge)
    #expect(sum.message.contains("with it there are more than 64 MiB"))
  }

  @Test func aFolderThatWasWrittenReadsBackEqual() throws {
    let own = NamedData(name: "../notes: é", bytes: Array("mine".utf8))
    let pieces = [
      NamedData(name: "a", bytes: Array(KnownTexts.target.utf8)),
      NamedData(name: "b", bytes: Array(KnownTexts.pair.utf8)), own,
    ]
    let wording = try Wording(recognising: pieces, keepingUnrecognised: true)
    let path = folder.path("deep/wording")
    try WordingFolder.write(wording, to: path, overwriting: false)
    let back = try WordingFolder.wording(at: path)
    #expect(back.keys == wording.keys)
    #expect(back.files() == wording.files())
    #expect(back.keys.first == "custom:../notes: é")
    // Writing the same again changes nothing and is no error.
    try WordingFolder.write(wording, to: path, overwriting: false)
    #expect(try WordingFolder.wording(at: path).files() == wording.files())
  }

  @Test func anotherTextIsReplacedOnlyOnRequestAndThenNothingElseIsWritten() throws {
    let wording = try Wording(recognising: [
      NamedData(name: "a", bytes: Array(KnownTexts.target.utf8)),
      NamedData(name: "b", bytes: Array(KnownTexts.pair.utf8)),
    ])
    try make("w/pandalm")
    try folder.write("another", to: "w/pandalm/target.txt")
    let error = try #require(throws: ToolFailure.self) {
      try WordingFolder.write(wording, to: folder.path("w"), overwriting: false)
    }
    #expect(error.status == .outputNotWritable)
    #expect(error.description.contains("w/pandalm/target.txt': it is there already with another text"))
    #expect(folder.names == ["w", "w/pandalm", "w/pandalm/target.txt"])
    try WordingFolder.write(wording, to: folder.path("w"), overwriting: true)
    #expect(try folder.text(of: "w/pandalm/target.txt") == KnownTexts.target)
    #expect(try WordingFolder.wording(at: folder.path("w")).keys == wording.keys)
  }

  @Test func nothingIsWrittenThroughALink() throws {
    let wording = try Wording(recognising: [NamedData(name: "a", bytes: Array(KnownTexts.target.utf8))])
    try make("w/pandalm")
    try folder.write("precious", to: "precious")
    try link("w/pandalm/target.txt", to: "../../precious")
    try make("elsewhere")
    try make("v")
    try link("v/pandalm", to: "../elsewhere")
    for name in ["w", "v"] {
      #expect(throws: ToolFailure.self) {
        try WordingFolder.write(wording, to: folder.path(name), overwriting: true)
      }
    }
    #expect(try folder.text(of: "precious") == "precious")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("elsewhere")) == [])
  }

  @Test func aMissingFolderIsAWrongSetting() throws {
    let error = try #require(throws: ToolFailure.self) {
      _ = try WordingFolder.wording(at: folder.path("absent"))
    }
    #expect(error.status == .configuration)
    #expect(error.description.contains("there is no such file or folder"))
  }
}
