import Foundation
import GavelCore
import GavelMetrics

extension RunSummary {
  /// The summary for people: one line for each figure, with n, what was left out, and intervals.
  public var text: String {
    var lines: [(String, String)] = [("verdicts", verdicts)]
    if abstained > 0 { lines.append(("abstained", Self.reasons(abstentions))) }
    if failed > 0 { lines.append(("failed", Self.reasons(failures))) }
    for line in estimates { lines.append((title(of: line), Self.value(of: line.estimate))) }
    if estimates.isEmpty, classes.isEmpty {
      lines.append(("estimate", "none: there is no verdict to sum up"))
    }
    if !classes.isEmpty { lines.append(("classes", Self.counts(classes))) }
    if let flips {
      let text = "\(flips) of \(ruled) items with verdicts named opposite winners in the two orders"
      lines.append(("flips", text))
    }
    if let surfaceBaseline {
      for part in surfaceBaseline.description.split(separator: "\n") {
        lines.append(("surface baseline", String(part)))
      }
    }
    for note in notes { lines.append(("note", Printable.text(note))) }
    if !warnings.isEmpty {
      lines.append(("items warned about", Self.counts(warnings)))
    }
    if calls > 0 { lines.append(("calls", callsText)) }
    lines.append(("time", Self.duration(seconds)))
    let width = lines.map(\.0.count).max() ?? 0
    return lines.map { $0.0.padding(toLength: width + 2, withPad: " ", startingAt: 0) + $0.1 }
      .joined(separator: "\n")
  }

  private var verdicts: String {
    "\(ruled) of \(count)" + (isBaseline ? " (\(Provenance.baselineLabel))" : "")
  }

  private func title(of line: Line) -> String {
    line.criterion.map { "\(line.title), \(Printable.text($0))" } ?? line.title
  }

  private static func value(of estimate: Estimate) -> String {
    var text = estimate.description
    if case .bounds(_, _, let level, let method) = estimate.interval {
      text += " (\(Estimate.rounded(level * 100)) % \(method) interval)"
    }
    if let worst = estimate.worstCase, estimate.excluded.values.contains(where: { $0 > 0 }) {
      text +=
        "; had the left-out ones gone either way: \(Estimate.rounded(worst.lowerBound)) to \(Estimate.rounded(worst.upperBound))"
    }
    return text
  }

  private var callsText: String {
    var text = "\(calls)"
    if journaled > 0 { text += " (\(journaled) answered from the journal)" }
    if retries > 0 { text += ", \(retries) retried" }
    if inputTokens + outputTokens > 0 { text += "; tokens \(inputTokens) in, \(outputTokens) out" }
    if !models.isEmpty { text += "; answered by \(models.map(Printable.text).joined(separator: ", "))" }
    return text
  }

  private static func reasons(_ reasons: [ReasonCode: Int]) -> String {
    "\(reasons.values.reduce(0, +)) (\(counts(reasons)))"
  }

  /// The most frequent first; equal numbers by name.
  private static func counts<Key: Hashable & CustomStringConvertible>(_ counts: [Key: Int]) -> String {
    counts.map { (name: $0.key.description, count: $0.value) }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
      .map { "\(Printable.text($0.name)) \($0.count)" }.joined(separator: ", ")
  }

  /// Seconds in the unit that people would use.
  package static func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    if seconds < 60 { return "\(Estimate.rounded(seconds)) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
  }
}
