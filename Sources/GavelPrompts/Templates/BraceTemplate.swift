/// A template of Python's `str.format` with plain named slots: `{name}`; `{{` and `}}` are single braces.
///
/// It takes what `str.format(**values)` takes of such templates and refuses what it refuses. Slots with attributes,
/// items, conversions or format specifications, without a name or with a number are refused as well.
package struct BraceTemplate: Hashable, Sendable {
  /// The literals and slots.
  package let text: SlottedText

  /// Reads a template.
  package init(_ template: String) throws(TemplateError) {
    var parser = BraceTemplateParser(template)
    text = try parser.parse()
  }

  /// The slots in the order in which they first occur.
  package var names: [String] { text.names }

  /// The template with every slot replaced by its value; values are neither changed nor looked at.
  package func filled(with values: [String: String]) throws(TemplateError) -> String {
    try text.filled(with: values)
  }
}
