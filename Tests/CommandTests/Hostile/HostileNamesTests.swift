import TestSupport
import Testing

@Suite("Hostile names")
struct HostileNamesTests {
  private let workshop: Workshop

  init() throws {
    workshop = try Workshop()
    try workshop.folder.write(HostileNames.offerings, to: "offerings.csv")
    try workshop.folder.write(HostileNames.bookings, to: "bookings.csv")
    try workshop.folder.write(HostileNames.json, to: "names.json")
    for feed in ["offerings", "bookings"] {
      let result = try workshop.sh("offerbook load \(feed) \(feed).csv")
      #expect(result.status == 0, "\(result.errors)")
    }
  }

  @Test("come out harmless in every format of the report, and are all there")
  func report() throws {
    let outputs = ["html", "md", "csv", "json", "xlsx", "txt", "pdf"].map { "-o report.\($0)" }
    let result = try workshop.sh(
      "offerbook report 2026-10 \(outputs.joined(separator: " ")); "
        + "offerbook report 2025-10 -o plain.html")
    #expect(result.status == 0, "\(result.errors)")
    let read = try IndependentReader.read("names.py", workshop.folder.path)
    #expect(read == "15 names, 45 times\n")
    let pdf = try workshop.sh("pdftotext report.pdf - | grep -c -e 'alert(1)' -e 'example.org'")
    #expect(pdf.status == 0)
  }

  @Test("come out harmless where rows are listed", arguments: ["table", "csv", "json"])
  func rows(_ format: String) throws {
    for command in ["bookings --month 2026-10", "offerings"] {
      let result = try workshop.sh("offerbook \(command) --format \(format)")
      #expect(result.status == 0)
      let hides = result.output.unicodeScalars.first { scalar in
        scalar != "\n" && scalar.properties.generalCategory == .control
          || ("\u{202A}"..."\u{202E}").contains(scalar)
      }
      if format != "csv" { #expect(hides == nil, "\(command)") }
      if format == "csv" {
        let formulas = result.output.split { $0 == "\n" || $0 == "," }
          .map { $0.drop { $0 == "\"" } }
          .filter { $0.hasPrefix("=") || $0.hasPrefix("@") || $0.hasPrefix("+") }
        #expect(formulas.isEmpty, "\(command): \(formulas)")
      }
    }
  }
}
