import GavelEvaluation
import Testing

struct GEvalSamplesTests {
  @Test func failuresAreLeftOutUnlessTheyAreAskedForAsZeros() {
    let samples = GEvalSamples([3, nil, 5, nil])
    #expect(samples.mean == 4 && samples.meanWithZeros == 2)
    #expect(samples.count == 2 && samples.failures == 2)
  }

  @Test func nothingHasNoMean() {
    #expect(GEvalSamples([]).mean == nil && GEvalSamples([]).meanWithZeros == nil)
    #expect(GEvalSamples([nil]).mean == nil && GEvalSamples([nil]).meanWithZeros == 0)
  }
}
