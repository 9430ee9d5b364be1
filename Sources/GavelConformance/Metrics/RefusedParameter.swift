import GavelMetrics

/// A parameter that the reader of vectors refuses before the metric can see it, such as an unknown option.
///
/// The metric itself would have looked at the lengths of its lists and at emptiness first.
struct RefusedParameter: Error {
  let error: MetricError

  /// What a route gives for an input, with errors in the order that all metrics keep.
  ///
  /// When the reader refuses a parameter, the route runs again with one that is known, to see whether a reason that
  /// comes before it applies.
  static func ordered<Result>(
    _ input: VectorInput, _ route: (VectorInput) throws -> Result
  ) throws -> Result {
    do {
      return try route(input)
    } catch let refused as RefusedParameter {
      var accepted = input
      accepted.replacesRefused = true
      do {
        _ = try route(accepted)
      } catch let error as MetricError where [.lengthMismatch, .empty].contains(error.code) {
        throw error
      } catch {}
      throw refused.error
    }
  }
}

extension VectorInput {
  /// Refuses a parameter, or gives another in its place when it is asked for what else is wrong.
  func refused<Value>(
    _ message: String, code: MetricError.Code = .invalidParameter, else known: Value
  ) throws -> Value {
    guard replacesRefused else { throw RefusedParameter(error: MetricError(code, message)) }
    return known
  }
}
