/// The two forms of a Salesforce record's id: 15 characters whose case tells ids apart, and 18, whose
/// last three hold the case of the others, so that ids stay apart where case does not count.
enum SalesforceID {
  static let shortLength = 15
  static let longLength = 18

  /// The form with 18 characters, or nil when the bytes are no id.
  ///
  /// Each of the last three characters stands for five of the first fifteen: which of them are
  /// uppercase letters is a number, the first of the five its lowest bit, and the number a character.
  static func long(_ run: ByteRun, into arena: ByteArena) -> ByteRun? {
    guard run.count == shortLength || run.count == longLength,
      run.buffer.allSatisfy(\.isLetterOrDigit)
    else { return nil }
    let room = arena.allocate(longLength)
    for index in 0..<shortLength { room[index] = run[index] }
    for group in 0..<3 {
      let uppercase = (0..<5).filter { (0x41...0x5A).contains(run[group * 5 + $0]) }
      room[shortLength + group] = suffix[uppercase.reduce(0) { $0 | 1 << $1 }]
    }
    let long = ByteRun(start: UnsafePointer(room), count: longLength)
    return run.count == shortLength || run == long ? long : nil
  }

  /// The form with 18 characters, or nil when a text is no id.
  static func long(_ text: String) -> String? {
    let arena = ByteArena()
    return long(arena.keep(text), into: arena)?.text
  }

  /// Why a text is no id.
  static func reason(_ run: ByteRun) -> String {
    run.count == longLength && run.buffer.allSatisfy(\.isLetterOrDigit)
      ? "is no Salesforce id: its last three characters do not fit the others; was its case changed?"
      : "is no Salesforce id: those have 15 or 18 letters and digits"
  }

  private static let suffix = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ012345".utf8)
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self & 0xDF) && self >= 0x41
  }
}
