/// A subject with two sides that can change places.
///
/// ### Requirements for conformers
/// Swapping twice gives the subject back.
public protocol Swappable: Sendable {
  /// The same subject with its sides in the other order.
  var swapped: Self { get }
}
