/// A page of the documentation.
struct Document {
  /// The path of the page, from the root.
  let path: String
  private let lines: [Substring]

  /// Reads the page at `path`, from the root.
  init(_ path: String) throws {
    self.path = path
    lines = try Repository.text(path).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The contents of the blocks between ```` ```language ```` and ```` ``` ````, without their last line end.
  func blocks(_ language: String) -> [String] {
    var blocks: [String] = []
    var open: (language: Substring, lines: [Substring])?
    for line in lines {
      if let block = open {
        if line == "```" {
          if block.language == language { blocks.append(block.lines.joined(separator: "\n")) }
          open = nil
        } else {
          open?.lines.append(line)
        }
      } else if line.hasPrefix("```") {
        open = (line.dropFirst(3), [])
      }
    }
    return blocks
  }
}

/// The Swift files that are compiled with these tests.
struct CompiledSources {
  private let files: [[Substring]]

  /// The texts of Swift files.
  init(texts: [String]) {
    files = texts.map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
  }

  /// Every Swift file of the examples and of the tests of examples.
  static func ofExamples() throws -> Self {
    let paths = try ["Examples", "Tests/ExamplesTests"].flatMap {
      try Repository.files(under: $0, suffix: ".swift")
    }
    return Self(texts: try paths.map(Repository.text))
  }

  /// Whether the lines of `code` stand in one of the files, one after the other, all indented by the same spaces.
  func contain(_ code: String) -> Bool {
    let code = code.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = code.first, !first.isEmpty else { return false }
    return files.contains { lines in
      guard lines.count >= code.count else { return false }
      return (0...(lines.count - code.count)).contains { start in
        guard lines[start].hasSuffix(first) else { return false }
        let indentation = lines[start].dropLast(first.count)
        guard indentation.allSatisfy({ $0 == " " }) else { return false }
        return zip(lines[start...], code).allSatisfy { line, wanted in
          wanted.isEmpty ? line.isEmpty : line == indentation + wanted
        }
      }
    }
  }
}
