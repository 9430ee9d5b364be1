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

  /// The pair of each item, by its place among the pairs.
  let places: [Int]

  init(_ pairs: LabelPairs<some ClassLabel>) {
    let items = zip(pairs.gold, pairs.predicted).map { Cell(gold: $0, predicted: $1) }
    var known: [Cell: Int] = [:]
    for item in items { known[item, default: 0] += 1 }
    let ascending = known.sorted { ($0.key.gold, $0.key.predicted) < ($1.key.gold, $1.key.predicted) }
    cells = ascending.map(\.key)
    counts = ascending.map(\.value)
    for (place, cell) in cells.enumerated() { known[cell] = place }
    places = items.compactMap { known[$0] }
  }
}
