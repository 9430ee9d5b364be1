/// A value that writes its JSON itself: the same as its `Codable` form, at a small part of an encoder's cost.
///
/// Keys stand in the order of the alphabet, as everywhere; what is nil is left out.
package protocol JSONWritable: Encodable, Sendable {
  func write(to writer: inout JSONWriter)
}

extension JSONWriter {
  /// An object whose members `members` writes.
  package mutating func writeObject(_ members: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    members(&self)
    close(UInt8(ascii: "}"))
  }

  /// A list of values.
  package mutating func write(_ elements: [some JSONWritable]) {
    open(UInt8(ascii: "["))
    for element in elements {
      separate()
      element.write(to: &self)
    }
    close(UInt8(ascii: "]"))
  }

  /// A list of texts.
  package mutating func write(_ elements: [String]) {
    open(UInt8(ascii: "["))
    for element in elements {
      separate()
      write(element)
    }
    close(UInt8(ascii: "]"))
  }

  /// A finite number, in the spelling of `JSONEncoder`.
  package mutating func write(_ number: Double) {
    if let whole = Int(exactly: number), whole.magnitude < 1 << 53, whole != 0 || number.sign == .plus {
      return write(whole)
    }
    var text = "\(number)"
    if text.hasSuffix(".0") { text.removeLast(2) }
    write(.number(text))
  }

  /// A whole number.
  package mutating func write(_ number: Int) { write(.number("\(number)")) }

  /// One member of an object.
  package mutating func write(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    key(name)
    write(text)
  }

  /// One member of an object.
  package mutating func write(_ name: StaticString, _ number: Int?) {
    guard let number else { return }
    key(name)
    write(number)
  }

  /// One member of an object.
  package mutating func write(_ name: StaticString, _ number: Double?) {
    guard let number else { return }
    key(name)
    write(number)
  }

  /// One member of an object.
  package mutating func write(_ name: StaticString, _ value: (some JSONWritable)?) {
    guard let value else { return }
    key(name)
    value.write(to: &self)
  }

  /// One member of an object.
  package mutating func write(_ name: StaticString, _ values: [some JSONWritable]) {
    key(name)
    write(values)
  }

  /// Any value: by itself if it can, else by an encoder.
  package mutating func write(encoding value: some Encodable) throws {
    if let value = value as? any JSONWritable {
      value.write(to: &self)
    } else {
      write(json: JSONCoding.printable(try JSONCoding.data(of: value)))
    }
  }
}
