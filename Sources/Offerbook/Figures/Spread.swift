/// The rule by which a planned amount for a quarter or a year is spread over its months.
package enum Spread: String, CaseIterable, Sendable {
  /// The same for every month.
  case even
  /// By the number of days of a month.
  case byDays = "by-days"
  /// As the actuals were spread twelve months earlier.
  case likeLastYear = "like-last-year"
}
