internal import Postgres

extension FeedLoading {
  /// Whether the mapping may leave something of the file out.
  var leavesOut: Bool { request.mapping?.leavesOut == true }

  /// An export that failed looks like one that found nothing.
  func refuseEmptySnapshot(_ counts: ReadCounts) throws {
    // Where `retire` names every record, the file does say what is to be gone.
    guard request.mode == .snapshot, counts.read == counts.skipped,
      counts.read == 0 || counts.retiring < counts.read
    else { return }
    let records =
      counts.read == 0
      ? "the file holds no records" : "all \(counts.read) records were skipped"
    let turnedAway = counts.turnedAway.isEmpty ? "" : " (\(LoadNote(counts.turnedAway).text))"
    throw InputError(
      "\(records)\(turnedAway), and a snapshot of nothing is refused: it would say that nothing is "
        + "there; to take rows away, undo the load that brought them")
  }

  /// Records that are rejected are not skipped: what they take out of the book is brought by others.
  func rejectDisputed(in result: inout LoadResult) throws {
    try leftOut.stage.analyze()
    let disputed: Int =
      try connection.run(SQL.Loading.removeLeftOut.statement, [load])[0].get("records")
    result.skipped -= disputed
  }

  /// Takes the rows out of the book that `retire` names; gives the number of records that did.
  ///
  /// Such a record is accepted, one that finds nothing to take out is skipped.
  func retireLeftOut(
    from table: FactTable, into result: inout LoadResult
  ) throws -> Int {
    guard request.mapping?.retires.isEmpty == false,
      let retired = try leftOut.retire(from: table)
    else { return 0 }
    result.retired += retired.rows
    result.skipped -= retired.records
    result.notes.append(retired.note)
    return retired.records
  }
}
