public import GavelCore

/// How LLMBar's two steps of swapping fit together: two replies that disagree become explanations for a third question.
///
/// Source: princeton-nlp/LLMBar at 9006165, `LLMEvaluator/evaluate.py`.
public enum LLMBarSynthesis {
  /// A text with the names of the outputs exchanged: `Output (a)` with `Output (b)`, also where they begin in lower case.
  ///
  /// Other spellings stay. It is done in the steps of the reference, so its signs of ten asterisks or ten number signs
  /// around a name are lost as there.
  public static func exchangingLabels(in text: String) -> String {
    var bytes = Array(text.utf8)
    for word in ["Output", "output"] {
      let one = "\(word) (a)"
      let other = "\(word) (b)"
      let held = "**********\(one)**********"
      let otherHeld = "##########\(other)##########"
      for (sign, value) in [(one, held), (other, otherHeld), (held, other), (otherHeld, one)] {
        bytes = replacing(Array(sign.utf8), by: Array(value.utf8), in: bytes)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The pair of the second step: each answer with the explanation that favours it, as if it were Output (a).
  ///
  /// - Parameters:
  ///   - pair: The pair of the first step.
  ///   - asGiven: The reply with the first answer shown as Output (a).
  ///   - swapped: The reply with the second answer shown as Output (a).
  ///   - favoured: The winner that the reply `asGiven` names; the other reply names the other one.
  /// - Returns: A pair for ``LLMBarStrategy/synthesis``, in either order.
  public static func pair(
    _ pair: Pair, asGiven: String, swapped: String, favoured: Preference.Winner
  ) -> Pair {
    var pair = pair
    let isFirst = favoured == .first
    // The reply for the first answer was written with it as (a) if it is the one as given, and so on.
    let first = isFirst ? asGiven : exchangingLabels(in: swapped)
    let second = isFirst ? swapped : exchangingLabels(in: asGiven)
    pair.first.fields.append(Submission.Field("explanation", first))
    pair.second.fields.append(Submission.Field("explanation", second))
    return pair
  }

  private static func replacing(_ sign: [UInt8], by value: [UInt8], in bytes: [UInt8]) -> [UInt8] {
    guard var place = bytes.firstPlace(of: sign, from: 0) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + value.count)
    var position = 0
    while true {
      result += bytes[position..<place]
      result += value
      position = place + sign.count
      guard let next = bytes.firstPlace(of: sign, from: position) else { break }
      place = next
    }
    return result + bytes[position...]
  }
}
