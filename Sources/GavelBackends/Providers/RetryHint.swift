import Foundation
import GavelCore

/// How long a server asks to wait.
enum RetryHint {
  /// A call's own hint that is longer is no hint: nobody waits for it.
  static let longest: Duration = .seconds(120)

  /// The first usable hint of `headers` and `body`, in the order of their weight.
  ///
  /// - Parameters:
  ///   - headers: The fields of the answer.
  ///   - body: The answer as JSON, where it is.
  ///   - now: The time to compare dates with; nil takes the answer's own date, or else the clock.
  /// - Returns: The wait; nil if there is no usable hint.
  static func wait(_ headers: HTTPHeaders, body: JSONValue? = nil, now: Date? = nil) -> Duration? {
    callWaits(headers, body: body, now: now).first { $0 <= longest } ?? bucketWait(headers)
  }

  /// What the server asks of this very call, the weightiest first, however long.
  static func callWaits(_ headers: HTTPHeaders, body: JSONValue? = nil, now: Date? = nil) -> [Duration] {
    let after = headers["retry-after"]?.trimmingSpace
    let error = body?.array?.first?["error"] ?? body?["error"]
    let delay = (error?["details"]?.array ?? []).compactMap { $0["retryDelay"]?.string }.first
    let now = now ?? headers["date"].flatMap { HTTPDate.parse($0) } ?? Date()
    let seconds: [Double?] = [
      headers["retry-after-ms"].flatMap { number($0.trimmingSpace[...]) }.map { $0 / 1000 },
      after.flatMap { number($0[...]) },
      after.flatMap { HTTPDate.parse($0) }.map { $0.timeIntervalSince(now) }.flatMap { $0 > 0 ? $0 : nil },
      delay.flatMap { $0.hasSuffix("s") ? number($0.dropLast()) : nil },
      (body?["estimated_time"] ?? error?["estimated_time"])?.double.flatMap { $0 >= 0 ? $0 : nil },
    ]
    return seconds.compactMap { $0 }.filter { $0 < 1e9 }.map { .seconds($0) }
  }

  /// When the emptiest of the server's buckets is full again.
  private static func bucketWait(_ headers: HTTPHeaders) -> Duration? {
    let prefix = "x-ratelimit-reset-"
    var empty: [Duration] = []
    var all: [Duration] = []
    for field in headers.fields where field.name.lowercased().hasPrefix(prefix) {
      guard let wait = duration(field.value.trimmingSpace) else { continue }
      all.append(wait)
      let bucket = field.name.lowercased().dropFirst(prefix.count)
      let remaining = headers["x-ratelimit-remaining-\(bucket)"].flatMap { number($0.trimmingSpace[...]) }
      if remaining == 0 { empty.append(wait) }
    }
    return (empty.isEmpty ? all : empty).max()
  }

  /// Digits with an optional fraction, nothing else.
  static func number(_ text: Substring) -> Double? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }) else {
      return nil
    }
    return Double(text)
  }

  /// Numbers with units, such as `1h2m3.5s`, `6m0s`, `12ms`.
  static func duration(_ text: String) -> Duration? {
    let units: [Substring: Double] = [
      "d": 86_400, "h": 3600, "m": 60, "s": 1, "ms": 1e-3, "us": 1e-6, "µs": 1e-6, "ns": 1e-9,
    ]
    var rest = text[...]
    var seconds = 0.0
    guard !rest.isEmpty else { return nil }
    while !rest.isEmpty {
      let digits = rest.prefix { $0 == "." || ("0"..."9").contains($0) }
      let unit = rest[digits.endIndex...].prefix { $0.isLetter }
      guard let amount = number(digits), let factor = units[unit] else { return nil }
      seconds += amount * factor
      rest = rest[unit.endIndex...]
    }
    return seconds < 1e9 ? .seconds(seconds) : nil
  }
}

/// Dates as HTTP writes them: `Sun, 06 Nov 1994 08:49:37 GMT`.
enum HTTPDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  static func parse(_ text: String) -> Date? {
    let parts = text.lowercased().split { " ,:".contains($0) }
    guard parts.count == 8, parts[7] == "gmt" || parts[7] == "utc",
      let day = Int(parts[1]), let month = months.firstIndex(of: String(parts[2])), let year = Int(parts[3]),
      let hour = Int(parts[4]), let minute = Int(parts[5]), let second = Int(parts[6]),
      (1...31).contains(day), (0..<24).contains(hour), (0..<60).contains(minute), (0...60).contains(second),
      (1...9999).contains(year)
    else { return nil }
    // Days since 1970 of the Gregorian calendar, with years that begin in March.
    let shifted = month < 2 ? year - 1 : year
    let monthFromMarch = (month + 10) % 12
    let era = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400
    let days = era + (153 * monthFromMarch + 2) / 5 + day - 1 - 719_468
    return Date(timeIntervalSince1970: Double(days * 86_400 + hour * 3600 + minute * 60 + second))
  }
}
