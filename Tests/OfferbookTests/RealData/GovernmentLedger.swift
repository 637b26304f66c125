import Foundation
import TestSupport
import Testing

/// A government's ledger of sales as plain records, in the edition that is known and in later ones
/// made from it by a seeded rule.
struct GovernmentLedger {
  struct Record: Hashable {
    var framework: String
    var lot: String
    var supplier: String
    var customer: String
    /// `2012-10`.
    var month: String
    var service: String
    /// Hundredths.
    var charge: Int
  }

  var records: [Record]

  static let file = "gcloud_spend_2013-12-13.csv"

  /// The edition that is known.
  init() throws {
    let path = try #require(RealData.path(Self.file))
    let data = try Data(contentsOf: URL(filePath: path))
    let latin = try #require(String(data: data, encoding: .isoLatin1))
    let text = String(try latin.map { $0.isASCII ? $0 : try #require(Self.letters[$0]) })
    records = try plainCSV(text).dropFirst().map { cells in
      try #require(cells[4].hasSuffix("-01l"))
      return Record(
        framework: cells[0], lot: cells[1], supplier: cells[2], customer: cells[3],
        month: String(cells[4].prefix(7)), service: cells[5], charge: try Self.hundredths(cells[6]))
    }
  }

  /// The letters of Mac Roman that the file holds, under what their bytes are in Latin-1.
  private static let letters: [Character: Character] = [
    "\u{D0}": "–", "\u{A8}": "®", "\u{AA}": "™", "\u{CA}": "\u{A0}", "\u{D5}": "’",
    "\u{89}": "â", "\u{DB}": "€", "\u{D2}": "“", "\u{D3}": "”",
  ]

  /// A later edition: late rows for earlier months and a new month, other amounts, rows that went.
  ///
  /// Some months stay as they are.
  func later(seed: UInt64, keeping kept: Set<String>) -> GovernmentLedger {
    var random = SplitMix64(seed: seed)
    var later = self
    later.records = records.compactMap { record in
      guard !kept.contains(record.month) else { return record }
      var record = record
      switch Int.random(in: 0..<100, using: &random) {
      case 0..<3: return nil
      case 3..<7: record.charge += Int.random(in: -50_000...90_000, using: &random)
      default: break
      }
      return record
    }
    for _ in 0..<150 {
      guard var record = records.randomElement(using: &random), !kept.contains(record.month) else {
        continue
      }
      record.charge = Int.random(in: -10_000...500_000, using: &random)
      if Int.random(in: 0..<4, using: &random) == 0 { record.month = "2013-12" }
      later.records.append(record)
    }
    later.records.shuffle(using: &random)
    return later
  }

  /// The file that the later mapping reads.
  var csv: String {
    let rows = records.map { record in
      let parts = record.month.split(separator: "-")
      return [
        Self.written(record.charge), "Lot \(record.lot)", record.service, record.customer,
        "\(parts[1])/\(parts[0])", record.supplier, record.framework, "",
      ].map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",")
    }
    let header = "Spend,Category,Service,Buyer,Month,Seller,Agreement,Comment"
    return ([header] + rows).joined(separator: "\n") + "\n"
  }

  /// How often each record is there, told apart by all it holds.
  var counts: [Record: Int] { records.reduce(into: [:]) { $0[$1, default: 0] += 1 } }

  /// Amounts and numbers of deals of a month by what they are reported under.
  func cells(of month: String) -> [String: Int] {
    var cells: [String: Int] = [:]
    for record in records where record.month == month {
      let isServices = record.lot == "4"
      let slice = record.framework
      cells["\(slice) \(isServices ? "services" : "product") \(record.lot)", default: 0] +=
        record.charge
      cells["\(slice) deals", default: 0] += 1
      if isServices, record.charge > 0 { cells["\(slice) deals with services", default: 0] += 1 }
      if !isServices { cells["\(slice) product deals", default: 0] += 1 }
    }
    return cells.filter { $0.value != 0 }
  }

  /// What a month comes to in services or product.
  func sum(of month: String, isServices: Bool) -> Int {
    records.filter { $0.month == month && ($0.lot == "4") == isServices }.map(\.charge).reduce(0, +)
  }

  var months: [String] { Set(records.map(\.month)).sorted() }

  /// `-£1,234.50`.
  private static func written(_ charge: Int) -> String {
    let text = Rounded(number: abs(charge), decimals: 2).text(atLeast: 2)
    var whole = String(text.dropLast(3))
    var groups: [String] = []
    while whole.count > 3 {
      groups.insert(String(whole.suffix(3)), at: 0)
      whole.removeLast(3)
    }
    let digits = ([whole] + groups).joined(separator: ",") + text.suffix(3)
    return (charge < 0 ? "-" : "") + "£" + digits
  }

  /// `-1234.5` in hundredths.
  private static func hundredths(_ text: String) throws -> Int {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = (parts.count > 1 ? String(parts[1]) : "") + "00"
    try #require(fraction.dropFirst(2).allSatisfy { $0 == "0" })
    return try #require(Int("\(parts[0])\(fraction.prefix(2))"))
  }
}
