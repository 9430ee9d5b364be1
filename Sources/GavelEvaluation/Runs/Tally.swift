import GavelCore
import GavelMetrics

/// Counts outcomes as they come, and sums them up in the end.
struct Tally: Sendable {
  private(set) var progress = RunProgress()
  private var abstentions: [ReasonCode: Int] = [:]
  private var failures: [ReasonCode: Int] = [:]
  private var warnings: [JudgmentWarning.Code: Int] = [:]
  private var scores: [String?: Sample<Score>] = [:]
  private var preferences: [String?: Sample<Preference>] = [:]
  private var classes: [String: Int] = [:]
  private var ruled = 0
  private var scoreLabels = Sample<Labelled<Double>>()
  private var winnerLabels = Sample<Labelled<Preference.Winner>>()
  private var classLabels = Sample<Labelled<String>>()
  /// Labelled pairs: the label, the verdict if there is one, the winner by the surface baseline, and the group.
  private var surface:
    [(label: Preference.Winner, verdict: Preference.Winner?, baseline: Preference.Winner, group: String?)] =
      []
  /// Items with a verdict whose label cannot be compared with it.
  private var unusableLabels = 0
  private var asksInBothOrders = false
  private var models: Set<String> = []

  mutating func add<V: Verdict>(_ outcome: Outcome<V>, item: Item?, fraction: Double?) {
    progress.done += 1
    progress.fraction = fraction
    switch outcome {
    case .ruled(let judgment): add(judgment.verdict, item: item)
    case .abstained(let abstention):
      progress.abstained += 1
      abstentions[abstention.code, default: 0] += 1
    case .failed(let error):
      progress.failed += 1
      failures[error.code, default: 0] += 1
    }
    if let item {
      let isUsable = Self.hasLabel(item, for: V.kind)
      if let reason = outcome.reason, isUsable { excludeLabel(reason, of: V.kind) }
      if outcome.verdict != nil, !isUsable, item.label != nil { unusableLabels += 1 }
      if isUsable, V.kind == Preference.kind { addSurface(item, (outcome.verdict as? Preference)?.winner) }
    }
    // An item counts once for each code, however often it was warned about.
    for code in Set(outcome.warnings.map(\.code)) { warnings[code, default: 0] += 1 }
    for call in outcome.calls {
      progress.calls += 1
      progress.inputTokens += call.usage.input ?? 0
      progress.outputTokens += call.usage.output ?? 0
      models.insert(call.model)
    }
    if !asksInBothOrders {
      asksInBothOrders =
        outcome.calls.contains { Self.isSwapped($0.path) }
        || outcome.judgment?.parts.contains { Self.isSwapped($0.path) } ?? false
    }
  }

  /// Whether the question was asked with the two answers in the other order.
  private static func isSwapped(_ path: [JudgmentContext.Step]) -> Bool { path.contains(.order(1)) }

  /// Whether the item's label could be compared with a verdict of this kind.
  private static func hasLabel(_ item: Item, for kind: String) -> Bool {
    switch kind {
    case Score.kind, Scorecard<Score>.kind: item.scoreLabel != nil
    case Preference.kind: item.preferenceLabel != nil
    case Classification.kind: item.classLabel != nil
    default: false
    }
  }

  private mutating func addSurface(_ item: Item, _ verdict: Preference.Winner?) {
    guard let label = item.preferenceLabel, let pair = try? item.pair() else { return }
    surface.append((label, verdict, SurfaceBaseline().counts(of: pair).winner, item.group))
  }

  private mutating func excludeLabel(_ reason: ReasonCode, of kind: String) {
    switch kind {
    case Preference.kind: winnerLabels.exclude(reason)
    case Classification.kind: classLabels.exclude(reason)
    default: scoreLabels.exclude(reason)
    }
  }

  private mutating func add(_ verdict: some Verdict, item: Item?) {
    ruled += 1
    guard let verdict = verdict as? any TalliedVerdict else { return }
    let group = item?.group
    for (criterion, entry) in verdict.tallyEntries {
      switch entry {
      case .score(let score):
        scores[criterion, default: .init()].add(score, cluster: group)
        if criterion == nil, let label = item?.scoreLabel {
          scoreLabels.add(Labelled(score.value, label: label), cluster: group)
        }
      case .preference(let preference):
        preferences[criterion, default: .init()].add(preference, cluster: group)
        if criterion == nil, let label = item?.preferenceLabel {
          winnerLabels.add(Labelled(preference.winner, label: label), cluster: group)
        }
      case .label(let label):
        classes[criterion.map { "\($0): \(label)" } ?? label, default: 0] += 1
        if criterion == nil, let truth = item?.classLabel {
          classLabels.add(Labelled(label, label: truth), cluster: group)
        }
      }
    }
  }

  func summary(kind: String, isBaseline: Bool) -> RunSummary {
    let (estimates, undefined) = estimates()
    return RunSummary(
      kind: kind, count: progress.done, ruled: ruled, abstentions: abstentions, failures: failures,
      warnings: warnings, flips: asksInBothOrders ? warnings[.positionInconsistent] ?? 0 : nil,
      classes: classes,
      estimates: estimates, notes: undefined + labelNotes,
      calls: progress.calls, inputTokens: progress.inputTokens, outputTokens: progress.outputTokens,
      models: models.sorted(), isBaseline: isBaseline,
      surfaceBaseline: isBaseline ? nil : surfaceComparison)
  }

  /// The judge beside the surface baseline; nil where no label prefers an answer.
  private var surfaceComparison: SurfaceComparison? {
    try? SurfaceComparison(
      labels: surface.map(\.label), judge: surface.map(\.verdict), baseline: surface.map(\.baseline),
      clusters: surface.map(\.group))
  }

  /// What is to be said of labels that no estimate uses.
  private var labelNotes: [String] {
    unusableLabels == 0
      ? []
      : [
        "\(unusableLabels) items have labels that cannot be compared with such verdicts; they count for no agreement"
      ]
  }

  /// The estimates, and which of them are undefined and why.
  private func estimates() -> (lines: [RunSummary.Line], undefined: [String]) {
    let excluded = abstentions.merging(failures, uniquingKeysWith: +)
    var lines: [RunSummary.Line] = []
    var undefined: [String] = []
    func add(_ finding: Finding, _ criterion: String? = nil) {
      switch finding.result {
      case .success(let estimate):
        lines.append(.init(title: finding.title, criterion: criterion, estimate: estimate))
      case .failure(let error):
        undefined.append("\(finding.title): none, \((error as? MetricError)?.message ?? "\(error)")")
      }
    }
    func ordered(_ criteria: some Sequence<String?>) -> [String?] {
      criteria.sorted { ($0 ?? "") < ($1 ?? "") }
    }
    for criterion in ordered(scores.keys) {
      let sample = (scores[criterion] ?? .init()).excluding(excluded)
      add(Finding("mean", MeanScore(), sample), criterion)
    }
    for criterion in ordered(preferences.keys) {
      let sample = (preferences[criterion] ?? .init()).excluding(excluded)
      add(Finding("win rate of the first", WinRate(), sample), criterion)
    }
    if scoreLabels.count + scoreLabels.excludedCount > 0 {
      for finding in LabelComparison.scores(scoreLabels, scale: scores[nil]?.observations.first?.scale) {
        add(finding)
      }
    }
    if winnerLabels.count + winnerLabels.excludedCount > 0 {
      for finding in LabelComparison.preferences(winnerLabels) { add(finding) }
    }
    if classLabels.count + classLabels.excludedCount > 0 {
      for finding in LabelComparison.classes(classLabels) { add(finding) }
    }
    return (lines, undefined)
  }
}
