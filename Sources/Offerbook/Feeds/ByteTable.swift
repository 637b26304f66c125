/// Finds texts by their bytes, without making a String of what is looked for.
final class ByteTable {
  private let arena = ByteArena()
  private let slots: UnsafeMutablePointer<(key: ByteRun, position: Int)>
  private let mask: Int

  /// Makes a table; a text's position in the array is what `find` gives.
  init(_ keys: [String]) {
    var size = 8
    while size < keys.count * 2 { size *= 2 }
    mask = size - 1
    slots = .allocate(capacity: size)
    slots.initialize(repeating: (.null, -1), count: size)
    for (position, key) in keys.enumerated() {
      let run = arena.keep(key)
      let slot = slot(of: run)
      if slots[slot].position < 0 { slots[slot] = (run, position) }
    }
  }

  deinit {
    slots.deallocate()
  }

  /// The position of a text among the keys, or nil.
  @inline(__always)
  func find(_ run: ByteRun) -> Int? {
    let position = slots[slot(of: run)].position
    return position < 0 ? nil : position
  }

  /// The slot that holds a text, or the free one where it belongs.
  @inline(__always)
  private func slot(of run: ByteRun) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in 0..<run.count { hash = (hash ^ UInt64(run[index])) &* 0x100_0000_01B3 }
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while slots[slot].position >= 0, !(slots[slot].key == run) { slot = (slot + 1) & mask }
    return slot
  }
}
