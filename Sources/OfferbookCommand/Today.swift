internal import Foundation
internal import Offerbook

/// The day on which a file is loaded, where whoever loads it is.
enum Today {
  /// - Throws: `CommandFailure` where `OFFERBOOK_TODAY`, which names another day, is none.
  static func day() throws -> CalendarDate {
    let environment = ProcessInfo.processInfo.environment
    if let text = environment["OFFERBOOK_TODAY"], !text.isEmpty {
      guard let day = CalendarDate(text) else {
        throw CommandFailure(
          .usage, "OFFERBOOK_TODAY is '\(text)', which is no day; write it like 2026-10-31")
      }
      return day
    }
    let now = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    guard let year = now.year, let month = now.month, let number = now.day,
      let day = CalendarDate(year: year, month: month, day: number)
    else { throw CommandFailure(.software, "the clock has no day") }
    return day
  }
}
