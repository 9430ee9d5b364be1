/// Small numbers for the scalars of texts, from 1 in the order of their first appearance.
struct ScalarNumbering {
  private var ascii = [UInt32](repeating: 0, count: 128)
  private var others: [UInt32: UInt32] = [:]
  private(set) var count: UInt32 = 0

  mutating func number(of scalar: UInt32) -> UInt32 {
    let known = scalar < 128 ? ascii[Int(scalar)] : others[scalar] ?? 0
    if known != 0 { return known }
    count += 1
    if scalar < 128 { ascii[Int(scalar)] = count } else { others[scalar] = count }
    return count
  }
}
