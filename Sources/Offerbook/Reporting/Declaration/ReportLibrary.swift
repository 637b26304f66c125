internal import Foundation

/// The reports that can be asked for: those that ship with the program, and a user's own.
package struct ReportLibrary {
  /// Shipped ones first, each by its name; a user's own stands for a shipped one of its name.
  package let reports: [ReportDeclaration]

  /// Reads the shipped reports and those in a folder, nil for none.
  ///
  /// - Throws: `InputError` with file and line for a mistake in one of them, `InputFileMissing` when
  ///   there is no such folder.
  package init(folder: String? = nil) throws {
    var reports = try Self.shipped.map { file in
      let source = TemplateFile(path: file.path, text: file.text)
      return try ReportFile(source).declaration(named: Self.name(ofFolderOf: file.path))
    }
    for own in try folder.map(Self.reports(in:)) ?? [] {
      if let index = reports.firstIndex(where: { $0.name == own.name }) {
        reports[index] = own
      } else {
        reports.append(own)
      }
    }
    self.reports = reports
  }

  /// Finds a report by its name, or throws an error that lists them.
  package func report(named name: String) throws -> ReportDeclaration {
    if let found = reports.first(where: { $0.name == name.lowercased() }) { return found }
    let known = reports.map(\.name)
    throw InputError(
      "no report is called '\(name)'\(Spelling.suggestion(for: name, among: known)); "
        + "the reports are \(known.joined(separator: ", "))")
  }

  /// The report of the month that ships with the program.
  package static func monthly() throws -> ReportDeclaration {
    let file = Reports.Monthly.report
    return try ReportFile(TemplateFile(path: file.path, text: file.text))
      .declaration(named: name(ofFolderOf: file.path))
  }

  private static let shipped = [
    Reports.Monthly.report, Reports.Quarterly.report, Reports.Segment.report,
    Reports.Offering.report,
  ]

  private static func name(ofFolderOf path: String) -> String {
    path.split(separator: "/").dropLast().last?.lowercased() ?? ""
  }

  private static func reports(in folder: String) throws -> [ReportDeclaration] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw InputFileMissing(name: folder)
    }
    let shared = try look(in: "\(folder)/Partials")
    let reports = try names.filter { $0 != "Partials" }.compactMap { name -> ReportDeclaration? in
      let path = "\(folder)/\(name)/report.yaml"
      guard FileManager.default.fileExists(atPath: path) else { return nil }
      var report = try ReportFile(read(path)).declaration(named: name.lowercased())
      report.look = shared + (try look(in: "\(folder)/\(name)"))
      return report
    }
    guard !reports.isEmpty else {
      throw InputError("\(folder) has no report: a report is a folder with a report.yaml")
    }
    return reports
  }

  /// The templates and styles of a folder, none where it is not there.
  private static func look(in folder: String) throws -> [TemplateFile] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return try names.sorted().filter { $0.hasSuffix(".mustache") || $0.hasSuffix(".css") }
      .map { try read("\(folder)/\($0)") }
  }

  private static func read(_ path: String) throws -> TemplateFile {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw InputError("cannot be read", file: path)
    }
    guard let text = String(bytes: data, encoding: .utf8) else {
      throw InputError("is not UTF-8", file: path)
    }
    return TemplateFile(path: path, text: text)
  }
}
