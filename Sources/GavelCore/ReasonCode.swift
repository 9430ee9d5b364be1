/// Why an item has no verdict: one table for errors, abstentions, exclusions of estimates and summaries.
///
/// Codes are text in JSON, in kebab-case. A judge of one's own may add its own codes.
public struct ReasonCode: CodeString {
  /// The text of the code.
  public let rawValue: String

  /// A code with this text.
  public init(rawValue: String) { self.rawValue = rawValue }

  // What a reply lacked.

  /// The reply has no ruling in the asked form.
  public static let noMarker: Self = "no-marker"
  /// The place of the ruling is there, a readable answer is not.
  public static let markerWithoutValue: Self = "marker-without-value"
  /// The ruling stands before its reasons, or without any.
  public static let noReasons: Self = "no-reasons"
  /// The ruling is outside the scale or the labels.
  public static let outOfRange: Self = "out-of-range"
  /// The reply holds several rulings that differ.
  public static let ambiguous: Self = "ambiguous"
  /// The reply was cut off before a complete ruling.
  public static let truncated: Self = "truncated"
  /// The reply holds no text.
  public static let empty: Self = "empty"
  /// The reply repeats the prompt or the judged text.
  public static let echo: Self = "echo"

  // What the judge declined.

  /// The model refused to rule.
  public static let refused: Self = "refused"
  /// The provider's filter stopped the reply.
  public static let contentFilter: Self = "content-filter"
  /// The votes of several judges are level.
  public static let noMajority: Self = "no-majority"

  // What the item lacks.

  /// The judge needs a reference, and the item has none.
  public static let missingReference: Self = "missing-reference"
  /// The judge needs a field, and the item has none of this name.
  public static let missingField: Self = "missing-field"
  /// The line of the input is no item.
  public static let invalidItem: Self = "invalid-item"
  /// The item is an item, but not of the shape that the format shows.
  public static let unfitItem: Self = "unfit-item"

  // What the backend failed at.

  /// The call took longer than allowed.
  public static let timedOut: Self = "timed-out"
  /// The server cannot be reached.
  public static let unreachable: Self = "unreachable"
  /// The server failed, or kept refusing for the moment.
  public static let serverError: Self = "server-error"
  /// The server refused this request.
  public static let invalidRequest: Self = "invalid-request"

  // What would fail every item, and therefore stops a run.

  /// The credentials were refused.
  public static let refusedCredentials: Self = "refused-credentials"
  /// No such address, or no such method there.
  public static let unknownAddress: Self = "unknown-address"
  /// The server does not know the model.
  public static let unknownModel: Self = "unknown-model"
  /// Money or quota is used up.
  public static let quotaExhausted: Self = "quota-exhausted"
  /// The format needs what the backend cannot do.
  public static let unmetRequirements: Self = "unmet-requirements"
  /// The server kept failing call after call: run again later.
  public static let overloaded: Self = "overloaded"
  /// Finished calls can no longer be kept.
  public static let storeFailed: Self = "store-failed"
  /// A recording has no reply to this request.
  public static let notRecorded: Self = "not-recorded"

  /// Rewards are wanted of scores without a scale.
  public static let missingScale: Self = "missing-scale"

  /// A judge failed in a way of its own.
  public static let judgeFailed: Self = "judge-failed"
}
