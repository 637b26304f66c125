extension Migrator {
  /// The schema that this program was built with.
  package static let embedded = Migrator(
    migrations: SQL.Migrations.all,
    programmable: SQL.Functions.all + SQL.Measures.all + SQL.Views.all + SQL.Roles.all)
}
