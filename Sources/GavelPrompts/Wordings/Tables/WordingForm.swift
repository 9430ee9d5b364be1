/// How an official text stands in what its authors published, and so how a user gets it out.
public enum WordingForm: String, Hashable, Sendable, CaseIterable {
  /// It is a whole file.
  case file
  /// It is a string in a JSON Lines file, which is taken whole.
  case member
  /// It is a string constant of a Python file.
  case constant
  /// Python code puts it together; the tables name its placeholders, or write its values as JSON.
  case arrangement
  /// It is a passage of a larger text, such as a page or a YAML file.
  case passage

  /// What to do to get the text.
  public var advice: String {
    switch self {
    case .file: "take the file as it is"
    case .member: "take the file as it is: its lines are told apart"
    case .constant: "write the strings of this Python file out as JSON, and take that"
    case .arrangement: "Python code puts it together there: write it out with the command of the guide"
    case .passage: "copy it into a text file, with no line end behind it that it does not have"
    }
  }
}
