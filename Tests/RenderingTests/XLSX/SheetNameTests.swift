import Testing

@testable import Rendering

@Suite("Names of sheets")
struct SheetNameTests {
  @Test(
    "hold what spreadsheets allow",
    arguments: [
      ("Bookings", "Bookings"), ("[AC]: a*b?c/d\\e", "AC a b c d e"), ("", "Section"),
      ("'quoted'", "’quoted’"), ("::", "Section"), ("history", "history (2)"),
      ("two\nlines\u{202E}", "two lines"),
      ("Services bookings by segment and geo", "Services bookings by segment an"),
    ])
  func safe(title: String, name: String) {
    var names = SheetNames(reserved: [])
    #expect(names.name(for: title) == name)
  }

  @Test("are all different, whatever their case and length")
  func unique() {
    var names = SheetNames(reserved: ["Parameters"])
    let long = String(repeating: "x", count: 40)
    let given = ["parameters", "A", "a", "A", long, long, String(repeating: "🚀", count: 20)]
      .map { names.name(for: $0) }
    #expect(
      given == [
        "parameters (2)", "A", "a (2)", "A (3)", String(repeating: "x", count: 31),
        String(repeating: "x", count: 27) + " (2)", String(repeating: "🚀", count: 15),
      ])
  }
}
