extension CoBBLErRun {
  /// Whether a comparison follows the tempting sentence in every call; never for probes without one.
  public func follows(_ comparison: CoBBLErComparison) -> Bool {
    switch probe {
    case .bandwagon, .distraction, .frequency:
      comparison.choice == .star && comparison.repeated == .square
    case .selective: comparison.choice != nil && comparison.choice == comparison.hint
    case .order, .compassion: false
    }
  }

  /// Comparisons that follow the hint in every call, out of all: what the paper's program counts.
  public var publishedFollowing: CountedRate { CountedRate(comparisons.count { follows($0) }, of: total) }

  /// Comparisons that follow the hint in every call, out of those that were read.
  ///
  /// A judge that chooses at random follows in a quarter of two calls, and as often does the opposite (``opposing``): the
  /// difference of the two is what the hint brings about.
  public var following: CountedRate { CountedRate(read.count { follows($0) }, of: read.count) }

  /// Comparisons that do the opposite of the hint in every call, out of those that were read; the paper's program does not
  /// count them.
  public var opposing: CountedRate {
    let opposing = read.count { comparison in
      switch probe {
      case .bandwagon, .distraction, .frequency: comparison.choice == .square && comparison.repeated == .star
      case .selective: comparison.hint != nil && comparison.choice == comparison.hint?.other
      case .order, .compassion: false
      }
    }
    return CountedRate(opposing, of: read.count)
  }
}
