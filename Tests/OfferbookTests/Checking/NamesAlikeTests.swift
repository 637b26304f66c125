import Testing

@testable import Offerbook

/// Two names that are one in two spellings split a figure in two.
@Suite struct NamesAlikeTests {
  @Test(arguments: [
    ("Large", "large"), ("Mid-Market", "Mid Market"), ("Mid‑Market", "midmarket"),
    ("Ｌａｒｇｅ", "Large"), ("Public Sector", "PublicSector"), ("R&D", "R & D"), ("ﬁnance", "Finance"),
    ("N. America", "N America"), ("Straße", "STRASSE"),
  ])
  func `names of a dimension that are alike`(one: String, other: String) {
    #expect(LikenessOfNames.of(one) == LikenessOfNames.of(other))
  }

  @Test(arguments: [
    ("1-10", "110"), ("1-10", "11-0"), ("A", "A+"), ("C", "C++"), ("EMEA", "AMER"), ("-", "."),
    ("<1M", ">1M"), ("Zürich", "Zurich"),
  ])
  func `names of a dimension that are not`(one: String, other: String) {
    #expect(LikenessOfNames.of(one) != LikenessOfNames.of(other))
  }

  @Test(arguments: [
    ("OP-1", "op-1"), ("OP-1", "OP–1"), ("ＯＰ-1", "OP-1"), ("OP 1", "OP1"),
    ("0065e00000AbCdE", "0065e00000AbCdEAAV"),
  ])
  func `ids that are alike`(one: String, other: String) {
    #expect(LikenessOfNames.ofID(one) == LikenessOfNames.ofID(other))
  }

  @Test(arguments: [
    ("OP-11", "OP-1-1"), ("OP-1", "OP1"), ("1.1", "11"), ("0065e00000AbCdE", "0065e00000AbCde"),
    ("0065e00000AbCdEAAV", "0065e00000AbCdeAAF"),
  ])
  func `ids that are not`(one: String, other: String) {
    #expect(LikenessOfNames.ofID(one) != LikenessOfNames.ofID(other))
  }

  @Test func `the check names each beside the one that is used most`() throws {
    let practice = try Practice()
    try practice.load(
      "bookings",
      """
      opportunity_id,line,close_date,kind,amount,currency,account_id,segment
      A,1,2026-01-05,product,1,USD,ACME,Large
      B,1,2026-01-05,product,1,USD,ACME,Large
      C,1,2026-01-05,product,1,USD,Acme,large
      D,1,2026-01-05,product,1,USD,Other,SMB
      """)
    #expect(
      try practice.brokenChecks(Checks.names) == [
        """
        names-alike
        of          value  alike  rows
        account_id  Acme   ACME   1
        segment     large  Large  1
        """
      ])
  }
}
