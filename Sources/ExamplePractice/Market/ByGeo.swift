/// One number for each geo.
struct ByGeo: Sendable {
  let amer: Int
  let emea: Int
  let apac: Int

  init(_ amer: Int, _ emea: Int, _ apac: Int) {
    self.amer = amer
    self.emea = emea
    self.apac = apac
  }

  subscript(geo: Geo) -> Int {
    switch geo {
    case .amer: amer
    case .emea: emea
    case .apac: apac
    }
  }
}
