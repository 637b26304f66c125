/// A part of a services line that was delivered and so became revenue.
struct Recognition {
  let opportunity: Int
  let line: Int
  let part: Int
  let offering: Int
  var day: Day
  let amount: Money
  let cost: Money
  /// Tenths of an hour.
  let hours: Int
  let delivery: String

  /// Orders the parts of a month as they were posted.
  static func precedes(_ a: Recognition, _ b: Recognition) -> Bool {
    (a.day, a.opportunity, a.line, a.part) < (b.day, b.opportunity, b.line, b.part)
  }
}
