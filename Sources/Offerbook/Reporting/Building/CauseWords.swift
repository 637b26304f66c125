/// Which cause made most of a variance, in words: `half of it mix`.
struct CauseWords {
  let words: String

  /// Nil where no cause explains as much as a third of the variance.
  ///
  /// A cause that made more than the variance, against others, is said with its amount as `shown`.
  init?(
    _ variance: ExactDecimal, _ causes: [(name: String, amount: ExactDecimal)],
    shown: (ExactDecimal) -> String
  ) {
    let same = causes.filter {
      !$0.amount.isZero && $0.amount.isNegative == variance.isNegative
    }
    guard
      let largest = same.max(by: { $0.amount.magnitude < $1.amount.magnitude }),
      let share = largest.amount.divided(by: variance, digits: 2)
    else { return nil }
    let hundredths = Int(share.rounded(to: 2).mantissa)
    switch hundredths {
    case 106...: words = "\(largest.name) alone \(shown(largest.amount))"
    case 95...105: words = "all of it \(largest.name)"
    case 56..<95: words = "most of it \(largest.name)"
    case 45...55: words = "half of it \(largest.name)"
    case 33..<45: words = "a good third of it \(largest.name)"
    default: return nil
    }
  }
}
