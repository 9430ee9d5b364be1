import Foundation
import GavelConformance
import Testing

@Suite("Reference vectors of estimates and biases", .enabled(if: SharedVectors.exist, "skipped, not found"))
struct InferenceVectorTests {
  @Test(
    "All cases of a metric pass",
    arguments: [
      "agresti_coull_interval", "benjamini_hochberg", "bootstrap_basic", "bootstrap_bca",
      "bootstrap_percentile", "bootstrap_standard_error", "cliffs_delta", "clopper_pearson_interval",
      "clustered_standard_error", "cobbler_rates", "cohens_d", "first_position_rate", "holm",
      "length_bias", "mcnemar", "minimum_detectable_effect", "paired_power", "paired_t_test",
      "permutation_test_paired_exact", "position_consistency", "repetition_stability",
      "required_sample_size_paired", "self_preference", "sign_test", "style_features", "swap_merge",
      "wilcoxon_signed_rank", "../decisions/bounded_mean_interval",
    ])
  func casesPass(name: String) throws {
    let file = try VectorFile(contentsOf: SharedVectors.folder.appending(path: "\(name).json"))
    #expect(name.hasSuffix(file.metric))
    let report = VectorChecker.check(file)
    #expect(report.failures == [])
    #expect(report.passed == file.cases.count)
    #expect(report.passed > 0)
  }
}
