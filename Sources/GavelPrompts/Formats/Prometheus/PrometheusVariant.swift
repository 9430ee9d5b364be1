/// Which of the prompts of Prometheus 2 a format is.
package struct PrometheusVariant: Hashable, Sendable {
  /// Whether two answers are compared.
  package var isRelative: Bool
  package var material: PrometheusMaterial
  package var edition: PrometheusEdition
  /// Whether it is one text for a model served without a chat template.
  package var isRawText: Bool

  package init(
    isRelative: Bool, _ material: PrometheusMaterial, _ edition: PrometheusEdition = .repository,
    isRawText: Bool = false
  ) {
    self.isRelative = isRelative
    self.material = material
    self.edition = edition
    self.isRawText = isRawText
  }

  /// The prompts that a name of the catalogue stands for.
  package static let all: [PrometheusVariant] = [false, true].flatMap { isRelative in
    let editions: [PrometheusEdition] = isRelative ? [.repository, .release] : [.repository]
    return editions.flatMap { edition in
      PrometheusMaterial.allCases.flatMap { material -> [PrometheusVariant] in
        if material == .context, edition == .release { return [] }
        let hasRawText = material == .nothing || material == .reference
        return (hasRawText ? [false, true] : [false]).map {
          PrometheusVariant(isRelative: isRelative, material, edition, isRawText: $0)
        }
      }
    }
  }

  /// The name of the format.
  package var name: String {
    "prometheus2.\(template)" + (material == .referenceOrNone ? ".single_call" : "")
      + (isRawText ? ".vllm" : "")
  }

  private var template: String {
    "\(isRelative ? "relative" : "absolute").\(material.name)" + (isRelative ? edition.suffix : "")
  }

  /// The key of the user's turn.
  var key: String { "prometheus2/\(template)" }

  /// The key of the system message.
  var systemKey: String { "prometheus2/system.\(isRelative ? "relative" : "absolute")" }

  /// The same prompt in the other edition; nil where there is one edition alone.
  var otherEdition: PrometheusVariant? {
    guard isRelative, material != .context else { return nil }
    return PrometheusVariant(isRelative: true, material, edition.other, isRawText: isRawText)
  }
}
