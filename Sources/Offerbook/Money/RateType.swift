/// What an exchange rate of a month is: the one a plan is held at, an average, or the last day's.
package enum RateType: String, CaseIterable, Sendable, Hashable {
  case plan, average, closing
}
