extension TextMetrics {
  /// What ROUGE says of a prediction, each from 0 to 1.
  public struct RougeScore: Hashable, Sendable {
    /// The shared part of the prediction.
    public let precision: Double
    /// The shared part of the reference.
    public let recall: Double
    /// The harmonic mean of both; 0 where nothing is shared.
    public let f1: Double

    init(shared: Int, prediction: Int, reference: Int) {
      precision = prediction == 0 ? 0 : Double(shared) / Double(prediction)
      recall = Double(shared) / Double(reference)
      f1 = shared == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }
  }
}
