internal import Offerbook

/// The scale over a column of bullet graphs, with plan at 100 %.
struct BulletAxis {
  let scale: BulletScale

  func drawing(id: String) -> Drawing {
    let ticks = [0, 50, 100, 150, 200]
      .map { ExactDecimal(mantissa: $0, scale: 2) }
      .filter { $0 <= scale.end }
    return Drawing(
      id: id, width: BulletGraph.width, height: 15, title: "Scale of attainment",
      summary: "Percent of plan; plan is at 100 percent.",
      marks: ticks.map { tick in
        let x = BulletGraph.width * scale.fraction(of: tick)
        let anchor = tick.isZero ? "start" : tick == scale.end ? "end" : "middle"
        return ChartInk.label(
          CompactText.ticks([tick], unit: .ratio).joined(), at: ChartPoint(x: x, y: 11.5),
          anchor: anchor, name: "tick", colour: ChartInk.mutedText)
      })
  }
}
