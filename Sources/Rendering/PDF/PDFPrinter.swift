internal import Foundation

/// A program that turns a page into a PDF: found on PATH, run without network in a folder of its own.
package struct PDFPrinter: Sendable {
  /// What the program is, which decides its arguments.
  enum Kind: String, CaseIterable {
    case weasyprint, chromium
  }

  let kind: Kind
  let path: String
  /// How long it may take before it is stopped.
  var limit = Duration.seconds(300)

  private static let names: [(name: String, kind: Kind)] = [
    ("weasyprint", .weasyprint), ("chromium", .chromium), ("chromium-browser", .chromium),
    ("google-chrome", .chromium), ("google-chrome-stable", .chromium),
  ]

  /// The first program found in the folders of PATH, WeasyPrint before Chromium.
  package static func found(
    in searchPath: String = ProcessInfo.processInfo.environment["PATH"] ?? ""
  ) throws -> PDFPrinter {
    let folders = searchPath.split(separator: ":").filter { $0.hasPrefix("/") }
    for (name, kind) in names {
      for folder in folders where access("\(folder)/\(name)", X_OK) == 0 {
        return PDFPrinter(kind: kind, path: "\(folder)/\(name)")
      }
    }
    throw PDFUnavailable(
      "a PDF needs WeasyPrint or Chromium, and neither is in PATH; install one of them "
        + "(apt-get install weasyprint)")
  }

  /// The PDF of a page; fails with what the program said where it did not make one.
  package func print(_ html: String) throws -> [UInt8] {
    let folder = try PrivateFolder()
    try Data(html.utf8).write(to: URL(filePath: folder.file("report.html")))
    let status = try run(in: folder)
    let pdf = (try? Data(contentsOf: URL(filePath: folder.file("report.pdf")))) ?? Data()
    guard status == 0, pdf.starts(with: Data("%PDF-".utf8)) else {
      throw PDFUnavailable("\(path) made no PDF: \(Self.lastWords(in: folder))")
    }
    return [UInt8](pdf)
  }

  private static func lastWords(in folder: PrivateFolder) -> String {
    let log = (try? Data(contentsOf: URL(filePath: folder.file("log")))) ?? Data()
    let lines = String(decoding: log.suffix(4096), as: UTF8.self).split(separator: "\n")
    return lines.last.map { String($0).onOneLine } ?? "it said nothing"
  }
}

/// Why no PDF could be made, and what to do.
package struct PDFUnavailable: Error, Equatable, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }
}
