import Foundation
import GavelCore
import GavelEvaluation

/// How progress is reported.
enum ProgressStyle: String, Sendable {
  /// One line that changes, for people.
  case text
  /// One JSON object a line, for programs.
  case json
  /// Not at all.
  case none
}

/// Tells how far a run has come: one line at most each second, none where nobody looks.
final class ProgressReporter: Sendable {
  private struct State {
    var last = RunProgress()
    var shown: ContinuousClock.Instant?
    var width = 0
  }

  private let style: ProgressStyle
  private let started = ContinuousClock.now
  private let state = Locked(State())

  init(_ style: ProgressStyle?) {
    self.style = style ?? (Terminal.errorIsTerminal ? .text : .none)
  }

  /// Whether the summary is for programs.
  var isJSON: Bool { style == .json }

  /// Notes where the run is.
  func note(_ progress: RunProgress) { state.withLock { $0.last = progress } }

  /// Shows where the run is, if a second has passed.
  func tick() {
    guard style != .none else { return }
    let now = ContinuousClock.now
    let shown = state.withLock { (state) -> String? in
      if let last = state.shown, now - last < .seconds(1) { return nil }
      state.shown = now
      guard style == .text else { return json(state.last, at: now) + "\n" }
      let line = text(state.last, at: now)
      let padded = line.padding(toLength: max(state.width, line.count), withPad: " ", startingAt: 0)
      state.width = line.count
      return "\r" + padded
    }
    if let shown { Terminal.sayInline(shown) }
  }

  /// Clears the line of progress.
  func finish() {
    let width = state.withLock { $0.width }
    if width > 0 { Terminal.sayInline("\r" + String(repeating: " ", count: width) + "\r") }
  }

  private func seconds(_ now: ContinuousClock.Instant) -> Double { (now - started) / .seconds(1) }

  private func timeLeft(_ progress: RunProgress, at now: ContinuousClock.Instant) -> Double? {
    guard let fraction = progress.fraction, fraction > 0.001, progress.done > 0 else { return nil }
    return seconds(now) * (1 - fraction) / fraction
  }

  private func text(_ progress: RunProgress, at now: ContinuousClock.Instant) -> String {
    var parts = ["\(progress.done) done"]
    if progress.failed > 0 { parts.append("\(progress.failed) failed") }
    if progress.abstained > 0 { parts.append("\(progress.abstained) abstained") }
    let rate = Double(progress.done) / max(seconds(now), 0.001)
    parts.append(rate >= 10 ? "\(Int(rate)) items/s" : "\(Int((rate * 60).rounded())) items/min")
    if let left = timeLeft(progress, at: now) { parts.append("\(RunSummary.duration(left.rounded())) left") }
    if progress.inputTokens + progress.outputTokens > 0 {
      parts.append("tokens \(progress.inputTokens) in, \(progress.outputTokens) out")
    }
    return parts.joined(separator: ", ")
  }

  private func json(_ progress: RunProgress, at now: ContinuousClock.Instant) -> String {
    JSONWriter.text(
      of: [
        "event": "progress", "done": .integer(progress.done), "failed": .integer(progress.failed),
        "abstained": .integer(progress.abstained), "seconds": .double((seconds(now) * 1000).rounded() / 1000),
        "seconds_left": timeLeft(progress, at: now).map { .double($0.rounded()) } ?? .null,
        "input_tokens": .integer(progress.inputTokens), "output_tokens": .integer(progress.outputTokens),
      ])
  }
}
