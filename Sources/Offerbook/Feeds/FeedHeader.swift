/// The first line of a file: the names of its columns.
struct FeedHeader: Sendable {
  /// The names in the file's order, in the one form of names.
  let names: [String]
  /// The first cell as the file has it.
  let start: String
  let file: String
  let line: Int

  /// Columns that a rejects file added; nobody reads them.
  static func isOwn(_ name: String) -> Bool { name.hasPrefix("offerbook_") }

  /// Reads the header at the start of a file.
  ///
  /// - Throws: `InputError` when the file is empty or its first line cannot be names of columns.
  init(_ scanner: CSVScanner) throws {
    guard try scanner.advance() else {
      throw InputError("the file is empty; it needs a header line", file: scanner.name)
    }
    let line = scanner.line
    func fail(_ message: String) -> InputError {
      InputError(message, file: scanner.name, line: line)
    }
    guard scanner.oversizedField == nil, scanner.fieldCount <= CSVScanner.mostFields else {
      throw fail("the first line is too long to be a header; is this a CSV file?")
    }
    let arena = ByteArena()
    let decoder = TextDecoder(scanner.dialect.encoding)
    var evidence = UTF8Evidence()
    names = try (0..<scanner.fieldCount).map { position in
      let cell = scanner.cell(position)
      guard cell.marks.isDisjoint(with: [.nul, .control]) else {
        throw fail(
          "the header holds bytes that are no text; if the file is UTF-16, "
            + "say `source: { encoding: utf-16 }` in a mapping")
      }
      guard cell.marks.isDisjoint(with: .broken) else {
        throw fail(
          "column \(position + 1) of the header has a quote in the wrong place; "
            + "a name that holds quotes stands in quotes, with its own doubled")
      }
      if cell.marks.contains(.nonASCII) { evidence.add(scanner.run(cell)) }
      guard let run = decoder.decode(scanner.unescaped(cell, into: arena), into: arena) else {
        throw fail(
          "the header is not \(scanner.dialect.encoding.rawValue); "
            + "name the file's encoding with `source: { encoding: ... }` in a mapping")
      }
      return FoldedName.of(run, into: arena).text
    }
    start = scanner.run(scanner.cell(0)).text
    file = scanner.name
    self.line = line
    if evidence.isUTF8, !scanner.dialect.encoding.isUnicode {
      throw UTF8Evidence.error(scanner.dialect.encoding, file: file, line: line)
    }
  }

  func fail(_ message: String) -> InputError { InputError(message, file: file, line: line) }

  /// The position of a column that the file must have once.
  func position(of name: String) throws -> Int? {
    let folded = FoldedName.of(name)
    let positions = names.indices.filter { names[$0] == folded }
    guard positions.count <= 1 else {
      throw fail("the column '\(name)' is there \(positions.count) times; rename all but one")
    }
    return positions.first
  }
}
