internal import Offerbook

extension Double {
  /// A coordinate with one digit behind the point, whatever the locale: `12.5`.
  var pixels: String {
    let tenths = Int((self * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    return "\(sign)\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
  }
}

extension ExactDecimal {
  /// The value as a binary fraction: good enough for a place on a drawing, for nothing else.
  var approximate: Double {
    let divisor = (0..<scale).reduce(1.0) { power, _ in power * 10 }
    return Double(mantissa) / divisor
  }
}
