import Offerbook
import Testing

struct FeedsFileFaultTests {
  @Test(arguments: [
    ("empty", "empty.csv: the file is empty; it needs a header line"),
    (
      "only-a-byte-order-mark",
      "only-a-byte-order-mark.csv: the file is empty; it needs a header line"
    ),
    ("only-line-ends", "only-line-ends.csv: the file is empty; it needs a header line"),
    (
      "no-header",
      "no-header.csv:1: the first line is no header of bookings: none of its cells names a column; "
        + "expected at least opportunity_id, line, close_date, kind, amount, currency, account_id"
    ),
    (
      "semicolons",
      "semicolons.csv:1: the columns seem to be separated by ';', not by a comma; "
        + "say `source: { delimiter: \";\" }` in a mapping"
    ),
    (
      "tabs",
      "tabs.csv:1: the columns seem to be separated by 'tab', not by a comma; "
        + "say `source: { delimiter: \"tab\" }` in a mapping"
    ),
    (
      "missing-columns",
      "missing-columns.csv:1: the header lacks amount, account_id, which bookings requires"
    ),
    (
      "unknown-column",
      "unknown-column.csv:1: bookings has no column 'net_ar' (did you mean 'net_arr'?); "
        + "remove or rename it, or describe the file in a mapping"
    ),
    (
      "repeated-column",
      "repeated-column.csv:1: the column 'amount' is there 2 times; rename all but one"
    ),
    (
      "unnamed-column",
      "unnamed-column.csv:1: column 13 of the header has no name; name or remove it"
    ),
    (
      "unterminated-quote",
      "unterminated-quote.csv:3: a quote is opened here and never closed; "
        + "close it, or double it if it belongs to the value"
    ),
    (
      "utf-16",
      "utf-16.csv:1: the file is UTF-16; say so with `source: { encoding: utf-16 }` in a mapping, "
        + "or save it as UTF-8"
    ),
    (
      "nul-bytes",
      "nul-bytes.csv:1: the header holds bytes that are no text; if the file is UTF-16, "
        + "say `source: { encoding: utf-16 }` in a mapping"
    ),
    (
      "header-not-utf-8",
      "header-not-utf-8.csv:1: the header is not utf-8; "
        + "name the file's encoding with `source: { encoding: ... }` in a mapping"
    ),
    (
      "quote-inside-header",
      "quote-inside-header.csv:1: column 9 of the header has a quote in the wrong place; "
        + "a name that holds quotes stands in quotes, with its own doubled"
    ),
  ])
  func `a file that cannot be read says what to do`(name: String, message: String) {
    #expect(
      inputError { _ = try FeedReading(Fixture.path("files/\(name).csv")) } == message)
  }

  @Test(arguments: ["header-only", "header-without-line-end"])
  func `a header alone is a file without records`(name: String) throws {
    let counts = try FeedReading(Fixture.path("files/\(name).csv")).counts
    #expect((counts.read, counts.rows, counts.rejected) == (0, 0, 0))
  }
}
