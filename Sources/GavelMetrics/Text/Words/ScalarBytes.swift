extension [UInt8] {
  /// Appends a scalar as UTF-8.
  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  /// The lower case of a text, mapped scalar by scalar whatever stands around it, as UTF-8.
  init(lowercased text: String) {
    self = []
    reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        append(0x41...0x5A ~= byte ? byte | 0x20 : byte)
      } else {
        for lowercased in scalar.properties.lowercaseMapping.unicodeScalars { append(lowercased) }
      }
    }
  }
}
