/// One official text: its key, its digest and where its authors publish it; never the text itself.
public struct WordingEntry: Hashable, Sendable {
  /// The system and the name of the text: `mt-bench/pair-v2.prompt`.
  public var key: String
  /// SHA-256 of the published UTF-8 bytes, 64 hexadecimal digits.
  public var sha256: String
  /// SHA-256 with CR LF turned into LF, where that differs: the text as the reference program reads its file.
  public var lineFeedSHA256: String?
  /// Repository and commit, or package and version.
  public var origin: WordingOrigin
  /// The file in it.
  public var path: String
  /// What in the file is the text, for example the name of a constant.
  public var constant: String
  /// How to get it out.
  public var form: WordingForm
  /// The licence, as its origin states it.
  public var licence: String

  init(
    _ key: String, _ sha256: String, lineFeedSHA256: String? = nil, from origin: WordingOrigin,
    in path: String, as constant: String, _ form: WordingForm, _ licence: String
  ) {
    self.key = key
    self.sha256 = sha256
    self.lineFeedSHA256 = lineFeedSHA256
    self.origin = origin
    self.path = path
    self.constant = constant
    self.form = form
    self.licence = licence
  }

  /// The first part of the key: `mt-bench`.
  public var system: String { String(key.prefix { $0 != "/" }) }

  /// The key behind the system: `pair-v2.prompt`.
  public var name: String { String(key.drop { $0 != "/" }.dropFirst()) }

  /// The last part of the path: `judge_prompts.jsonl`.
  public var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Where to find it, under which licence and how to take it, in one sentence.
  public var whereabouts: String {
    let place = constant.hasPrefix("whole file") ? path : "\(constant) in \(path)"
    return "it is \(place) of \(origin) (licence: \(licence)); \(form.advice)"
  }
}
