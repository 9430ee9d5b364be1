import Testing

@Suite struct PlanCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func itSaysHowManyItemsADifferenceNeeds() throws {
    // ((1.959964 + 0.841621) / 0.5)^2 = 31.4, a value of textbooks.
    let ended = try folder.gavel("plan", "--difference", "0.5", "--sd", "1")
    #expect(ended.status == 0)
    #expect(ended.out.hasPrefix("32 items show a difference of 0.5 with a chance of 80 %.\n"), "\(ended.out)")
  }

  @Test func itSaysWhatANumberOfItemsCanShow() throws {
    // (1.959964 + 0.841621) / sqrt(100) = 0.28
    let ended = try folder.gavel("plan", "--items", "100", "--sd", "1")
    #expect(ended.out.hasPrefix("100 items show a difference of 0.28 or more with a chance of 80 %.\n"))
    let surer = try folder.gavel("plan", "--items", "100", "--sd", "1", "--power", "0.9", "--alpha", "0.01")
    #expect(surer.out.hasPrefix("100 items show a difference of 0.386 or more with a chance of 90 %.\n"))
  }

  @Test(arguments: [
    ["--difference", "0.5"], ["--sd", "1"], ["--sd", "1", "--items", "9", "--difference", "1"],
    ["--sd", "1", "--difference", "0"], ["--sd", "1", "--items", "0"], ["--sd", "x", "--items", "9"],
    ["--sd", "1", "--items", "9", "--power", "1"], ["--sd", "0", "--items", "9"], ["more"],
  ])
  func wrongUsageIsNamed(_ arguments: [String]) throws {
    let ended = try Program(["plan"] + arguments, in: folder).wait()
    #expect(ended.status == 64)
    #expect(ended.out.isEmpty)
    #expect(ended.err.hasPrefix("gavel: "), "\(ended.err)")
  }
}
