/// Memory for short-lived bytes that is given out piece by piece and taken back all at once.
final class ByteArena {
  private var chunks: [UnsafeMutableBufferPointer<UInt8>] = []
  private var chunk = 0
  private var used = 0
  private static let chunkSize = 1 << 16

  deinit {
    for chunk in chunks { chunk.deallocate() }
  }

  /// Takes back everything; what was given out must not be used any more.
  @inline(__always)
  func reset() {
    guard chunk > 0 || used > 0 else { return }
    // A giant record leaves giant chunks behind: they go, the first one stays.
    if chunks.count > 1 {
      for extra in chunks[1...] { extra.deallocate() }
      chunks.removeSubrange(1...)
    }
    chunk = 0
    used = 0
  }

  /// Gives room for a number of bytes; it stays where it is until the next reset.
  @inline(__always)
  func allocate(_ count: Int) -> UnsafeMutablePointer<UInt8> {
    if chunk < chunks.count, used + count <= chunks[chunk].count,
      let base = chunks[chunk].baseAddress
    {
      used += count
      return base + (used - count)
    }
    return allocateChunk(count)
  }

  private func allocateChunk(_ count: Int) -> UnsafeMutablePointer<UInt8> {
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: max(count, Self.chunkSize))
    chunks.append(UnsafeMutableBufferPointer(start: memory, count: max(count, Self.chunkSize)))
    chunk = chunks.count - 1
    used = count
    return memory
  }

  /// Keeps a text.
  func keep(_ text: String) -> ByteRun {
    let bytes = Array(text.utf8)
    let room = allocate(max(bytes.count, 1))
    for (index, byte) in bytes.enumerated() { room[index] = byte }
    return ByteRun(start: UnsafePointer(room), count: bytes.count)
  }

  /// Keeps a text, or null for nil.
  func keep(_ text: String?) -> ByteRun { text.map { keep($0) as ByteRun } ?? .null }
}

extension ByteArena {
  /// Keeps an array of runs.
  func keep(runs: [ByteRun]) -> UnsafeBufferPointer<ByteRun> {
    let stride = MemoryLayout<ByteRun>.stride
    let room = UnsafeMutableRawPointer(allocate((runs.count + 1) * stride)).alignedUp(
      for: ByteRun.self)
    let start = room.bindMemory(to: ByteRun.self, capacity: runs.count)
    for (index, run) in runs.enumerated() { (start + index).initialize(to: run) }
    return UnsafeBufferPointer(start: UnsafePointer(start), count: runs.count)
  }
}
