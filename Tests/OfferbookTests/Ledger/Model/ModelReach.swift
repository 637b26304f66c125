/// How far the bookings or the revenue reach after a load, by the definition.
///
/// They reach through the last day of the live rows that some file which stands held on that day or
/// later; through the end of its month where such a file was loaded after that end.
struct ModelReach: Equatable, CustomStringConvertible {
  /// The last day.
  private(set) var description = "nothing"

  private static let lastDays = [
    "01": 31, "02": 28, "03": 31, "04": 30, "05": 31, "06": 30, "07": 31, "08": 31, "09": 30,
    "10": 31, "11": 30, "12": 31,
  ]

  /// - Parameters:
  ///   - facts: The days of the live rows of the feed, by key.
  ///   - files: The files of the feed that stand, with the days on which they were loaded.
  init(of facts: [String: String], files: [DatedFile]) {
    let known = facts.filter { key, day in
      files.contains { $0.file.days[key] == day && $0.day >= day }
    }
    guard let last = known.values.max() else { return }
    description = last
    let held = files.filter { loaded in
      loaded.file.days.values.contains { $0 <= loaded.day && $0 >= last }
    }
    if held.contains(where: { $0.day.prefix(7) > last.prefix(7) }) {
      let month = last.prefix(7)
      description = "\(month)-\(Self.lastDays[String(month.suffix(2))] ?? 0)"
    }
  }
}
