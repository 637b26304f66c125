internal import Postgres

/// Streams a file's valid rows to the server and collects the records that are not valid.
struct RowStream {
  let connection: Connection
  let file: InputFile
  let request: LoadRequest
  let context: FeedContext
  let progress: (Int) throws -> Void

  /// More rejected records than this are a wrong file or mapping, not single faults.
  private static let mostRejections = 200_000

  struct Bookings {
    var counts: ReadCounts
    var rejections: [Rejection]
    var postings: StreamedPostings
    /// The opportunities that were written, one for each run of lines.
    var opportunities: Int
  }

  struct Facts {
    var counts: ReadCounts
    var rejections: [Rejection]
  }

  func bookings(load: Int, isDirect: Bool) throws -> Bookings {
    let pump = CopyPump(connection: connection)
    var writer: BookingsWriter
    do {
      writer = try BookingsWriter(
        load: load, isDirect: isDirect, connection: connection, pump: pump)
      let streamed = try stream { try writer.write($0) }
      let written = try writer.finish()
      try pump.finish()
      try writer.saveSlices(to: connection)
      return Bookings(
        counts: streamed.counts, rejections: streamed.rejections, postings: writer.postings,
        opportunities: written)
    } catch {
      pump.abandon()
      throw error
    }
  }

  func facts(_ table: FactTable, load: Int) throws -> Facts {
    let pump = CopyPump(connection: connection)
    do {
      var writer = FactWriter(table, feed: request.feed, load: load, pump: pump)
      let streamed = try stream { try writer.write($0) }
      try writer.finish()
      try pump.finish()
      return streamed
    } catch {
      pump.abandon()
      throw error
    }
  }

  func stream(_ write: (borrowing FeedRow) throws -> Void) throws -> Facts {
    let reader = try FeedReader(
      file: file, feed: request.feed, mapping: request.mapping, context: context)
    var rejections: [Rejection] = []
    var interruption: (any Error)?
    let counts = try reader.read(
      row: { row in
        if let interruption { throw interruption }
        try write(row)
      },
      rejected: { rejection in
        guard rejections.count < Self.mostRejections else {
          throw InputError(
            "more than \(Self.mostRejections) records are rejected, the last for "
              + "\(rejection.faults.first?.reason ?? "its form"); "
              + "is this the right feed, file and mapping?", file: file.name)
        }
        rejections.append(rejection)
      },
      progress: { bytes in
        do { try progress(bytes) } catch { interruption = error }
      })
    if let interruption { throw interruption }
    return Facts(counts: counts, rejections: rejections)
  }
}
