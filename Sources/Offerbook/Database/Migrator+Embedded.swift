extension Migrator {
  /// The schema that this program was built with.
  package static let embedded = Migrator(migrations: [], programmable: [])
}
