extension CSVScanner {
  /// What is wrong with the form of the current record, nil when it fits the header.
  @inline(__always)
  func structuralFault(_ header: FeedHeader) -> Fault? {
    if fieldCount == header.names.count, !isBlank, contentEnd - start <= Self.longestField,
      oversizedField == nil
    {
      return nil
    }
    return explainStructure(header)
  }

  private func explainStructure(_ header: FeedHeader) -> Fault? {
    let expected = header.names.count
    if isBlank {
      return expected == 1
        ? nil : Fault(column: nil, value: "", reason: "the line is blank; remove it")
    }
    if let field = oversizedField ?? longField(within: expected) {
      let column = header.names.indices.contains(field) ? header.names[field] : nil
      return Fault(
        column: column, value: "",
        reason: "is longer than \(Self.longestField) bytes; is a quote missing before it?")
    }
    guard fieldCount != expected else { return nil }
    let comparison = fieldCount < expected ? "too short" : "too long"
    return Fault(
      column: nil, value: "",
      reason: "the record is \(comparison): \(fieldCount) fields where the header has \(expected)")
  }

  private func longField(within expected: Int) -> Int? {
    (0..<min(fieldCount, Self.mostFields)).first {
      fields[$0].end - fields[$0].start > Self.longestField
    }
  }

  /// Why a cell is broken.
  func reason(_ cell: CSVField, _ decoder: TextDecoder) -> String {
    switch cell.marks {
    case _ where cell.marks.contains(.afterQuote):
      return "has text after its closing quote; double the quotes that belong to the value"
    case _ where cell.marks.contains(.bareQuote):
      return
        "has a quote but does not start with one; put the value in quotes and double those in it"
    case _ where cell.marks.contains(.nul):
      return "holds a NUL byte at \(place(first(in: cell) { $0 == 0 })); remove it"
    case _ where cell.marks.contains(.control):
      return
        "holds a control character at \(place(first(in: cell, where: Self.isControl))); remove it"
    default:
      let offset = cell.start + (decoder.firstInvalid(run(cell)) ?? 0)
      if dialect.encoding.isUnicode, window[offset] == 0xC2,
        (0x80..<0xA0).contains(window[offset + 1])
      {
        return
          "holds a control character at \(place(offset)); remove it, or name the file's encoding "
          + "in a mapping"
      }
      return "is not valid \(dialect.encoding.rawValue) at \(place(offset)); "
        + "name the file's encoding in a mapping"
    }
  }

  private func first(in cell: CSVField, where isMeant: (UInt8) -> Bool) -> Int {
    (cell.start..<cell.end).first { isMeant(window[$0]) } ?? cell.start
  }

  private func place(_ position: Int) -> String {
    let byte = String(window[position], radix: 16, uppercase: true)
    return "byte \(offset(position)) of the file (0x\(byte.count < 2 ? "0" : "")\(byte))"
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && ![0x09, 0x0A, 0x0D].contains(byte) || byte == 0x7F
  }
}
