/// Where in a report a value stands.
struct TidyPlace {
  var section: String
  var block: String
  var row = ""
  var column = ""
  /// The row within its block, counted from one; two rows may have the same name.
  var rowNumber: Int?
  /// The column within its row, counted from one; two columns may have the same title.
  var columnNumber: Int?
  /// Whether the row sums up others, which a sum over the table must leave out.
  var isTotal = false

  func row(_ name: String, number: Int, isTotal: Bool = false) -> TidyPlace {
    var place = self
    place.row = name
    place.rowNumber = number
    place.isTotal = isTotal
    return place
  }

  func column(_ title: String, number: Int = 1) -> TidyPlace {
    var place = self
    place.column = title
    place.columnNumber = number
    return place
  }
}
