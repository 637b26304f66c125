import Foundation
import Offerbook
import Testing

struct FeedsPropertyTests {
  /// Spaces around a value are no part of it, and a blank is no value.
  private static func value(_ text: String) -> String? {
    let trimmed = text.trimmingCharacters(in: CharacterSet(charactersIn: " \t\r\n"))
    return trimmed.isEmpty ? nil : trimmed
  }

  private static func expectSame(_ table: RandomTable, seed: UInt64) throws {
    let reading = try Fixture.withFile(table.bytes) {
      try FeedReading($0, mapping: table.mapping)
    }
    let expected = table.rows.map { $0.map(value) }
    let found = reading.rows.map { row in RandomTable.columns.map { row[$0] } }
    #expect(found == expected, "seed \(seed)")
    #expect(reading.faults == [], "seed \(seed)")
    #expect(reading.numbers.map(\.line) == Array(table.lines.dropFirst()), "seed \(seed)")
  }

  @Test(arguments: 1...150 as ClosedRange<UInt64>)
  func `any table reads back from any dialect`(seed: UInt64) throws {
    try Self.expectSame(RandomTable(seed: seed, rowCount: Int(seed % 40)), seed: seed)
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `a table of many windows reads back`(seed: UInt64) throws {
    try Self.expectSame(RandomTable(seed: 1000 + seed, rowCount: 6_000), seed: 1000 + seed)
  }
}
