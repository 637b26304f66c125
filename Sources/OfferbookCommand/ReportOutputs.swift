internal import ArgumentParser
internal import Offerbook
internal import Rendering

/// Where a report goes, each place in the form that its ending says; `-` is text to standard output.
struct ReportOutputs {
  private let outputs: [(path: String, format: ReportFormat)]
  private let paper: Paper

  /// Standard output where no path is given; a path with an unknown ending is an error.
  init(_ paths: [String], paper: Paper) throws {
    self.paper = paper
    outputs = try (paths.isEmpty ? ["-"] : paths).map { path in
      (path, try path == "-" ? .text : ReportFormat(path: path))
    }
  }

  /// Writes every output, each whole or not at all, and tells `note` its bytes and path.
  ///
  /// One that lacks a program does not keep the others: its error is thrown after them.
  func write(
    _ report: Report, look: ReportLook, note: ([UInt8], String) throws -> Void
  ) throws {
    var lacking: PDFUnavailable?
    for (path, format) in outputs {
      do {
        let width = path == "-" ? Terminal.width : nil
        let bytes = try report.bytes(as: format, width: width, look: look, paper: paper)
        if path == "-" {
          try Terminal.write(bytes)
        } else {
          try OutputFile.write(bytes, to: path)
          Terminal.tell("wrote \(path)")
        }
        try note(bytes, path)
      } catch let error as PDFUnavailable {
        lacking = error
      }
    }
    if let lacking { throw lacking }
  }
}

extension Paper: ExpressibleByArgument {}
