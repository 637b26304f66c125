import Foundation
import Offerbook
import TestSupport

@testable import Rendering

/// A workbook as an independent reader finds it.
struct ReadWorkbook: Decodable {
  struct Cell: Decodable {
    var place: String
    var type: String
    var value: String
    var format: String
  }

  struct Chart: Decodable {
    var kind: String
    var row: Int
    var column: Int
    var values: [String]
    var names: [String]
    var labels: [String]
  }

  struct Sheet: Decodable {
    var name: String
    var frozen: String
    var cells: [Cell]
    var links: Int
    var charts: [Chart]

    /// The value of a cell, `nil` where it is empty.
    subscript(place: String) -> Cell? { cells.first { $0.place == place } }
  }

  var title: String
  var created: String
  var names: [String]
  var sheets: [Sheet]

  /// Writes the report as a workbook and reads it back.
  static func written(_ report: Report) throws -> ReadWorkbook {
    let folder = try TemporaryFolder()
    let path = folder.path + "/report.xlsx"
    try Data(report.bytes(as: .xlsx)).write(to: URL(filePath: path))
    let json = try IndependentReader.read("workbook.py", path)
    return try JSONDecoder().decode(ReadWorkbook.self, from: Data(json.utf8))
  }
}
