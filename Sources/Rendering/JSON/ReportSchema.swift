/// What a report in JSON holds, published: a JSON Schema that allows no other key.
package enum ReportSchema {
  /// The whole schema, ending in a newline.
  package static var text: String { Reports.reportSchema.text }
}
