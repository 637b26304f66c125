internal import ArgumentParser
internal import Offerbook

extension Month {
  /// Reads a month of the command line.
  static func parsed(_ text: String) throws -> Month {
    guard let month = Month(text) else {
      throw ValidationError("'\(text)' is no month; write it like 2026-10")
    }
    return month
  }
}
