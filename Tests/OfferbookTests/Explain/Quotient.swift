/// A quotient of whole numbers, never rounded.
struct Quotient: Equatable {
  var top: Int128
  var bottom: Int128

  init(_ top: Int128, _ bottom: Int128 = 1) {
    func divisor(_ left: Int128, _ right: Int128) -> Int128 {
      right == 0 ? left : divisor(right, left % right)
    }
    let common = divisor(abs(top), abs(bottom)) * (bottom < 0 ? -1 : 1)
    self.top = top / common
    self.bottom = bottom / common
  }

  /// Whether a number is this quotient, rounded to six digits behind the point.
  ///
  /// The program keeps twelve digits on the way, so that a quotient half-way may go either way.
  func isRounded(to millionths: Int128) -> Bool {
    let difference = self - Quotient(millionths, 1_000_000)
    return abs(difference.top) * 2_000_000 <= difference.bottom + difference.bottom / 10_000
  }

  static func + (left: Quotient, right: Quotient) -> Quotient {
    let common = Quotient(left.bottom, right.bottom)
    return Quotient(
      left.top * common.bottom + right.top * common.top, left.bottom * common.bottom)
  }

  static func - (left: Quotient, right: Quotient) -> Quotient {
    left + Quotient(-right.top, right.bottom)
  }

  static func * (left: Quotient, right: Quotient) -> Quotient {
    let (first, second) = (Quotient(left.top, right.bottom), Quotient(right.top, left.bottom))
    return Quotient(first.top * second.top, first.bottom * second.bottom)
  }
}
