public import Foundation

/// A file of reference vectors for one metric.
public struct VectorFile: Sendable, Decodable {
  /// The identifier of the metric.
  public let metric: String

  /// The cases in the order of the file.
  public let cases: [VectorCase]

  /// Reads a file of vectors.
  ///
  /// Throws what reading the file or decoding its JSON throws.
  public init(contentsOf url: URL) throws {
    try self.init(data: Data(contentsOf: url))
  }

  /// Reads vectors from JSON.
  ///
  /// Throws a `DecodingError` when the text is not JSON or not of the schema.
  public init(data: Data) throws {
    self = try JSONDecoder().decode(VectorFile.self, from: data)
  }
}

/// One input with what the metric must give for it.
public struct VectorCase: Sendable, Decodable {
  /// The name of the case, unique in its file.
  public let name: String

  /// The input by key; generated lists are still recipes.
  public let input: [String: VectorValue]

  /// The results by key, or the key `undefined` with the code of the error.
  public let expected: [String: VectorValue]

  /// How far a number may be off, relative to the larger of 1 and its magnitude.
  public let tolerance: Double

  /// The code of the error this case must end in, or nil when it has a result.
  public var undefinedCode: String? {
    guard case .text(let code) = expected["undefined"] else { return nil }
    return code
  }
}
