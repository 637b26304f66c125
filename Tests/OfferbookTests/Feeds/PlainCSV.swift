/// Reads a whole CSV text letter by letter: slow and simple, to compare with.
func plainCSV(_ text: String) -> [[String]] {
  var records: [[String]] = []
  var record: [String] = []
  var cell = ""
  var isQuoted = false
  func endCell() {
    record.append(cell)
    cell = ""
  }
  func endRecord() {
    endCell()
    if record != [""] { records.append(record) }
    record = []
  }
  for letter in text {
    switch letter {
    case "\"": isQuoted.toggle()
    case "," where !isQuoted: endCell()
    case "\n" where !isQuoted, "\r" where !isQuoted, "\r\n" where !isQuoted: endRecord()
    default: cell.append(letter)
    }
  }
  endRecord()
  return records
}
