import GavelCore

/// Reads rankings of two models: `[{'model': 'model_1', 'rank': 1}, {'model': 'model_2', 'rank': 2}]`.
enum AlpacaEvalRanks {
  typealias Reading = Result<Opinion<Preference>, JudgmentError>

  /// Both models of a list of dictionaries.
  static let listNames = (first: "model_1", second: "model_2")
  /// Both models of a leaderboard.
  static let leaderboardNames = (first: "m", second: "M")

  /// The whole reply as a literal of Python.
  static func ranking(in bytes: UnsafeBufferPointer<UInt8>) -> Reading {
    let text = bytes.stripped
    guard let first = text.first, first == UInt8(ascii: "[") || first == UInt8(ascii: "(") else {
      return .failure(JudgmentError(.noMarker, "the reply is no list of models with ranks"))
    }
    guard let elements = PythonLiteral.value(of: bytes)?.elements else {
      return .failure(
        JudgmentError(.noMarker, "the reply is not one literal of Python, as the list should be"))
    }
    let entries = elements.map { element -> Entry in
      guard case .text(let model) = element["model"] else { return Entry() }
      return Entry(model: model, rank: rank(element["rank"]))
    }
    return preference(entries, listNames, rung: .words, reasons: nil)
  }

  /// The list under `ordered_models` of JSON, which may stand in a fence.
  static func leaderboard(in bytes: UnsafeBufferPointer<UInt8>) -> Reading {
    guard let json = AlpacaEvalReference.fenced(bytes) else {
      return .failure(JudgmentError(.noMarker, "the reply opens a fence of JSON and does not close it"))
    }
    guard let value = try? JSONParser.parse(UnsafeBufferPointer(rebasing: json)) else {
      return .failure(JudgmentError(.noMarker, "the reply is no JSON"))
    }
    let objects = value.array ?? [value]
    guard objects.count == 1, objects[0].object != nil else {
      return .failure(JudgmentError(.noMarker, "the reply is no JSON object"))
    }
    guard let elements = objects[0]["ordered_models"]?.array else {
      return .failure(JudgmentError(.markerWithoutValue, "the reply has no list 'ordered_models'"))
    }
    let entries = elements.map { Entry(model: $0["model"]?.string, rank: $0["rank"]?.double) }
    let isWhole = json.count == bytes.count && value.array == nil
    return preference(
      entries, leaderboardNames, rung: isWhole ? .words : .lenient,
      reasons: objects[0]["concise_explanation"]?.string)
  }

  /// One model with its rank; nil for what is no name or no number.
  private struct Entry {
    var model: String?
    var rank: Double?
  }

  /// What the ranks of both models say; they must be 1 and 2.
  private static func preference(
    _ entries: [Entry], _ names: (first: String, second: String), rung: Opinion<Preference>.Rung,
    reasons: String?
  ) -> Reading {
    var ranks: (first: Double?, second: Double?) = (nil, nil)
    for entry in entries {
      guard let model = entry.model, let rank = entry.rank else {
        return .failure(
          JudgmentError(.markerWithoutValue, "an entry of the list is no model with a rank in numbers"))
      }
      guard rank == 1 || rank == 2 else {
        return .failure(JudgmentError(.outOfRange, "a rank is \(rank), and ranks are 1 and 2"))
      }
      let before: Double?
      if model.utf8.elementsEqual(names.first.utf8) {
        before = ranks.first
        ranks.first = rank
      } else if model.utf8.elementsEqual(names.second.utf8) {
        before = ranks.second
        ranks.second = rank
      } else {
        return .failure(
          JudgmentError(
            .outOfRange,
            "the list ranks '\(model.prefix(40))', and the models are '\(names.first)' and '\(names.second)'")
        )
      }
      guard before == nil || before == rank else {
        return .failure(JudgmentError(.ambiguous, "'\(model)' has two ranks that differ"))
      }
    }
    guard let first = ranks.first else {
      return .failure(JudgmentError(.markerWithoutValue, "the list does not rank '\(names.first)'"))
    }
    guard first != ranks.second else {
      return .failure(JudgmentError(.ambiguous, "both models have the rank \(Int(first))"))
    }
    return .success(
      Opinion(
        Preference(first == 1 ? .first : .second), reasoning: reasons,
        rung: ranks.second == nil ? .lenient : rung))
  }

  /// A rank that is a number; `True` is none.
  private static func rank(_ value: PythonValue?) -> Double? {
    if case .boolean = value { return nil }
    return value?.number
  }
}
