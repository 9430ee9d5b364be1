import GavelCore

/// A request's body, and what became of its parameters.
struct EncodedRequest {
  var body: JSONValue
  /// What was sent and could be refused.
  var sent: Set<AdaptableParameter>
  /// What was wanted but left out, as servers name it; sorted.
  var dropped: [String]

  init(_ body: RequestBody) {
    self.body = .object(body.members)
    sent = body.sent
    dropped = body.dropped.sorted()
  }
}
