/// A place on a drawing, in pixels from its top left.
struct ChartPoint {
  var x: Double
  var y: Double
}

/// A rectangle on a drawing, never of negative size.
struct ChartRectangle {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// A bar that lies between two places.
  init(fromX start: Double, toX end: Double, y: Double, height: Double) {
    self.init(x: min(start, end), y: y, width: abs(end - start), height: height)
  }

  /// A column that stands between two heights.
  init(x: Double, width: Double, fromY start: Double, toY end: Double) {
    self.init(x: x, y: min(start, end), width: width, height: abs(end - start))
  }
}
