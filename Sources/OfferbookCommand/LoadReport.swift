internal import Offerbook
internal import Rendering

/// The words and the JSON in which a load tells what it did.
struct LoadReport {
  private let result: LoadResult

  init(_ result: LoadResult) {
    self.result = result
  }

  /// What was done, for standard output; nothing where the file was refused.
  var text: String {
    if result.isRefused { return "" }
    if result.isAlreadyLoaded {
      return "\(result.file): already loaded as load \(result.load ?? 0); "
        + "nothing has changed since\n"
    }
    let lines =
      [sentence] + coverageLines + LoadNotes(result.notes).lines + rejectionLines.map { "  " + $0 }
      + effectLines
    return lines.joined(separator: "\n") + "\n"
  }

  /// What a snapshot replaces and what it leaves; and what looks like one but was not loaded so.
  private var coverageLines: [String] {
    if result.mayCountTwice {
      let undo = result.load.map { "; offerbook loads undo \($0) takes this load back" } ?? ""
      return [
        "  \(counted(result.unchanged, "record")) known, \(result.inserted) not: if this is a later "
          + "edition of the same ledger, load it with --mode snapshot, or what it changed counts "
          + "twice\(undo)"
      ]
    }
    guard let coverage = result.coverage else { return [] }
    let months = SnapshotCoverage.words(coverage.months)
    let gaps = SnapshotCoverage.words(coverage.gaps)
    return ["  it is the whole of \(months); other months stay as they are"]
      + (gaps.isEmpty
        ? []
        : ["  it holds no row of \(gaps): what was loaded for \(gaps) stays; is the file whole?"])
  }

  /// Why nothing was committed, for standard error.
  var refusal: String {
    let sentence =
      "\(result.file): \(result.rejected) of \(counted(result.read, "record")) rejected; "
      + "nothing was committed"
    return ([sentence] + rejectionLines + remedyLines).joined(separator: "\n")
  }

  /// The good records were not loaded either: mending the rejects alone would lose them.
  private var remedyLines: [String] {
    let mended = "mend \(result.file == "-" ? "the input" : result.file) itself and load it again"
    let rejects = result.rejectsFile ?? "the rejects file"
    switch result.refusal {
    case .rejects:
      return [
        "\(mended), or load it with --max-rejects \(result.rejected) and then \(rejects), mended"
      ]
    case .rejectsOfSnapshot: return [mended]
    case .lockedMonths, nil: return []
    }
  }

  private var sentence: String {
    let records = [
      "\(counted(result.read, "record")) read",
      result.skipped > 0 ? "\(result.skipped) skipped" : nil,
      "\(result.accepted) accepted", "\(result.unchanged) unchanged",
      "\(result.rejected) rejected",
    ].compactMap { $0 }.joined(separator: ", ")
    let rows =
      "rows: \(result.inserted) new, \(result.replaced) replaced, \(result.retired) retired"
    let head = result.load.map { "load \($0)" } ?? "dry run"
    return "\(head): \(result.file): \(records); \(rows)"
  }

  /// Few records are told one by one, many by what is wrong with them.
  private var rejectionLines: [String] {
    guard result.rejected > 0 else { return [] }
    let told = result.rejected > Self.mostSingle ? groupLines : singleLines
    return told + ["all of them, with the reasons: \(result.rejectsFile ?? "the rejects file")"]
  }

  /// As many rejected records are told one by one.
  private static let mostSingle = 10

  private var singleLines: [String] {
    result.rejections.flatMap { rejection in
      rejection.faults.map { fault in
        let column = fault.column.map { "\($0) '\(fault.value)': " } ?? ""
        return "\(result.file):\(rejection.line): \(column)\(fault.reason)"
      }
    }
  }

  private var groupLines: [String] {
    let others = result.rejectionGroups.first?.others ?? 0
    return result.rejectionGroups.map { group in
      let column = group.column.map { "\($0): " } ?? ""
      return "\(column)\(group.rule): \(grouped(group.count, "record")), first on line "
        + String(group.firstLine)
    } + (others > 0 ? ["and \(grouped(others, "other reason"))"] : [])
  }

  private func grouped(_ count: Int, _ noun: String) -> String {
    let digits = ExactDecimal(mantissa: Int128(count), scale: 0).grouped(digits: 0)
    return "\(digits) \(noun)\(count == 1 ? "" : "s")"
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }

  private var effectLines: [String] {
    guard result.isDryRun else { return [] }
    let effect = EffectTable(result.effect)
    let moves = MoveTables(result.moves)
    let rows = result.changedRows.map { ChangedRows($0, of: result.feed) }
    let lines =
      (result.effect.isEmpty ? [] : ["it would change:"] + effect.table.lines)
      + moves.lines(beside: !result.effect.isEmpty, or: "no total would change")
      + (rows?.lines(beside: !result.effect.isEmpty) ?? [])
    return (lines.isEmpty ? ["no figure would change"] : lines).map { "  " + $0 }
  }

  var json: JSONValue {
    var members: [JSONMember] = [
      JSONMember("load", JSONValue(result.load)),
      JSONMember("feed", .string(result.feed)),
      JSONMember("file", .string(result.file)),
      JSONMember("sha256", .string(result.sha256)),
      JSONMember("committed", .bool(result.isCommitted)),
    ]
    if result.isAlreadyLoaded { members.append(JSONMember("already_loaded", .bool(true))) }
    members += [
      JSONMember("read", .integer(result.read)),
      JSONMember("skipped", .integer(result.skipped)),
      JSONMember("accepted", .integer(result.accepted)),
      JSONMember("unchanged", .integer(result.unchanged)),
      JSONMember("rejected", .integer(result.rejected)),
      JSONMember("inserted", .integer(result.inserted)),
      JSONMember("replaced", .integer(result.replaced)),
      JSONMember("retired", .integer(result.retired)),
      JSONMember("rejects_file", JSONValue(result.rejectsFile)),
      JSONMember("notes", LoadNotes(result.notes).json),
    ]
    if result.isDryRun {
      members += [
        JSONMember("effect", EffectTable(result.effect).json),
        JSONMember("moves", MoveTables(result.moves).json),
        JSONMember("rows", result.changedRows.map { LoadRowTable($0).json } ?? .null),
      ]
    }
    return .object(members)
  }
}
