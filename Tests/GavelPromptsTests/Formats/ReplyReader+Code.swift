import GavelCore
import GavelPrompts

extension ReplyReader {
  /// The code of the failure that a reply is; nil for one that is read.
  func code(_ reply: String) -> ReasonCode? {
    do {
      _ = try opinion(in: reply)
      return nil
    } catch { return error.code }
  }
}
