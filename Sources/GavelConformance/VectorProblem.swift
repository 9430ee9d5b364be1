/// A vector that cannot be read, which is a fault of the file or of this reader and not of a metric.
struct VectorProblem: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
