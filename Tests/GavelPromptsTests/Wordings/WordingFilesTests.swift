import GavelPrompts
import Testing

struct WordingFilesTests {
  @Test func `A folder has one file for each key, and reads back to the same texts`() throws {
    let wording = try Wording(recognising: [
      KnownTexts.piece(KnownTexts.target, "a"), KnownTexts.piece(KnownTexts.pair, "b"),
    ])
    let files = wording.files()
    #expect(
      files.map(\.name) == [
        "mt-bench/pair-v2.prompt.txt", "pandalm/target.txt", "reward-bench/pair.prompt.txt",
      ]
    )
    #expect(files[1].bytes == Array(KnownTexts.target.utf8))
    let again = try Wording(recognising: files)
    #expect(again.keys == wording.keys)
    #expect(again.files() == files)
  }

  @Test(
    arguments: [
      ("notes.txt", "custom/notes.txt.txt"), ("../../etc/passwd", "custom/%2e.%2f..%2fetc%2fpasswd.txt"),
      ("a b%c", "custom/a%20b%25c.txt"), ("/", "custom/%2f.txt"), ("..", "custom/%2e..txt"),
      ("é\\:\n", "custom/%c3%a9%5c%3a%0a.txt"), ("", "custom/.txt"),
    ])
  func `The name of a text of one's own is safe as a path, and comes back`(name: String, path: String) throws
  {
    let wording = try Wording(recognising: [KnownTexts.piece("own", name)], keepingUnrecognised: true)
    #expect(wording.keys == ["custom:\(name)"])
    let files = wording.files()
    #expect(files.map(\.name) == [path])
    let again = try Wording(recognising: files, keepingUnrecognised: true)
    #expect(again.keys == wording.keys)
    #expect(again.files() == files)
  }

  @Test(arguments: ["custom/%.txt", "custom/%zz.txt", "custom/%ff.txt", "custom/%4.txt"])
  func `A name that only looks like one of these is taken as it is`(name: String) throws {
    let wording = try Wording(recognising: [KnownTexts.piece("own", name)], keepingUnrecognised: true)
    #expect(wording.keys == ["custom:\(name)"])
  }
}
