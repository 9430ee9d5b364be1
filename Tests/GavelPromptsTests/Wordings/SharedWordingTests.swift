import GavelCore
import GavelPrompts
import Testing

@Suite("Official texts", .enabled(if: SharedWordings.exist, "skipped, not found"))
struct SharedWordingTests {
  @Test func `Every file is recognised under its own key`() throws {
    let files = try SharedWordings.files()
    #expect(Set(files.map { SharedWordings.key(of: $0.name) }) == Set(WordingCatalog.entries.map(\.key)))
    for file in files {
      let wording = try Wording(recognising: [file])
      let key = SharedWordings.key(of: file.name)
      #expect(wording.contains(key), "\(key)")
      #expect(wording.report.strangers.isEmpty, "\(key)")
      #expect(WordingCatalog.entry(key)?.sha256 == Digest(of: file.bytes).hex)
      let text = try Array(wording.text(key).utf8)
      #expect(text == file.bytes || WordingCatalog.entry(key)?.lineFeedSHA256 == Digest(of: text).hex)
    }
  }

  @Test func `A whole folder is recognised, and written again gives the same texts`() throws {
    let wording = try Wording(recognising: SharedWordings.files())
    #expect(wording.keys == WordingCatalog.entries.map(\.key))
    let files = wording.files()
    #expect(files.count == 135)
    let again = try Wording(recognising: files)
    #expect(again.keys == wording.keys)
    #expect(again.files() == files)
  }

  @Test func `The file of MT-Bench gives its 16 texts`() throws {
    let file = try SharedWordings.file("mt-bench/judge_prompts.jsonl")
    let wording = try Wording(recognising: [NamedData(name: "any name", bytes: file.bytes)])
    let keys = wording.keys.filter { $0.hasPrefix("mt-bench/") }
    #expect(keys == WordingCatalog.entries.filter { $0.system == "mt-bench" }.map(\.key))
    #expect(keys.count == 17)
    for key in keys where key != "mt-bench/judge_prompts.jsonl" {
      #expect(try Array(wording.text(key).utf8) == SharedWordings.file("\(key).txt").bytes)
    }
    // Without its first line it is another file with the texts of the others.
    let rest = Array(file.bytes.drop { $0 != 0x0A }.dropFirst())
    let fewer = try Wording(recognising: [NamedData(name: "judge_prompts.jsonl", bytes: rest)])
    #expect(
      keys.filter { !fewer.contains($0) }.sorted() == [
        "mt-bench/judge_prompts.jsonl", "mt-bench/pair-v2.prompt", "mt-bench/pair-v2.system",
      ])
  }

  @Test func `Files with CR LF are recognised in both forms`() throws {
    for file in try SharedWordings.files() {
      let key = SharedWordings.key(of: file.name)
      let lineFeeds = Array(String(decoding: file.bytes, as: UTF8.self).replacing("\r\n", with: "\n").utf8)
      let windows = String(decoding: lineFeeds, as: UTF8.self).replacing("\n", with: "\r\n")
      for bytes in [lineFeeds, Array(windows.utf8)] {
        let wording = try Wording(recognising: [NamedData(name: file.name, bytes: bytes)])
        #expect(try Array(wording.text(key).utf8) == lineFeeds, "\(key)")
      }
    }
  }

  @Test func `One changed byte is not recognised`() throws {
    for file in try SharedWordings.files() where file.name.hasSuffix(".txt") {
      for index in [0, file.bytes.count / 2, file.bytes.count - 1] {
        var bytes = file.bytes
        // Stays one byte of ASCII, or the same kind of byte of a longer character.
        bytes[index] ^= 0x01
        guard String(validating: bytes, as: UTF8.self) != nil else { continue }
        let wording = try Wording(recognising: [NamedData(name: file.name, bytes: bytes)])
        #expect(wording.keys.isEmpty && wording.report.findings.isEmpty, "\(file.name), byte \(index)")
        #expect(
          wording.report.strangers.first?.nearest.contains(SharedWordings.key(of: file.name)) == true,
          "\(file.name)")
      }
    }
  }
}
