/// One number for each segment.
struct BySegment: Sendable {
  let large: Int
  let midMarket: Int
  let small: Int
  let publicSector: Int

  init(_ large: Int, _ midMarket: Int, _ small: Int, _ publicSector: Int) {
    self.large = large
    self.midMarket = midMarket
    self.small = small
    self.publicSector = publicSector
  }

  subscript(segment: Segment) -> Int {
    switch segment {
    case .large: large
    case .midMarket: midMarket
    case .small: small
    case .publicSector: publicSector
    }
  }
}
