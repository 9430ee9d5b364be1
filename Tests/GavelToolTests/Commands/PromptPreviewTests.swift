import Testing

@Suite struct PromptPreviewTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func theFirstPromptIsShownAndNobodyIsAsked() throws {
    let server = try LoopbackServer { _ in .score(1) }
    try folder.write(["{"] + Items.pairs(2), to: "i.jsonl")
    for command in [["compare"], ["compare", "--by-scores"]] {
      let ended = try Program(
        command + [
          "--items", "i.jsonl", "--endpoint", server.base, "--model", "m", "--show-prompt", "--format",
          "json",
          "--output", "o.jsonl", "--repeats", "12",
        ], in: folder
      ).wait()
      #expect(ended.status == 0, "\(ended.err)")
      for part in [
        "----- system -----", "----- user -----", "What is 1 + 1?", "It is 2.", "----- schema -----",
      ] {
        #expect(ended.out.contains(part), "\(part)")
      }
    }
    #expect(server.count == 0)
    #expect(folder.names == ["i.jsonl"])
  }

  @Test func noModelIsNeededAndWhatIsHiddenIsShown() throws {
    let ended = try folder.gavel(
      "judge", "--show-prompt",
      input: #"{"id": "x", "prompt": "a\u001b[31mb", "response": "one\ntwo\u202Ereversed\u0007\u061c\u009b"}"#
    )
    #expect(ended.status == 0)
    for part in [
      #"a\u{1b}[31mb"#, "one\ntwo", #"two\u{202e}reversed\u{7}\u{61c}\u{9b}"#, "warning: hidden-characters",
    ] {
      #expect(ended.out.contains(part), "\(part)")
    }
  }

  @Test func withoutAnItemThereIsNoPrompt() throws {
    #expect(try folder.gavel("judge", "--show-prompt", input: "").status == 65)
    #expect(try folder.gavel("judge", "--show-prompt", input: "no,item\n").status == 65)
  }
}
