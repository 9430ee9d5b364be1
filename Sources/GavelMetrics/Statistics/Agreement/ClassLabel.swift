/// A class that items are sorted into, such as a text or a point of a scale.
///
/// Labels are equal when their keys are equal, and lists of labels are in ascending order of the keys. Texts
/// are compared by their Unicode scalars: `"é"` as one scalar and as two are different labels, although
/// `String` finds them equal. An enumeration with raw values of such a type only has to declare the
/// conformance.
public protocol ClassLabel: Hashable, Sendable {
  /// What labels are compared by.
  associatedtype LabelKey: Hashable & Comparable & Sendable

  /// What this label is compared by.
  var labelKey: LabelKey { get }

  /// What messages show for this label; its description unless the type says otherwise.
  var shownLabel: String { get }
}

extension ClassLabel {
  /// The description of the label.
  public var shownLabel: String { "\(self)" }
}

extension Int: ClassLabel {
  /// The integer itself.
  public var labelKey: Int { self }
}

extension Double: ClassLabel {
  /// The number itself.
  public var labelKey: Double { self }
}

extension String: ClassLabel {
  /// The Unicode scalars of the text.
  public var labelKey: ScalarText { ScalarText(self) }

  /// The text in quotes, with escapes for scalars that cannot be seen.
  public var shownLabel: String { String(reflecting: self) }
}

extension ClassLabel where Self: RawRepresentable, RawValue: ClassLabel {
  /// The key of the raw value.
  public var labelKey: RawValue.LabelKey { rawValue.labelKey }

  /// The raw value as it is shown.
  public var shownLabel: String { rawValue.shownLabel }
}

/// A text compared and ordered by its Unicode scalars.
public struct ScalarText: Hashable, Comparable, Sendable {
  // The order of UTF-8 bytes is the order of the scalars.
  private let bytes: [UInt8]

  /// The scalars of a text.
  public init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Whether the first scalar that differs is the smaller one, or the text is a beginning of the other.
  public static func < (left: ScalarText, right: ScalarText) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
