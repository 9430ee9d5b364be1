import GavelMetrics

/// Compares GavelMetrics with reference vectors.
public enum MetricChecker {
  /// The metrics whose vectors can be checked, in ascending order.
  public static var knownMetrics: [String] {
    MetricRoutes.all.keys.sorted()
  }

  /// Runs every case of a file through the function of its metric.
  ///
  /// A case without a result must end in a `MetricError` of its code. A metric which is not known, a vector
  /// that cannot be read and any other error are failures.
  public static func check(_ file: VectorFile) -> CheckReport {
    guard let route = MetricRoutes.all[file.metric] else {
      return CheckReport(
        passed: 0, failures: ["\(file.metric): not a known metric"], failed: max(1, file.cases.count))
    }
    var passed = 0
    var failures: [String] = []
    for vector in file.cases {
      let differences = check(vector, route)
      if differences.isEmpty {
        passed += 1
      } else {
        failures.append("\(file.metric)/\(vector.name): \(differences.joined(separator: "; "))")
      }
    }
    return CheckReport(passed: passed, failures: failures)
  }

  private static func check(_ vector: VectorCase, _ route: MetricRoutes.Route) -> [String] {
    do {
      let result = try RefusedParameter.ordered(VectorInput(vector.input), route)
      if let code = vector.undefinedCode {
        return ["expected the error \(code), got \(VectorValue.object(result))"]
      }
      return VectorValue.object(result).differences(
        from: .object(vector.expected), tolerance: vector.tolerance)
    } catch let error as MetricError {
      guard let code = vector.undefinedCode else { return ["expected a result, got the error \(error)"] }
      return error.code.rawValue == code ? [] : ["expected the error \(code), got \(error)"]
    } catch {
      return ["\(error)"]
    }
  }
}
