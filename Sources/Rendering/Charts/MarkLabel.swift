/// Where the value of a bar or a column is written, so that it stands at that mark and on no other.
///
/// Places are pixels along the mark, from the zero line towards larger values.
struct MarkLabel: Equatable {
  enum Place {
    /// Past the end of its mark.
    case beyond
    /// At the end of its mark, on it.
    case inside
    /// On the other side of the zero line, where the mark begins.
    case foot
  }

  static let gap = 4.0

  let place: Place
  /// What the label covers.
  let span: ClosedRange<Double>

  /// - Parameters:
  ///   - end: Where the mark ends.
  ///   - length: What the label takes along the mark.
  ///   - fitsInside: Whether the mark is wide enough for the label.
  ///   - others: What the other marks of the row or the month cover.
  init(
    at end: Double, length: Double, fitsInside: Bool, among others: [ClosedRange<Double>]
  ) {
    guard end >= 0 else {
      let mirrored = MarkLabel(
        at: -end, length: length, fitsInside: fitsInside,
        among: others.map { -$0.upperBound ... -$0.lowerBound })
      place = mirrored.place
      span = -mirrored.span.upperBound ... -mirrored.span.lowerBound
      return
    }
    func isClear(_ span: ClosedRange<Double>) -> Bool { !others.contains { $0.overlaps(span) } }
    let beyond = (end + Self.gap)...(end + Self.gap + length)
    let foot = (-Self.gap - length)...(-Self.gap)
    if isClear(beyond) {
      (place, span) = (.beyond, beyond)
    } else if fitsInside, end >= length + 2 * Self.gap {
      (place, span) = (.inside, (end - Self.gap - length)...(end - Self.gap))
    } else if isClear(foot) {
      (place, span) = (.foot, foot)
    } else {
      (place, span) = (.beyond, Self.free(from: beyond, of: others.flatMap(\.bounds)))
    }
  }

  /// The first place from there on that the end of no mark stands in.
  private static func free(
    from span: ClosedRange<Double>, of ends: [Double]
  ) -> ClosedRange<Double> {
    let length = span.upperBound - span.lowerBound
    return ends.filter { $0 > span.lowerBound - gap }.sorted().reduce(span) { span, end in
      end < span.upperBound + 1 ? (end + gap)...(end + gap + length) : span
    }
  }
}

extension ClosedRange<Double> {
  fileprivate var bounds: [Double] { [lowerBound, upperBound] }

  /// From zero to a place on either side of it.
  static func fromZero(to end: Double) -> ClosedRange<Double> {
    Swift.min(0, end)...Swift.max(0, end)
  }
}
