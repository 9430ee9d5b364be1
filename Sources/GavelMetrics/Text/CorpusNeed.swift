extension TextMetrics {
  /// - Throws: `length_mismatch` for a stream of references that is not as long as the list of hypotheses, and
  ///   `empty` without hypotheses or without streams.
  static func requireCorpus(_ hypotheses: [String], _ streams: [[String]]) throws(MetricError) {
    if let index = streams.firstIndex(where: { $0.count != hypotheses.count }) {
      throw MetricError(
        .lengthMismatch,
        "stream \(index) has \(streams[index].count) references for \(hypotheses.count) hypotheses; give one "
          + "for each")
    }
    guard !hypotheses.isEmpty else {
      throw MetricError(.empty, "no hypothesis was given; give at least one")
    }
    guard !streams.isEmpty else {
      throw MetricError(.empty, "no reference was given to compare with; give at least one stream of them")
    }
  }
}
