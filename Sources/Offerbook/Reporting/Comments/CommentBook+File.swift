internal import Postgres

extension CommentBook {
  /// Writes the comments of a file, all or none; those that stand already are left as they are.
  ///
  /// - Throws: `InputError` with the file's line for a figure or a section that is not known.
  package func write(
    _ file: CommentFile, month: Month, reports: ReportLibrary, user: String
  ) throws -> (new: Int, unchanged: Int) {
    let subjects = try file.entries.map { entry in
      do {
        return entry.subject == "section"
          ? try FigureComment.Subject(
            section: entry.details.first ?? "", of: reports,
            where: Array(entry.details.dropFirst()), on: connection)
          : try FigureComment.Subject(
            indicator: entry.subject, where: entry.details, on: connection)
      } catch let error as InputError {
        throw InputError(error.message, file: file.file, line: entry.line)
      }
    }
    var lines: [FigureComment.Subject: Int] = [:]
    for (subject, entry) in zip(subjects, file.entries) {
      if let line = lines.updateValue(entry.line, forKey: subject) {
        throw InputError(
          "\(subject.words) stands in line \(line) already; keep one", file: file.file,
          line: entry.line)
      }
    }
    var new = 0
    try connection.transaction {
      for (subject, entry) in zip(subjects, file.entries) {
        if try write(entry.text, on: subject, month: month, user: user) { new += 1 }
      }
    }
    return (new, subjects.count - new)
  }
}
