import GavelCore
import GavelEvaluation
import GavelPrompts

/// Cases of CoBBLEr that span a whole run.
enum CoBBLErCases {
  // MARK: Runs

  /// The records and statistics of a run, in the form of the reference program's files.
  static func run(_ vector: FormatVector) throws -> JSONValue {
    guard let probe = CoBBLErRun.Probe(rawValue: String(vector.format.dropFirst("cobbler.".count))) else {
      throw VectorProblem("there is no probe '\(vector.format)'")
    }
    let evaluator = try vector.text("evaluator")
    let models = try vector.texts("models").count
    guard let instances = vector.input["instances"]?.int, (0...1_000_000).contains(instances),
      models < 1_000_000, let cases = vector.input["comparisons"]?.array
    else {
      throw VectorProblem("'instances' or 'comparisons' is missing")
    }
    let total = instances * models * (models - 1) / 2
    let reader = try CoBBLErReference(vector.wording)
    let comparisons = try cases.map { try comparison($0, probe, reader) }
    let run = CoBBLErRun(probe, comparisons, total: total)
    // A run without its comparisons is one that stopped before the first.
    let stopped = comparisons.isEmpty && total > 0
    var statistics: [JSONValue.Member] = []
    var error: JSONValue = .null
    do {
      if stopped { throw ReferenceError("the run has none of its \(total) comparisons") }
      try CoBBLErStatistics.write(run, evaluator, to: &statistics)
    } catch let failure as ReferenceError {
      // What the reference program calls its error is not compared, only that there is one.
      let expected = vector.json["expected"]?["error"] ?? .null
      error = expected.isNull ? .string(failure.message) : expected
    }
    return [
      "records": .array(comparisons.map { CoBBLErStatistics.record($0, run) }),
      "statistics": .object(statistics), "error": error,
    ]
  }

  private static func comparison(
    _ json: JSONValue, _ probe: CoBBLErRun.Probe, _ reader: CoBBLErReference
  ) throws -> CoBBLErComparison {
    guard let first = json["first"]?.string, let second = json["second"]?.string,
      let output = json["output"]?.string
    else { throw VectorProblem("a comparison lacks 'first', 'second' or 'output'") }
    func place(_ reply: String, isSecond: Bool) -> CoBBLErComparison.Place? {
      let labels: CoBBLErLabels =
        probe != .compassion ? .systems : isSecond ? .models(second, first) : .models(first, second)
      let shown = CoBBLErShown(instruction: "", reference: "", first: "", second: "", labels: labels)
      return reader.choice(in: reply, shown).map { $0 == .first ? .star : .square }
    }
    let hint = json["expected_system"]?.string.map { hint -> CoBBLErComparison.Place in
      hint == "System Star" ? .star : .square
    }
    return CoBBLErComparison(
      first: first, second: second, choice: place(output, isSecond: false),
      repeated: json["second_output"]?.string.flatMap { place($0, isSecond: true) }, hint: hint)
  }

  // MARK: Salience

  static func salience(_ vector: FormatVector) throws -> JSONValue {
    guard let groups = vector.input["records"]?.array, let responses = vector.input["responses"] else {
      throw VectorProblem("'records' or 'responses' is missing")
    }
    var items: [CoBBLErSalience.Item] = []
    for (index, group) in groups.enumerated() {
      for record in group.array ?? [] {
        let combination = record["combination"]?.array?.compactMap(\.string) ?? []
        func response(_ place: Int) -> String? {
          guard place < combination.count, let list = responses[combination[place]]?.array, index < list.count
          else { return nil }
          return list[index].string
        }
        guard let winner = record["model"]?.string, let first = response(0), let second = response(1) else {
          throw VectorProblem("a record lacks its model, its combination or a response")
        }
        let tags = combination.dropFirst(2)
        items.append(
          .init(
            first: first, second: second,
            choice: winner == "Invalid response" ? nil : winner == combination[0] ? .star : .square,
            isOrderBiased: tags.contains("fo bias") || tags.contains("lo bias"),
            isComplete: !tags.contains("inconsistent")))
      }
    }
    let salience = CoBBLErSalience(items)
    func rate(_ value: Double?) -> JSONValue { value.map(JSONValue.double) ?? .null }
    return [
      "valid": .integer(salience.publishedLonger.total), "shorter": .integer(salience.publishedShorter.count),
      "longer": .integer(salience.publishedLonger.count), "short_rate": rate(salience.publishedShorter.value),
      "long_rate": rate(salience.publishedLonger.value),
    ]
  }
}
