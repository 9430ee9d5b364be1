/// Where an official text was published.
public struct WordingOrigin: Hashable, Sendable, CustomStringConvertible {
  /// The repository as `owner/name`, or the package.
  public var name: String
  /// The commit of a repository, the version of a package.
  public var version: String

  init(name: String, version: String) {
    self.name = name
    self.version = version
  }

  /// Name and version: `lm-sys/FastChat at 0e6d3e4b…`.
  public var description: String { "\(name) at \(version)" }
}
