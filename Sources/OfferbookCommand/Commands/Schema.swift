internal import ArgumentParser
internal import Rendering

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the JSON Schema of a report in JSON.",
    discussion:
      "Check a report with it, or make types from it: offerbook report MONTH -o FILE.json.")

  func run() throws { try Terminal.write(ReportSchema.text) }
}
