import Foundation
import TestSupport
import Testing

@testable import Offerbook

/// Rejected records come back in a file that, mended, loads as it is.
@Suite struct RejectsFileTests {
  private let file = #"""
    line,opportunity_id,close_date,kind,amount,currency,account_id
    1,D1,2026-10-05,product,100.00,USD,A1
    1,D2,2026-02-30,product,"200.00",USD,"A ""2"""
    1,D3,2026-10-05,product,300.00,USD,A1
    """#

  @Test func itStandsBesideTheInputAndLoadsOnceItIsMended() throws {
    let practice = try Practice()
    let path = try practice.folder.write(file, to: "oct.csv")
    let result = try practice.attempt("bookings", file: path, tolerance: .records(1))
    let rejects = try #require(result.rejectsFile)
    #expect(rejects == practice.folder.path + "/oct.rejects.csv")

    let text = try String(contentsOfFile: rejects, encoding: .utf8)
    #expect(text.contains(",\"200.00\",USD,\"A \"\"2\"\"\""))
    let mended = text.replacingOccurrences(of: ",2026-02-30,product", with: ",2026-02-28,product")
    let again = try practice.attempt(
      "bookings", file: practice.folder.write(mended, to: "mended.csv"))
    #expect(again.records == "read 1 = 0 skipped + 1 accepted + 0 unchanged + 0 rejected")
    #expect(
      try practice.table(
        "select account_id, amount from offerbook.live_bookings where opportunity_id = 'D2'")
          == """
          account_id  amount
          A "2"       200.00
          """)
  }

  @Test func itIsWrittenWhenNothingIsCommitted() throws {
    let practice = try Practice()
    let path = practice.folder.path + "/elsewhere.csv"
    let result = try practice.attempt("bookings", file, rejects: path)
    #expect(!result.isCommitted)
    #expect(result.rejectsFile == path)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("D2"))
  }

  @Test func thereIsNoneWhenAllIsTaken() throws {
    let practice = try Practice()
    let result = try practice.load("offerings", "offering_code,name,category\nX,X,X")
    #expect(result.rejectsFile == nil)
    let names = try FileManager.default.contentsOfDirectory(atPath: practice.folder.path)
    #expect(names.filter { $0.contains("rejects") } == [])
  }

  @Test func whatManyAreRejectedForIsCountedByColumnAndReason() throws {
    let practice = try Practice()
    let header = "opportunity_id,line,close_date,kind,amount,currency,account_id"
    let rows =
      (1...7).map { "D\($0),1,2026-10-05,product,much,USD,A1" }
      + (1...4).map { "T\($0 % 2),\($0 % 2),2026-10-05,product,1,USD,A1" }
      + ["D9,1,2026-10-05,product,more,USD,"]
    let result = try practice.attempt("bookings", ([header] + rows).joined(separator: "\n"))
    #expect(result.rejected == 12)
    #expect(
      result.rejectionGroups.map {
        "\($0.column ?? "-") \($0.rule): \($0.count), first on line \($0.firstLine)"
      } == [
        "amount is not a number like -1234.50: 8, first on line 2",
        "opportunity_id, line the same key is on another line too; a file may hold each key once: "
          + "4, first on line 9",
        "account_id is required: 1, first on line 13",
      ])
  }
}
