import GavelCore
import GavelEvaluation

/// Digests of what verdicts depend on.
struct RunSettings: Hashable, Sendable {
  /// Of what one verdict depends on: a part of every record's key.
  ///
  /// Neither the number of items nor the place of a server belongs to it, so that parts of one job may be run at
  /// different servers and merged; nor does the kind of backend, since the prompt says all of it that a verdict knows.
  let verdict: String
  /// Of what the whole output depends on.
  let run: String

  init(_ options: RunOptions, _ provenance: Provenance) {
    verdict =
      Digest(
        of: [
          "schema": .integer(Record.schema), "judge": provenance.json, "seed": .integer(options.seed),
        ]
      ).hex
    run =
      Digest(
        of: [
          "verdict": .string(verdict), "endpoint": options.server?.identity ?? .null,
          "limit": options.limit.map { .integer($0) } ?? .null,
        ]
      ).hex
  }
}
