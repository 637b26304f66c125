internal import ArgumentParser
internal import Offerbook

extension CalendarDate {
  /// Reads a day of the command line.
  static func parsed(_ text: String) throws -> CalendarDate {
    guard let day = CalendarDate(text) else {
      throw ValidationError("'\(text)' is no day; write it like 2026-10-31")
    }
    return day
  }
}
