import Postgres
import TestSupport
import Testing

/// `COPY ... FROM STDIN` with the quirks of CSV, as server 15 and newer show them.
@Suite struct CopyInTests {
  private let database: TestDatabase
  private var connection: Connection { database.connection }

  init() throws {
    database = try TestDatabase(.shared)
    try connection.run(
      "create temporary table t (a text, n int not null constraint n_positive check (n > 0))")
  }

  private let copy: Statement = "copy t from stdin (format csv, header match)"

  private func load(_ text: String) throws -> Int {
    try connection.copyIn(copy) { try $0.write(text) }
  }

  private func loaded() throws -> [[String?]] {
    try connection.run("select a, n from t order by n").map(\.texts)
  }

  @Test func countsTheRowsItTook() throws {
    #expect(try load("a,n\nx,1\n,2\n\"\",3\n\"two\nlines\",4\n") == 4)
    #expect(try loaded() == [["x", "1"], [nil, "2"], ["", "3"], ["two\nlines", "4"]])
  }

  @Test func takesPiecesOfAnySize() throws {
    let text = "a,n\n" + (1...1000).map { "row é \($0),\($0)\n" }.joined()
    let count = try connection.copyIn(copy) { writer in
      for byte in text.utf8 {
        try withUnsafeBytes(of: byte) { try writer.write($0) }
      }
      try writer.write("")
    }
    #expect(count == 1000)
  }

  @Test func aWrongHeaderIsRefused() throws {
    let error = #expect(throws: PostgresError.self) { try load("a,m\nx,1\n") }
    #expect(error?.sqlState == "22P04")
    #expect(error?.context?.contains("line 1") == true)
  }

  @Test func aByteOrderMarkIsAWrongHeader() throws {
    #expect(throws: PostgresError.self) { try load("\u{feff}a,n\nx,1\n") }
  }

  @Test func aBadValueNamesRecordColumnAndValue() throws {
    // The quoted newline makes it the fourth line, yet the third record.
    let error = #expect(throws: PostgresError.self) { try load("a,n\n\"x\ny\",1\nz,many\n") }
    #expect(error?.sqlState == "22P02")
    #expect(error?.context == "COPY t, line 4, column n: \"many\"")
    #expect(try loaded().isEmpty)
  }

  @Test(arguments: [
    ("a,n\nx,1\n\ny,2\n", "22P04"),  // a blank line
    ("a,n\nx,1,2\n", "22P04"),  // too many fields
    ("a,n\nx,0\n", "23514"),  // a broken check
    ("a,n\nx,\n", "23502"),  // a missing value
    ("a,n\n\"x,1\n", "22P04"),  // a quote that never ends
    ("a,n\nx,1\r\ny,2\n", "22P04"),  // two kinds of line ends
  ])
  func badFilesAreRefused(text: String, sqlState: String) throws {
    let error = #expect(throws: PostgresError.self) { try load(text) }
    #expect(error?.sqlState == sqlState, "\(error?.description ?? "")")
    #expect(try loaded().isEmpty)
  }

  @Test func badBytesAreRefused() throws {
    let error = #expect(throws: PostgresError.self) {
      try connection.copyIn(copy) { writer in
        try writer.write("a,n\n")
        try [0xff, 0x2c, 0x31, 0x0a].withUnsafeBytes { try writer.write($0) }
      }
    }
    #expect(error?.sqlState == "22021")
  }

  /// Server 15 takes it for the end of the data; hence our own scan of the bytes.
  @Test func aLineOfBackslashAndDotLosesTheRest() throws {
    let isOld = connection.serverVersion < 180_000
    #expect(try load("a,n\nx,1\n") == 1)
    let rest = Result { try load("a,n\ny,2\n\\.\nz,3\n") }
    if isOld { #expect(try rest.get() == 1) }
  }

  @Test func abandonedByTheBodyItLeavesNothing() throws {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try connection.copyIn(copy) { writer in
        try writer.write("a,n\nx,1\n")
        throw Stop()
      }
    }
    #expect(try loaded().isEmpty)
    #expect(try load("a,n\nx,1\n") == 1)
  }

  @Test func theErrorComesAtTheEndOfALongFile() throws {
    let line = String(repeating: "x", count: 1000)
    let error = #expect(throws: PostgresError.self) {
      try connection.copyIn(copy) { writer in
        try writer.write("a,n\nx,many\n")
        for number in 1...5000 { try writer.write("\(line),\(number)\n") }
      }
    }
    #expect(error?.sqlState == "22P02")
    #expect(try load("a,n\nx,1\n") == 1)
  }
}
