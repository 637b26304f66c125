/// A figure that a row, a score or a point of a chart shows: what a comment on it is found by.
package struct ShownFigure: Hashable, Sendable {
  /// The indicator's name, `services-bookings`.
  package var indicator: String
  /// The months that the figure is over.
  package var months: [Month]
  /// All values that the figure is within, those of the report's filter among them.
  package var slice: Slice

  package init(indicator: String, months: [Month], slice: Slice) {
    self.indicator = indicator
    self.months = months
    self.slice = slice
  }
}
