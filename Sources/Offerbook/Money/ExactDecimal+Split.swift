extension ExactDecimal {
  /// Splits the amount by weights into parts that sum to it exactly.
  ///
  /// Every part is cut off after a number of digits; the units that are left go to the parts that
  /// lost most, the earlier one first where two lost the same. A weight below zero counts as zero.
  ///
  /// - Returns: A part a weight, or nil when no weight is above zero.
  func split(by weights: [ExactDecimal], digits: Int) -> [ExactDecimal]? {
    let scale = max(digits, self.scale)
    let units = widened(to: scale).mantissa
    let finest = weights.map(\.scale).max() ?? 0
    let shares = weights.map { max(0, $0.widened(to: finest).mantissa).magnitude }
    let whole = shares.reduce(0, +)
    guard whole > 0 else { return nil }
    // The product may have more than 128 bits, the quotient never has: a share is at most 1.
    var parts = shares.map { share in
      whole.dividingFullWidth(units.magnitude.multipliedFullWidth(by: share))
    }
    let given = parts.reduce(0) { $0 + $1.quotient }
    let neediest = parts.indices.sorted { left, right in
      (parts[right].remainder, left) < (parts[left].remainder, right)
    }
    for index in neediest.prefix(Int(units.magnitude - given)) { parts[index].quotient += 1 }
    let sign: Int128 = units < 0 ? -1 : 1
    return parts.map { ExactDecimal(mantissa: sign * Int128($0.quotient), scale: scale) }
  }
}
