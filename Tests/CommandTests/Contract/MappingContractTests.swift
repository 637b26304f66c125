import Testing

@Suite("A mapping file")
struct MappingContractTests {
  @Test("brings an export into the feed's form; a mistake in it is one error with its line")
  func mistakes() throws {
    try Workshop(.catalog).expect(
      """
      $ cat > crm.yaml <<'END'
      > feed: bookings
      > source: { date: "yyyy-MM-dd" }
      > columns:
      >   opportunity_id: opportunity_id
      >   close_date: close_date
      >   amount: amount
      >   account_id: account_id
      > constants: { kind: product, currency: USD }
      > lines:
      >   - { line: line }
      > END
      $ offerbook load bookings october.csv --mapping crm.yaml --dry-run | head -1
      dry run: october.csv: 6 records read, 6 accepted, 0 unchanged, 0 rejected; rows: 6 new, 0 \
      replaced, 0 retired
      $ sed '2s/date:/dates:/' crm.yaml > bad.yaml
      $ offerbook load bookings october.csv --mapping bad.yaml
      ! offerbook: bad.yaml:2: `source` has no 'dates' (did you mean 'date'?); it has encoding, \
      delimiter, decimal, group, date, currency_signs, parentheses
      [65]
      $ sed '6s/amount/ammount/' crm.yaml > bad.yaml
      $ offerbook load bookings october.csv --mapping bad.yaml
      ! offerbook: bad.yaml:6: the feed bookings has no column 'ammount' (did you mean 'amount'?); \
      it has opportunity_id, line, close_date, kind, amount, currency, offering_code, net_arr, \
      account_id, account_name, parent_opportunity_id, opportunity_name, segment, geo, industry, \
      order_type, deal_path, delivery, partner_id, owner, deal_count
      [65]
      $ sed '7s/: account_id/: Account/' crm.yaml > bad.yaml
      $ offerbook load bookings october.csv --mapping bad.yaml
      ! offerbook: bad.yaml:7: october.csv has no column 'Account' (did you mean 'amount'?); it \
      has opportunity_id, line, close_date, kind, amount, currency, offering_code, net_arr, \
      account_id, parent_opportunity_id, segment, geo, delivery
      [65]
      $ sed '7s/: account_id/: [/' crm.yaml > bad.yaml
      $ offerbook load bookings october.csv --mapping bad.yaml
      ! offerbook: bad.yaml:9: the mapping is not valid YAML: did not find expected ',' or ']'
      [65]
      $ sed '8s/, currency: USD//' crm.yaml > bad.yaml
      $ offerbook load bookings october.csv --mapping bad.yaml
      ! offerbook: bad.yaml:10: nothing fills 'currency', which bookings requires; add it to \
      `columns` or `constants`
      [65]
      $ sed '2s/yyyy-MM-dd/MM/' crm.yaml > bad.yaml
      $ offerbook load bookings october.csv --mapping bad.yaml
      ! offerbook: bad.yaml:2: the date pattern 'MM' needs yyyy and one of MM, M and MMM, each once
      [65]
      $ offerbook load revenue october.csv --mapping crm.yaml
      ! offerbook: crm.yaml: is a mapping for bookings, not for revenue
      [65]
      $ ledger
      1,offerings,offerings.csv,3,0,0
      every check holds
      """)
  }

  @Test("rejects what it does not list, and counts what it leaves out as skipped")
  func values() throws {
    try Workshop(.catalog).expect(
      """
      $ cat > crm.yaml <<'END'
      > feed: bookings
      > keep: { kind: product }
      > columns: { opportunity_id: opportunity_id, line: line, close_date: close_date,
      >   amount: amount, account_id: account_id, segment: segment }
      > constants: { kind: product, currency: USD }
      > values:
      >   segment: { Large: Enterprise, "": Unassigned }
      > END
      $ offerbook load bookings october.csv --mapping crm.yaml
      ! offerbook: october.csv: 1 of 6 records rejected; nothing was committed
      !   october.csv:6: segment 'SMB': is not among the `values` of the mapping; list it there or \
      give `otherwise`
      !   all of them, with the reasons: october.rejects.csv
      !   mend october.csv itself and load it again, or load it with --max-rejects 1 and then october.rejects.csv, mended
      [65]
      $ sed -i 's/"": Unassigned/otherwise: Small/' crm.yaml
      $ offerbook load bookings october.csv --mapping crm.yaml
      load 2: october.csv: 6 records read, 2 skipped, 4 accepted, 0 unchanged, 0 rejected; rows: 4 \
      new, 0 replaced, 0 retired
      $ offerbook bookings --format csv | cut -d, -f1,13
      opportunity_id,segment
      D-1,Enterprise
      D-2,Enterprise
      D-4,Small
      D-5,Small
      """)
  }
}
