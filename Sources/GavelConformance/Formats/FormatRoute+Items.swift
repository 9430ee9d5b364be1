import GavelCore
import GavelEvaluation
import GavelPrompts

extension FormatRoute {
  /// A prompt made the public way: from an item as JSON by the format of the catalogue.
  ///
  /// - Parameters:
  ///   - name: The name of the format; nil for the name of the case.
  ///   - rubric: The rubric of a case, for judges that take one.
  ///   - item: The members of the item that a case describes.
  /// - Returns: A route for prompts.
  static func published(
    _ name: String? = nil, rubric: (@Sendable (FormatVector) throws -> RubricFile)? = nil,
    item: @escaping @Sendable (FormatVector) throws -> JSONValue
  ) -> FormatRoute {
    .render { vector, wording in
      let settings = FormatSettings(wording: wording, rubric: try rubric?(vector))
      let format = try PublishedFormats.format(name ?? vector.format, settings)
      return RenderedPrompt(try prompt(of: format, for: Item(try item(vector))))
    }
  }

  private static func prompt(of format: AnyPublishedFormat, for item: Item) throws -> Prompt {
    switch format {
    case .score(let format): try format.prompt(for: item.submission(), on: .all)
    case .scorecard(let format): try format.prompt(for: item.submission(), on: .all)
    case .classification(let format): try format.prompt(for: item.submission(), on: .all)
    case .critique(let format): try format.prompt(for: item.submission(), on: .all)
    case .preference(let format): try format.prompt(for: item.pair(), on: .all)
    case .ranking(let format): try format.prompt(for: item.slate(), on: .all)
    }
  }
}

extension BackendCapabilities {
  /// Whatever a format may ask for.
  fileprivate static var all: Self { [.rawText, .logProbabilities, .seed] }
}
