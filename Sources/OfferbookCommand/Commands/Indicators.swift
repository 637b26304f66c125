internal import ArgumentParser
internal import Offerbook
internal import Rendering

struct Indicators: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the indicators, or show the definition of one.",
    subcommands: [Show.self])

  @OptionGroup var output: OutputOptions

  func run() throws {
    let indicators = try Indicator.all()
    let table = Table(
      columns: [
        ReportColumn("indicator", isText: true), ReportColumn("unit", isText: true),
        ReportColumn("question", isText: true), ReportColumn("formula", isText: true),
      ],
      rows: indicators.map { [$0.name, $0.unit.rawValue, $0.question, $0.formula] })
    try output.print(table, json: .array(indicators.map { Indicators.json($0) }))
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the definition that the report uses.")

    @Argument(help: "The indicator.")
    var indicator: String

    @OptionGroup var output: OutputOptions

    func run() throws {
      let indicator = try Indicator.named(indicator)
      let rows = [
        ["name", indicator.name], ["question", indicator.question],
        ["definition", indicator.definition], ["formula", indicator.formula],
        ["unit", indicator.unit.rawValue],
        ["direction", "\(indicator.direction.rawValue) is better"],
        ["dimensions", Indicators.dimensions(of: indicator).joined(separator: ", ")],
        ["on track from", "\(indicator.thresholds.onTrack) of plan"],
        ["needs improvement from", "\(indicator.thresholds.needsImprovement) of plan"],
        ["source", indicator.source], ["declared in", indicator.file],
      ]
      switch output.format {
      case .table:
        try Terminal.write(rows.map { "\($0[0]): \($0[1])" }.joined(separator: "\n") + "\n")
      case .csv, .json:
        let table = Table(
          columns: [ReportColumn("key", isText: true), ReportColumn("value", isText: true)],
          rows: rows)
        try output.print(table, json: Indicators.json(indicator))
      }
    }
  }

  fileprivate static func dimensions(of indicator: Indicator) -> [String] {
    Dimension.allCases.filter(indicator.dimensions.contains).map(\.rawValue)
  }

  fileprivate static func json(_ indicator: Indicator) -> JSONValue {
    [
      "indicator": .string(indicator.name),
      "title": .string(indicator.title),
      "question": .string(indicator.question),
      "definition": .string(indicator.definition),
      "formula": .string(indicator.formula),
      "unit": .string(indicator.unit.rawValue),
      "direction": .string(indicator.direction.rawValue),
      "dimensions": .array(dimensions(of: indicator).map { .string($0) }),
      "on_track": .number(indicator.thresholds.onTrack),
      "needs_improvement": .number(indicator.thresholds.needsImprovement),
      "source": .string(indicator.source),
      "file": .string(indicator.file),
    ]
  }
}
