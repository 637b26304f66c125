/// A native chart of a spreadsheet over cells of its sheet.
struct SheetChart {
  enum Kind: Equatable {
    case columns, stackedColumns, lines, bars
  }

  /// How a series is drawn, in the notation of the other outputs.
  enum Look: Equatable {
    /// Solid: what happened.
    case actual
    /// Outlined: what was planned.
    case plan
    /// Lighter: the year before.
    case priorYear
    /// Hatched: what is expected.
    case forecast
    /// Not drawn: what the steps of a bridge stand on.
    case hidden
    case good, bad
    /// One of several of the same kind, by its number.
    case panel(Int)
  }

  struct Series: Equatable {
    /// The cell that holds its name; a name is never given as text, which could be a formula.
    var nameCell: CellPlace
    var labels: CellRange
    var values: CellRange
    var look: Look
  }

  var kind: Kind
  /// The cell that holds the title.
  var titleCell: CellPlace
  /// What it says, for those who cannot see it.
  var summary: String
  var isRatio: Bool
  /// Whether its points are joined by lines; dots are not.
  var joinsPoints = true
  var series: [Series]
  /// The ends of the axis of values, where several charts share one scale.
  var scale: (lowest: Double, highest: Double)?
  /// In pixels; a column has about 64 of them, a row 20.
  var width = 560
  var height = 300

  /// How many rows it covers, with some air.
  var rowCount: Int { height / 20 + 2 }
}

/// A chart and the cell of its upper left corner.
struct PlacedChart {
  var chart: SheetChart
  var row: Int
  var column: Int
}

/// A cell of a sheet, counted from zero.
struct CellPlace: Equatable {
  var row: Int
  var column: Int
}

/// Cells below each other.
struct CellRange: Equatable {
  var column: Int
  var firstRow: Int
  var lastRow: Int
}
