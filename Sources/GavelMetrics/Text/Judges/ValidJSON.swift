public import GavelCore

/// Whether an answer is JSON, and of the wanted shape: 1 or 0; a baseline, not a language model.
///
/// The whole answer is one JSON value, or it holds exactly one block between lines of backticks, and that is one. JSON is
/// read strictly: no comments, no trailing commas, no key twice, at most 128 levels.
///
/// A schema may use these keywords of JSON Schema: `type`, `properties`, `required`, `items`, `enum` and
/// `additionalProperties`; titles, descriptions, defaults and examples say nothing about validity. Any other keyword is
/// refused, so that nothing in a schema goes unchecked.
///
/// ```swift
/// let judge = try ValidJSON(
///   schema: #"{"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}}"#)
/// ```
public struct ValidJSON: Judge {
  /// `valid-json/1` with its schema, labelled as a baseline.
  public let provenance: Provenance
  private let shape: JSONShape?

  /// The judge that any JSON value satisfies.
  public init() {
    shape = nil
    provenance = Provenance("valid-json/1", label: Provenance.baselineLabel)
  }

  /// The judge for a schema as JSON text.
  ///
  /// - Throws: ``BaselineError``: `invalid-schema` or `unsupported-keyword`, with the place.
  public init(schema: String) throws(BaselineError) {
    let document: JSONValue
    do throws(JSONParser.Failure) { document = try JSONParser.parse(schema) } catch {
      throw BaselineError(.invalidSchema, "the schema is no JSON: \(error)")
    }
    shape = try JSONShape(document)
    provenance = Provenance(
      "valid-json/1", configuration: ["schema": JSONWriter.text(of: document)],
      label: Provenance.baselineLabel)
  }

  /// 1 or 0 on the scale 0…1; where it is 0, the reasoning says what is wrong and where.
  ///
  /// - Throws: nothing.
  public func judge(_ submission: Submission, in context: JudgmentContext) async throws -> Judgment<Score> {
    let fault = fault(of: submission.response)
    return Judgment(Score(fault == nil ? 1 : 0, scale: 0...1), by: provenance, reasoning: fault)
  }

  private func fault(of response: String) -> String? {
    let bytes = Array(response.utf8)
    let value: JSONValue
    do throws(JSONParser.Failure) { value = try JSONParser.parse(bytes) } catch {
      let blocks = FencedBlocks.contents(of: bytes)
      guard let block = blocks.first else { return "the answer is no JSON: \(error)" }
      guard blocks.count == 1 else {
        return "the answer is no JSON, and holds \(blocks.count) fenced blocks where one may be"
      }
      do throws(JSONParser.Failure) {
        return misfit(of: try JSONParser.parse(block))
      } catch {
        return "the fenced block of the answer is no JSON: \(error)"
      }
    }
    return misfit(of: value)
  }

  private func misfit(of value: JSONValue) -> String? {
    shape?.misfit(of: value).map { "the JSON does not fit the schema: \($0)" }
  }
}
