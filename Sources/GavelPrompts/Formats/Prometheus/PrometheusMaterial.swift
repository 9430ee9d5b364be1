/// What Prometheus is shown beside the question and the answers.
public enum PrometheusMaterial: Hashable, Sendable, CaseIterable {
  /// Nothing; a reference of the item is not shown.
  case nothing
  /// A reference, which the item must have.
  case reference
  /// A reference; the word `None` where the item has none or an empty one, as the single call of the reference program
  /// writes it.
  case referenceOrNone
  /// The context of the item.
  case context

  /// The part of a format's name.
  var name: String {
    switch self {
    case .nothing: "no_reference"
    case .reference, .referenceOrNone: "reference"
    case .context: "no_reference.rag"
    }
  }
}

/// Which wording of the relative prompt is meant; the two are different judges.
public enum PrometheusEdition: Hashable, Sendable, CaseIterable {
  /// The one in the repository of its authors, since November 2024.
  case repository
  /// The one in their released package 0.1.20.
  case release

  /// What stands behind a format's name for it.
  var suffix: String { self == .release ? ".release-0.1.20" : "" }

  /// The other one.
  var other: Self { self == .release ? .repository : .release }
}
