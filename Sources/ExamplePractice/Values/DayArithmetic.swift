extension Day {
  /// The working day nearest to so many days later, in no later month than the last one given.
  func workday(after days: Int, until last: Month) -> Day {
    var month = month
    var number = number + days
    while number > month.days {
      guard month < last else { return Day(month, month.days).onWorkday }
      number -= month.days
      month = month.advanced(by: 1)
    }
    return Day(month, number).onWorkday
  }
}
