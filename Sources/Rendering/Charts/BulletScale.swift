internal import Offerbook

/// The common scale of a page's bullet graphs: from zero to the next quarter that holds all bars.
struct BulletScale {
  /// Between 125 % and 200 % of plan.
  let end: ExactDecimal

  init(attainments: [ExactDecimal]) {
    let ends = [125, 150, 175, 200].map { ExactDecimal(mantissa: $0, scale: 2) }
    let furthest = attainments.max() ?? .zero
    end = ends.first { furthest <= $0 } ?? ExactDecimal(mantissa: 200, scale: 2)
  }

  /// Where a ratio stands: 0 at zero or less, 1 at the end or beyond.
  func fraction(of ratio: ExactDecimal) -> Double {
    min(1, max(0, ratio.approximate / end.approximate))
  }
}
