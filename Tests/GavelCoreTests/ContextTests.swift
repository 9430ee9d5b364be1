import GavelCore
import Testing

@Suite struct ContextTests {
  @Test func seedsDependOnSeedItemAndPathAlone() {
    let base = JudgmentContext(item: "q17", seed: 1)
    let contexts = [
      base, JudgmentContext(item: "q18", seed: 1), JudgmentContext(item: "q17", seed: 2),
      JudgmentContext(item: nil, seed: 1), JudgmentContext(item: "", seed: 1), base.child(.order(0)),
      base.child(.order(1)), base.child(.member(0)), base.child(.repetition(0)), base.child(.ask(0)),
      base.child(.side(0)), base.child(.criterion("0")), base.child(.order(0)).child(.member(1)),
      base.child(.member(1)).child(.order(0)), base.child(.criterion("a\",\"b")),
      base.child(.criterion("a")).child(.criterion("b")),
    ]
    #expect(Set(contexts.map(\.derivedSeed)).count == contexts.count)
    let again = JudgmentContext(item: "q17", seed: 1).child(.order(0)).child(.member(1))
    #expect(again.derivedSeed == contexts[12].derivedSeed)
  }

  /// The first bytes of the SHA-256 of `[1,"q17",["order 0","repetition 2"]]`, by another program.
  @Test func seedsStayTheSameForever() {
    let context = JudgmentContext(item: "q17", seed: 1).child(.order(0)).child(.repetition(2))
    #expect(context.path.map(\.description) == ["order 0", "repetition 2"])
    #expect(context.derivedSeed == 0x5714_df07_4727_d601)
  }

  @Test func fingerprintsTellSettingsApart() {
    let base = Provenance("a", configuration: ["x": "1", "y": "2"])
    let others = [
      Provenance("b", configuration: ["x": "1", "y": "2"]), Provenance("a", configuration: ["x": "1"]),
      Provenance("a", configuration: ["x": "2", "y": "1"]), Provenance("a", parts: [base]),
      Provenance("a", configuration: ["x": "1", "y": "2"], parts: [base]),
    ]
    #expect(Set((others + [base]).map(\.fingerprint)).count == 6)
    #expect(base.fingerprint == Provenance("a", configuration: ["y": "2", "x": "1"]).fingerprint)
  }

  @Test func baselines() {
    let baseline = Provenance("rouge", label: Provenance.baselineLabel)
    #expect(baseline.isBaseline)
    #expect(Provenance("jury", parts: [baseline, baseline]).isBaseline)
    #expect(!Provenance("jury", parts: [baseline, Provenance("llm")]).isBaseline)
    #expect(!Provenance("llm").isBaseline)
  }

  @Test func codesAreText() throws {
    #expect(try text(of: [ReasonCode.noMarker, "own"]) == #"["no-marker","own"]"#)
    #expect(try decoded([ReasonCode].self, #"["echo"]"#) == [.echo])
    #expect(ReasonCode("a") < ReasonCode("b"))
    #expect("\(FinishReason.toolUse)" == "tool-use")
  }
}
