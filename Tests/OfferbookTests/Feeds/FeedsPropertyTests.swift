import Foundation
import Offerbook
import Testing

struct FeedsPropertyTests {
  /// Spaces around a value are no part of it, a blank is no value, and the spaces inside a name are one.
  private static func value(_ text: String, of column: String) -> String? {
    let spaces = CharacterSet(charactersIn: " \t\r\n")
    let isFreeText = ["name", "summary"].contains(column)
    let value =
      isFreeText
      ? text.trimmingCharacters(in: spaces)
      : text.components(separatedBy: spaces).filter { !$0.isEmpty }.joined(separator: " ")
    return value.isEmpty ? nil : value
  }

  private static func expectSame(_ table: RandomTable, seed: UInt64) throws {
    let reading = try Fixture.withFile(table.bytes) {
      try FeedReading($0, mapping: table.mapping)
    }
    let expected = table.rows.map { zip($0, RandomTable.columns).map { value($0, of: $1) } }
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

  /// A valid table with a few bytes put in, left out or replaced.
  private static func damaged(_ seed: UInt64) -> (bytes: [UInt8], mapping: String) {
    let table = RandomTable(seed: seed, rowCount: 12)
    var random = SplitMix64(seed: seed)
    var bytes = table.bytes
    let header = (bytes.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? 0) + 3
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let position = Int.random(in: header..<max(bytes.count, header + 1), using: &random)
      guard position < bytes.count else { continue }
      let byte =
        ([0, 7, 0x0A, 0x0D, 0x22, 0x2C, 0xC3, 0xD8, 0xFF] as [UInt8])
        .randomElement(using: &random) ?? 0
      switch Int.random(in: 0...2, using: &random) {
      case 0: bytes[position] = byte
      case 1: bytes.insert(byte, at: position)
      default: bytes.remove(at: position)
      }
    }
    return (bytes, table.mapping)
  }

  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func `rejects that nobody mends are rejected again, byte by byte the same`(seed: UInt64) throws {
    let (bytes, yaml) = Self.damaged(seed)
    try Fixture.withFile(bytes) { path in
      guard let reading = try? FeedReading(path, mapping: yaml) else { return }
      let mapping = try Mapping(yaml: yaml, file: "map.yaml")
      let (first, second) = (path + ".1", path + ".2")
      defer { for path in [first, second] { try? FileManager.default.removeItem(atPath: path) } }
      try RejectsFile.write(
        to: first, of: InputFile(path: path), mapping: mapping, rejections: reading.rejections)
      let again = try FeedReading(first, mapping: yaml)
      #expect(again.rows.isEmpty, "seed \(seed)")
      #expect(again.rejections.count == reading.rejections.count, "seed \(seed)")
      let renumbered = zip(again.rejections, reading.rejections).map { found, original in
        Rejection(
          record: found.record, line: found.line, faults: original.faults, key: original.key)
      }
      try RejectsFile.write(
        to: second, of: InputFile(path: first), mapping: mapping, rejections: renumbered)
      // Only the numbers of lines differ, and where the records come from.
      let letters = { (path: String, source: String) in
        let name = Array(try RejectsSource(InputFile(path: source)).text.utf8)
        return try Fixture.bytes(path).filter { $0 != 0 }.replacing(name, with: [])
          .filter { !(0x30...0x39).contains($0) }
      }
      #expect(try letters(first, path) == letters(second, first), "seed \(seed)")
    }
  }
}
