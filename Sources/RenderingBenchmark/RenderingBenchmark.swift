import Offerbook
import Rendering

/// Prints how long a report with a long table of offerings takes in each format but PDF.
@main
enum RenderingBenchmark {
  static func main() throws {
    let rows = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 20_000
    let report = report(rows: rows)
    for format in ReportFormat.allCases where format != .pdf {
      // The fastest of three: what the program needs, not what else the machine did.
      let times = try (0..<3).map { _ in
        var bytes: [UInt8] = []
        let time = try ContinuousClock().measure { bytes = try report.bytes(as: format) }
        return (time, bytes.count)
      }
      guard let best = times.min(by: { $0.0 < $1.0 }) else { continue }
      let milliseconds = Int(best.0 / .milliseconds(1))
      print("\(rows) rows as \(format.fileExtension): \(milliseconds) ms, \(best.1 >> 10) KB")
    }
  }

  private static func report(rows: Int) -> Report {
    let table = ReportTable(
      name: "offerings", caption: "Offerings by services bookings, USD",
      columns: [
        ReportColumn("Code", isText: true), ReportColumn("Offering", isText: true),
        ReportColumn("AC"), ReportColumn("PL"), ReportColumn("ΔPL"), ReportColumn("ΔPL %"),
        ReportColumn("Share"), ReportColumn("Status", isText: true),
      ],
      rows: (0..<rows).map(row))
    return Report(
      title: "Services report, October 2026", month: Month(year: 2026, month: 10),
      subtitle: "Benchmark", currency: "USD",
      sections: [ReportSection(name: "offerings", title: "Offerings", blocks: [.table(table)])])
  }

  /// Every tenth row has no plan, every seventh a name beyond ASCII.
  private static func row(_ number: Int) -> ReportRow {
    let actual = ExactDecimal(mantissa: Int128((number * 7919) % 100_000_000), scale: 2)
    let plan = ExactDecimal(mantissa: Int128((number * 104_729) % 100_000_000), scale: 2)
    let name = number.isMultiple(of: 7) ? "導入支援サービス \(number)" : "Quick start, team of \(number)"
    let cells: [ReportCell] = [
      .text("OF-\(number)"), .text(name), .amount(actual), .amount(plan),
      .amountChange(actual - plan, isGood: plan < actual), .relativeChange(actual, isGood: nil),
      .ratio(ExactDecimal(mantissa: Int128(number % 1000), scale: 4)), .status(.needsImprovement),
    ]
    let missing = ReportCell.none(reason: "not-planned")
    return ReportRow(
      number.isMultiple(of: 10)
        ? [
          cells[0], cells[1], cells[2], missing, missing, missing, cells[6], .status(.notAvailable),
        ]
        : cells)
  }
}
