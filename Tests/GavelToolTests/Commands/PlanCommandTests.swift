import Testing

@Suite struct PlanCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func itSaysHowManyItemsADifferenceNeeds() throws {
    // ((1.959964 + 0.841621) / 0.5)^2 = 31.4, and two more for Student's t: a value of textbooks.
    let ended = try folder.gavel("plan", "--difference", "0.5", "--sd", "1")
    #expect(ended.status == 0)
    #expect(ended.out.hasPrefix("34 items show a difference of 0.5 with a chance of 80 %.\n"), "\(ended.out)")
  }

  @Test func itSaysWhatANumberOfItemsCanShow() throws {
    // (1.959964 + 0.841621) / sqrt(100) = 0.28, a little more by Student's t.
    let ended = try folder.gavel("plan", "--items", "100", "--sd", "1")
    #expect(ended.out.hasPrefix("100 items show a difference of 0.283 or more with a chance of 80 %.\n"))
    let surer = try folder.gavel("plan", "--items", "100", "--sd", "1", "--power", "0.9", "--alpha", "0.01")
    #expect(surer.out.hasPrefix("100 items show a difference of 0.392 or more with a chance of 90 %.\n"))
  }

  @Test func fewItemsNeedALargeDifferenceAndSmallOnesAreShown() throws {
    // A paired t with one degree of freedom.
    #expect(
      try folder.gavel("plan", "--items", "2", "--sd", "1").out.hasPrefix("2 items show a difference of 11.5")
    )
    let large = try folder.gavel("plan", "--difference", "5", "--sd", "1").out
    #expect(large.hasPrefix("3 items show a difference of 5 "), "\(large)")
    let small = try folder.gavel("plan", "--difference", "0.0001", "--sd", "0.01").out
    #expect(small.contains(" show a difference of 0.0001 with"), "\(small)")
  }

  @Test(arguments: [
    ["--difference", "0.5"], ["--sd", "1"], ["--sd", "1", "--items", "9", "--difference", "1"],
    ["--sd", "1", "--difference", "0"], ["--sd", "1", "--items", "1"], ["--sd", "1", "--items", "0"],
    ["--sd", "x", "--items", "9"],
    ["--sd", "1", "--items", "9", "--power", "1"], ["--sd", "0", "--items", "9"], ["more"],
  ])
  func wrongUsageIsNamed(_ arguments: [String]) throws {
    let ended = try Program(["plan"] + arguments, in: folder).wait()
    #expect(ended.status == 64)
    #expect(ended.out.isEmpty)
    #expect(ended.err.hasPrefix("gavel: "), "\(ended.err)")
  }
}
