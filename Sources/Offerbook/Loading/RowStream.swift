internal import Postgres

/// Streams a file's valid rows to the server, and the records that are not valid beside them.
struct RowStream {
  let connection: Connection
  let file: InputFile
  let request: LoadRequest
  let context: FeedContext
  let progress: (Int) throws -> Void

  struct Bookings {
    var counts: ReadCounts
    var postings: StreamedPostings
    /// The opportunities that were written, one for each run of lines.
    var opportunities: Int
    var idForms: IDForms
    /// The number of the first slice that the rows brought anew.
    var firstNewSlice: Int?
  }

  func bookings(load: Int, isDirect: Bool) throws -> Bookings {
    try pumping { pump in
      var writer = try BookingsWriter(
        load: load, isDirect: isDirect, connection: connection, pump: pump)
      let counts = try stream(load: load, pump, besideLiveRows: !isDirect) { try writer.write($0) }
      let written = try writer.finish()
      try pump.finish()
      try writer.saveSlices(to: connection)
      return Bookings(
        counts: counts, postings: writer.postings, opportunities: written,
        idForms: writer.idForms, firstNewSlice: writer.firstNewSlice)
    }
  }

  func facts(_ table: FactTable, load: Int) throws -> ReadCounts {
    try pumping { pump in
      var writer = FactWriter(table, feed: request.feed, load: load, pump: pump)
      let counts = try stream(load: load, pump) { try writer.write($0) }
      try writer.finish()
      try pump.finish()
      return counts
    }
  }

  /// Lends the connection to a pump, and takes it back when something fails.
  func pumping<Value>(_ body: (CopyPump) throws -> Value) throws -> Value {
    let pump = CopyPump(connection: connection)
    do {
      return try body(pump)
    } catch {
      pump.abandon()
      throw error
    }
  }

  /// - Parameter besideLiveRows: Whether there are any: that what the mapping leaves out can be, or
  ///   that rows can keep something of in columns that the file does not have.
  func stream(
    load: Int, _ pump: CopyPump, besideLiveRows: Bool = true,
    _ write: (borrowing FeedRow) throws -> Void
  ) throws -> ReadCounts {
    var context = context
    context.keepsAbsentColumns = besideLiveRows
    let reader = try FeedReader(
      file: file, feed: request.feed, mapping: request.mapping, context: context)
    var rejections = RejectionWriter(load: load, pump: pump)
    var leftOut = LeftOutWriter(request.feed, load: load, pump: pump)
    var interruption: (any Error)?
    let counts = try reader.read(
      row: { row in
        if let interruption { throw interruption }
        try write(row)
      },
      rejected: { rejection in
        if let interruption { throw interruption }
        try rejections.write(rejection)
      },
      leftOut: { row in
        if let interruption { throw interruption }
        if besideLiveRows { try leftOut.write(row) }
      },
      progress: { bytes in
        do { try progress(bytes) } catch { interruption = error }
      })
    if let interruption { throw interruption }
    try rejections.finish()
    try leftOut.finish()
    return counts
  }
}
