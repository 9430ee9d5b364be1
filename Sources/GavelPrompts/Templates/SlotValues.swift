/// Values by the names of their slots; names are compared scalar by scalar.
enum SlotValues {
  /// The value of `slot`.
  static func value(of slot: String, in values: [String: String]) throws(TemplateError) -> String {
    // Equal strings may differ in their scalars, as composed and decomposed letters do.
    guard let index = values.index(forKey: slot), values[index].key.utf8.elementsEqual(slot.utf8) else {
      throw .missing(slot, among: values.keys)
    }
    return values[index].value
  }
}
