/// How busy a month is: quarters close late, years close later, and the market grows.
enum Season {
  /// A month's weight against the others, growing by a fifth of the first year's level each year.
  static func weight(_ month: Month, since first: Month) -> Int {
    let growth = 1_000 + 16 * first.distance(to: month)
    return byNumber[month.number - 1] * max(200, growth)
  }

  /// January first; the fiscal year ends with it.
  private static let byNumber = [128, 66, 74, 108, 66, 74, 110, 62, 76, 114, 70, 86]

  /// A close date: late in the month, later still at the end of a quarter.
  static func closeDay(in month: Month, from first: Int = 1, _ random: inout SplitMix64) -> Day {
    let late = month.isQuarterEnd ? 620 : 400
    let start = random.happens(permille: late) ? max(first, month.days - 6) : first
    let day = Day(month, random.within(start...month.days)).onWorkday
    // The weekend may lie before the first day allowed.
    return day.number < first ? Day(month, first) : day
  }
}
