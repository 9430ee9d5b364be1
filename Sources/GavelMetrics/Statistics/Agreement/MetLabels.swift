/// Labels numbered in the order in which they are met.
struct MetLabels<Label: ClassLabel> {
  private(set) var labels: [Label] = []
  private var keys: [Label.LabelKey] = []
  private var codes: [Label.LabelKey: Int] = [:]

  /// The number of a label, a new one if it was not met before.
  mutating func code(of label: Label) -> Int {
    let key = label.labelKey
    if let code = codes[key] { return code }
    let code = labels.count
    codes[key] = code
    labels.append(label)
    keys.append(key)
    return code
  }

  /// The numbers in ascending order of their labels.
  var order: [Int] { keys.indices.sorted { keys[$0] < keys[$1] } }

  /// The labels in ascending order, and the position of each number in it.
  func inOrder() -> (labels: [Label], positions: [Int]) {
    var positions = [Int](repeating: 0, count: labels.count)
    for (position, code) in order.enumerated() { positions[code] = position }
    return (order.map { labels[$0] }, positions)
  }
}
