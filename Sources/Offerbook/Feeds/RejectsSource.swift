/// The file that rejected records were written from, as the last column of a rejects file names it:
/// `sha256:21f0b1d482e7a09c oct.csv`.
///
/// A spreadsheet takes that for a text, whatever the digits are, and every record carries it: rows may
/// be sorted, taken out and put together with those of other files.
package struct RejectsSource: Hashable, Sendable {
  static let column = "offerbook_source"
  private static let start = "sha256:"
  /// So many hexadecimal digits of the file's SHA-256 are written.
  private static let digits = 16

  /// The first digits of the file's SHA-256.
  package var sha256Start: String
  /// The file's name without its folders.
  package var name: String

  /// Names a file.
  package init(_ file: InputFile) {
    sha256Start = String(file.sha256.prefix(Self.digits))
    let last = file.name.split(separator: "/").last.map(String.init) ?? file.name
    name = last == "-" ? "standard input" : last
  }

  /// Reads a cell of the column, nil where it names no file.
  init?(_ text: String) {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2, parts[0].hasPrefix(Self.start) else { return nil }
    sha256Start = String(parts[0].dropFirst(Self.start.count))
    name = parts[1]
    guard sha256Start.count == Self.digits, sha256Start.allSatisfy(\.isHexDigit) else { return nil }
  }

  /// What the column holds.
  package var text: String { "\(Self.start)\(sha256Start) \(name)" }

  /// The files that the records of a rejects file come from, in their order; none where the file is
  /// no rejects file, or one that does not say.
  package static func sources(
    of file: InputFile, mapping: Mapping?
  ) throws -> [RejectsSource] {
    let scanner = CSVScanner(file, dialect: mapping?.source.dialect ?? CSVDialect())
    let header = try FeedHeader(scanner)
    guard let position = header.names.lastIndex(of: column) else { return [] }
    let arena = ByteArena()
    let decoder = TextDecoder(scanner.dialect.encoding)
    var last = ""
    var sources: [RejectsSource] = []
    while try scanner.advance() {
      guard scanner.oversizedField == nil, position < scanner.fieldCount else { continue }
      arena.reset()
      let run = scanner.unescaped(scanner.cell(position), into: arena)
      guard let text = decoder.decode(run, into: arena)?.trimmed.text, text != last else {
        continue
      }
      last = text
      if let source = RejectsSource(text), !sources.contains(source) { sources.append(source) }
    }
    return sources
  }
}
