import GavelCore

/// What a question is looked at for: its category belongs to a type of answers, and each type has its dimensions.
struct DimensionTables: Sendable {
  /// Of which type the answers of a category are.
  let types: ConfigurationTable
  private let dimensions: ConfigurationTable
  private let definitions: ConfigurationTable

  init(types: ConfigurationTable, dimensions: ConfigurationTable, definitions: ConfigurationTable) {
    self.types = types
    self.dimensions = dimensions
    self.definitions = definitions
  }

  /// The dimensions of each type.
  var all: [[String]] { dimensions.values }

  /// The dimensions of a category, in order; nil for one that has none.
  func dimensions(of category: String) -> [String]? {
    types[category]?.first.flatMap { dimensions[$0] }
  }

  /// One numbered line for each dimension with its definition, each with a line end.
  func lines(_ dimensions: [String]) -> String {
    dimensions.enumerated().map { index, name in
      // Where there is no definition, the reference programs write the value that they have for it.
      "\(index + 1). \(name): \(definitions[name]?.first ?? "None")\n"
    }.joined()
  }
}
