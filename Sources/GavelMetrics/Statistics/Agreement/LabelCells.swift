/// The pairs of labels that occur, and how many items have each.
struct LabelCells {
  /// A gold and a predicted label, by their positions in the list of labels.
  struct Cell: Hashable {
    var gold: Int
    var predicted: Int
  }

  /// The pairs in ascending order.
  let cells: [Cell]

  /// The number of items of each pair.
  let counts: [Int]

  init(_ pairs: LabelPairs<some ClassLabel>) {
    var items: [Cell: Int] = [:]
    for (gold, predicted) in zip(pairs.gold, pairs.predicted) {
      items[Cell(gold: gold, predicted: predicted), default: 0] += 1
    }
    let ascending = items.sorted { ($0.key.gold, $0.key.predicted) < ($1.key.gold, $1.key.predicted) }
    cells = ascending.map(\.key)
    counts = ascending.map(\.value)
  }
}
