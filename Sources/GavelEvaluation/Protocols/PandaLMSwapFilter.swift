public import GavelCore

/// PandaLM's filter of training samples: a verdict that changes when the two responses are swapped is dropped, and so is one
/// that cannot be read.
///
/// Its authors describe it and have not released it.
///
/// Source: Y. Wang and others, *PandaLM*, 2023, on the filtering of judgements by gpt-3.5-turbo.
public struct PandaLMSwapFilter: Hashable, Sendable {
  /// The places of the samples that are kept, in order.
  public private(set) var kept: [Int] = []
  /// How many are dropped for a verdict that changed.
  public private(set) var changed = 0
  /// How many are dropped for a verdict that cannot be read, in either order.
  public private(set) var unread = 0

  /// Filters samples.
  ///
  /// - Parameter samples: The winner with the responses as given, and with them swapped, each as shown: `.first` is the
  ///   response that stood first. Nil for a reply without a ruling.
  public init(_ samples: [(asGiven: Preference.Winner?, swapped: Preference.Winner?)]) {
    for (place, sample) in samples.enumerated() {
      guard let asGiven = sample.asGiven, let swapped = sample.swapped else {
        unread += 1
        continue
      }
      if asGiven == swapped.swapped { kept.append(place) } else { changed += 1 }
    }
  }

  /// How many samples came in.
  public var n: Int { kept.count + changed + unread }
}
