import Foundation

/// The probabilities of classes and of the raters' labels given them, improved in rounds.
struct RaterModel {
  private struct Rating {
    var item: Int
    var rater: Int
    var label: Int
  }

  private let ratings: [Rating]
  private let itemCount: Int
  private let raterCount: Int
  private let classCount: Int
  /// Whether a rater ever used a label, at rater times classes plus label.
  private let isUsed: [Bool]
  /// At item times classes plus class.
  private var posterior: [Double]
  /// The share of each class.
  private(set) var prior: [Double] = []
  /// At (rater times classes plus label) times classes plus true class.
  private var confusion: [Double] = []

  /// Starts from the shares of the votes on each item.
  init(
    items: [Int], raters: [Int], labels: [Int], itemCount: Int, raterCount: Int, classCount: Int
  ) {
    ratings = items.indices.map { Rating(item: items[$0], rater: raters[$0], label: labels[$0]) }
    self.itemCount = itemCount
    self.raterCount = raterCount
    self.classCount = classCount
    var isUsed = [Bool](repeating: false, count: raterCount * classCount)
    posterior = [Double](repeating: 0, count: itemCount * classCount)
    for rating in ratings {
      posterior[rating.item * classCount + rating.label] += 1
      isUsed[rating.rater * classCount + rating.label] = true
    }
    self.isUsed = isUsed
    for item in 0..<itemCount { scale(item, by: 1 / row(item).reduce(0, +)) }
    maximize()
  }

  /// One round: the classes from the raters, then the raters from the classes.
  mutating func iterate() {
    expect()
    maximize()
  }

  /// The probabilities of the classes by item.
  var rowsOfPosterior: [[Double]] {
    (0..<itemCount).map { Array(row($0)) }
  }

  /// The probabilities of the labels by rater and true class.
  var tablesOfConfusion: [[[Double]]] {
    (0..<raterCount).map { rater in
      (0..<classCount).map { trueClass in
        (0..<classCount).map { confusion[(rater * classCount + $0) * classCount + trueClass] }
      }
    }
  }

  private func row(_ item: Int) -> ArraySlice<Double> {
    posterior[(item * classCount)..<((item + 1) * classCount)]
  }

  private mutating func scale(_ item: Int, by factor: Double) {
    for place in (item * classCount)..<((item + 1) * classCount) { posterior[place] *= factor }
  }

  private mutating func expect() {
    let logPrior = prior.map { log($0) }
    let logConfusion = confusion.map { log($0) }
    for place in posterior.indices { posterior[place] = logPrior[place % classCount] }
    for rating in ratings {
      let start = (rating.rater * classCount + rating.label) * classCount
      for trueClass in 0..<classCount {
        posterior[rating.item * classCount + trueClass] += logConfusion[start + trueClass]
      }
    }
    for item in 0..<itemCount {
      let highest = row(item).max() ?? 0
      for place in (item * classCount)..<((item + 1) * classCount) {
        posterior[place] = exp(posterior[place] - highest)
      }
      scale(item, by: 1 / row(item).reduce(0, +))
    }
  }

  private mutating func maximize() {
    var totals = [Statistics.CompensatedSum](repeating: .init(), count: classCount)
    for (place, probability) in posterior.enumerated() { totals[place % classCount].add(probability) }
    prior = totals.map { $0.value / Double(itemCount) }
    confusion = [Double](repeating: 0, count: raterCount * classCount * classCount)
    for rating in ratings {
      let start = (rating.rater * classCount + rating.label) * classCount
      for trueClass in 0..<classCount {
        confusion[start + trueClass] += posterior[rating.item * classCount + trueClass]
      }
    }
    for rater in 0..<raterCount { normalize(rater) }
  }

  /// Raises the counts of the labels that a rater used to the floor and divides them by their sums.
  private mutating func normalize(_ rater: Int) {
    // No count is zero, so that one surprising label does not exclude a class for good.
    let floor = 1e-10
    var totals = [Double](repeating: 0, count: classCount)
    let used = (0..<classCount).filter { isUsed[rater * classCount + $0] }
    for label in used {
      let start = (rater * classCount + label) * classCount
      for trueClass in 0..<classCount {
        confusion[start + trueClass] = max(confusion[start + trueClass], floor)
        totals[trueClass] += confusion[start + trueClass]
      }
    }
    for label in used {
      let start = (rater * classCount + label) * classCount
      for trueClass in 0..<classCount { confusion[start + trueClass] /= totals[trueClass] }
    }
  }
}
