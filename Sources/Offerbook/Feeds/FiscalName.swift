/// The name of a fiscal year, `FY27`, or of a quarter in one, `FY27-Q3`.
enum FiscalName {
  /// What a column of periods may hold, for the Table Schema.
  static let pattern = "[0-9]{4}-[0-9]{2}|FY[0-9]{2}(-Q[1-4])?"

  /// The name in capitals, or nil when a text is none.
  static func normalise(_ run: ByteRun, into arena: ByteArena) -> ByteRun? {
    guard run.count == 4 || run.count == 7, letter(run, 0, "F"), letter(run, 1, "Y"),
      isDigit(run[2]), isDigit(run[3])
    else { return nil }
    if run.count == 7 {
      let quarter = UInt8(ascii: "1")...UInt8(ascii: "4")
      guard run[4] == UInt8(ascii: "-"), letter(run, 5, "Q"), quarter.contains(run[6]) else {
        return nil
      }
    }
    return arena.keep(run.text.uppercased())
  }

  private static func letter(_ run: ByteRun, _ index: Int, _ letter: Unicode.Scalar) -> Bool {
    run[index] & 0xDF == UInt8(ascii: letter)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
