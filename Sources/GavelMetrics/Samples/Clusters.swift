import GavelCore

/// Which observations are resampled together: those of one cluster, or each alone.
///
/// The order depends only on the names of the clusters and on the order that is given for observations, not on the
/// order in which they came.
struct Clusters: Sendable {
  /// The indices of the observations of each cluster.
  let members: [[Int]]
  /// Whether two observations share a cluster.
  let areShared: Bool

  /// The clusters of a sample, with observations sorted by `areInIncreasingOrder`.
  init<Observation>(
    of sample: Sample<Observation>, by areInIncreasingOrder: (Observation, Observation) -> Bool
  ) {
    let order = sample.observations.indices.sorted {
      areInIncreasingOrder(sample.observations[$0], sample.observations[$1])
    }
    var named: [ScalarText: [Int]] = [:]
    var single: [[Int]] = []
    for index in order {
      if let name = sample.clusters[index] {
        named[ScalarText(name), default: []].append(index)
      } else {
        single.append([index])
      }
    }
    let groups = named.sorted { $0.key < $1.key }.map(\.value)
    areShared = groups.contains { $0.count > 1 }
    // Without a shared cluster the names say nothing, and the order of the observations decides.
    members = areShared ? groups + single : order.map { [$0] }
  }
}

extension Sample {
  /// The number of the cluster of each observation, counted from 0; nil where every observation stands alone.
  var sharedClusters: [Int]? {
    var places: [String.LabelKey: Int] = [:]
    var count = 0
    let numbers = clusters.map { name -> Int in
      let key = name.map(ScalarText.init)
      if let key, let place = places[key] { return place }
      if let key { places[key] = count }
      count += 1
      return count - 1
    }
    return count < numbers.count ? numbers : nil
  }
}
