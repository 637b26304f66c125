internal import ArgumentParser
internal import Offerbook
internal import Rendering

/// The form in which a command prints its data.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table, csv, json
}

struct OutputOptions: ParsableArguments {
  @Option(
    help: """
      How to print: a table to read, or every column and digit. In csv, text that a spreadsheet \
      would take for a formula (it begins with = + - @ or ') has a ' in front; numbers never.
      """)
  var format = OutputFormat.table

  /// Prints rows; `json` is only made when it is asked for.
  func print(_ table: @autoclosure () -> Table, json: @autoclosure () -> JSONValue) throws {
    switch format {
    case .table: try Terminal.write(table().text(width: Terminal.width))
    case .csv: try Terminal.write(table().csv())
    case .json: try Terminal.write(json().prettyText + "\n")
    }
  }
}
