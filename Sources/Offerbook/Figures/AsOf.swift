package import Postgres

/// The state of the ledger that figures are taken from.
package struct AsOf: Sendable {
  /// The number of the load after which the ledger stood like that.
  package let load: Int
  /// The last event that counts: closes after it are not known yet.
  package let event: Int

  /// A state of a ledger that knows all closes up to an event.
  init(load: Int, event: Int = Int(Int32.max)) {
    self.load = load
    self.event = event
  }

  /// Resolves a load number, a closed month, a date or a time; `now` and nil are now.
  ///
  /// - Throws: `InputError` when it is none of these, or when there is no such load or close.
  package init(_ text: String?, on connection: Connection) throws {
    func lastLoad(before time: String?) throws -> Int {
      try connection.run(SQL.Queries.lastLoad.statement, [time])[0].get("load")
    }
    func lastEvent(beforeLoad load: Int? = nil, before time: String? = nil) throws -> Int {
      try connection.run(SQL.Queries.lastEvent.statement, [load, time])[0].get("event")
    }
    let last = try lastLoad(before: nil)
    guard let text, text != "now" else {
      load = last
      event = try lastEvent()
      return
    }
    if let number = Int(text) {
      guard (0...last).contains(number) else {
        throw InputError("there is no load \(number); the last one is \(last)")
      }
      load = number
      // A close at load N may still come while N is the last load: it is not part of "as of N".
      event = try lastEvent(beforeLoad: number)
    } else if let month = Month(text) {
      guard let close = try connection.run(SQL.Queries.closeOfMonth.statement, [month]).first
      else { throw InputError("\(month) is not closed; offerbook closes lists the closed months") }
      load = try close.get("load")
      event = try close.get("event")
    } else if let time = Self.end(of: text) {
      load = try lastLoad(before: time)
      event = try lastEvent(before: time)
    } else {
      throw InputError(
        "'\(text)' is no load (12), closed month (2026-10), date (2026-10-31) "
          + "or time in UTC (2026-10-31T18:00)")
    }
  }

  /// The moment after a date or a time, as PostgreSQL reads it.
  private static func end(of text: String) -> String? {
    if CalendarDate(text) != nil { return "\(text) 24:00:00+00" }
    let parts = text.split { $0 == "T" || $0 == " " }
    guard parts.count == 2, CalendarDate(String(parts[0])) != nil else { return nil }
    let clock = parts[1].hasSuffix("Z") ? parts[1].dropLast() : parts[1]
    let numbers = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(numbers.count), numbers.allSatisfy({ $0.utf8.count == 2 }),
      let hour = Int(numbers[0]), let minute = Int(numbers[1]), let second = Int(numbers.last ?? "")
    else { return nil }
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second) else {
      return nil
    }
    return "\(parts[0]) \(clock)+00"
  }
}
