import Foundation
import Testing

@testable import Offerbook

/// A file that is UTF-8 is not read as something else because a mapping says so.
@Suite struct UTF8EvidenceTests {
  private static func reading(
    _ bytes: [UInt8], encoding: String, header: String = "Id,Geo"
  ) throws -> FeedReading {
    try Fixture.withFile(Array((header + "\n").utf8) + bytes) { path in
      try FeedReading(
        path,
        mapping: """
          feed: bookings
          source: { encoding: \(encoding) }
          columns: { opportunity_id: Id, geo: Geo }
          constants:
            { line: 1, close_date: 2026-01-05, kind: product, amount: 1, currency: USD, account_id: A }
          """)
    }
  }

  @Test(
    arguments: ["iso-8859-1", "windows-1252", "macintosh"],
    ["Zürich", "Łódź", "Москва", "東京", "5 – 9"])
  func `it is refused with the right label`(encoding: String, geo: String) {
    let error = inputError { _ = try Self.reading(Array("A,\(geo)\n".utf8), encoding: encoding) }
    #expect(
      error?.hasSuffix(
        ": the file is UTF-8, but the mapping says \(encoding); say `encoding: utf-8`") == true)
  }

  @Test func `the header tells as well`() {
    let error = inputError {
      _ = try Self.reading(Array("A,Bern\n".utf8), encoding: "windows-1252", header: "Id,Größe")
    }
    #expect(error?.contains(":1: the file is UTF-8") == true)
  }

  /// Pairs of windows-1252 that are UTF-8 by chance, and texts that are not.
  @Test(
    arguments: [
      ([0x43, 0x41, 0x46, 0xC9, 0x94], "CAFÉ”"), ([0x5A, 0xFC, 0x72, 0x69, 0x63, 0x68], "Zürich"),
      ([0xC3, 0xBC, 0x20, 0xFC], "Ã¼ ü"), ([0xAB, 0xA0, 0xE9, 0xA0, 0xBB], "«\u{A0}é\u{A0}»"),
    ] as [([UInt8], String)])
  func `what the label says is taken`(bytes: [UInt8], geo: String) throws {
    let reading = try Self.reading([0x41, 0x2C] + bytes + [0x0A], encoding: "windows-1252")
    #expect(reading.rows.map { $0["geo"] } == [FoldedName.of(geo)])
  }
}
