internal import ArgumentParser
internal import Offerbook

struct ReportLibraryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder with reports of your own, each a folder with a report.yaml.", valueName: "folder"))
  var reports: String?

  /// The reports that ship with the program and those of the folder.
  func library() throws -> ReportLibrary { try ReportLibrary(folder: reports) }
}
