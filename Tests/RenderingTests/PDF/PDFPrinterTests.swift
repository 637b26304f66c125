import Foundation
import Offerbook
import TestSupport
import Testing

@testable import Rendering

@Suite("The printer of PDFs")
struct PDFPrinterTests {
  @Test("is WeasyPrint, else Chromium, as PATH has it")
  func found() throws {
    let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
    try program("exit 1", "chromium", in: first)
    #expect(try PDFPrinter.found(in: "\(first.path):\(second.path)").kind == .chromium)
    try program("exit 1", "weasyprint", in: second)
    let printer = try PDFPrinter.found(in: "relative:\(first.path):\(second.path)")
    #expect(printer.path == second.path + "/weasyprint" && printer.kind == .weasyprint)
  }

  @Test("that is not there is a sentence that says what to install")
  func missing() {
    #expect(
      throws: PDFUnavailable(
        "a PDF needs WeasyPrint or Chromium, and neither is in PATH; install one of them "
          + "(apt-get install weasyprint)")
    ) {
      try PDFPrinter.found(in: "/nowhere")
    }
  }

  @Test("gets the page in a folder of its own, nothing of the user's, and no way to the network")
  func surroundings() throws {
    let folder = try TemporaryFolder()
    let script = """
      page=$3; pdf=$4
      { printf %%PDF-; cat "$page"; echo; pwd -P >/dev/null; env | sort | cut -d= -f1
        stat -c %a "$(dirname "$page")"; [ "$HOME" = "$(dirname "$page")" ] && echo own home
      } > "$pdf"
      """
    try program(script, "weasyprint", in: folder)
    let pdf = try PDFPrinter.found(in: folder.path).print("<p>page</p>")
    let lines = String(decoding: pdf, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(lines.first == "%PDF-<p>page</p>" && lines.contains("700"))
    #expect(lines.last == "own home")
    #expect(lines.contains("http_proxy") && !lines.contains("OFFERBOOK_DATABASE"))
  }

  @Test(
    "that fails, writes something else or nothing gives no PDF but its last words",
    arguments: [
      ("echo one; echo two >&2; exit 3", "two"), ("echo hello > $4", "it said nothing"),
      ("exit 0", "it said nothing"), ("printf %%PDF-half > $4; kill -9 $$", "it said nothing"),
    ])
  func failure(script: String, words: String) throws {
    let folder = try TemporaryFolder()
    try program(script, "weasyprint", in: folder)
    let printer = try PDFPrinter.found(in: folder.path)
    #expect(throws: PDFUnavailable("\(folder.path)/weasyprint made no PDF: \(words)")) {
      try printer.print("")
    }
  }

  @Test("that does not end is stopped")
  func timeout() throws {
    let folder = try TemporaryFolder()
    try program("exec sleep 60", "weasyprint", in: folder)
    var printer = try PDFPrinter.found(in: folder.path)
    printer.limit = .milliseconds(200)
    let start = ContinuousClock.now
    #expect(throws: PDFUnavailable.self) { try printer.print("") }
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test("prints the report with every section and its page numbers")
  func report() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/report.pdf"
    try Data(FixtureReport.report.bytes(as: .pdf)).write(to: URL(filePath: path))
    let text = try CommandRun.result("/usr/bin/pdftotext", ["-layout", path, "-"]).output
    for section in FixtureReport.report.sections {
      #expect(text.contains(section.title), "\(section.title)")
    }
    #expect(text.contains("1,204,301") && text.contains("1/"))
  }

  private func program(_ script: String, _ name: String, in folder: TemporaryFolder) throws {
    let path = try folder.write("#!/bin/sh\nPATH=/usr/bin:/bin\n\(script)\n", to: name)
    chmod(path, 0o755)
  }
}
