import TestSupport

/// Five deals of one month, small enough to add up by hand.
///
/// Large: services 45,000.00 + 16,200.00 = 61,200.00 on a net ARR of 700,000.00 + 320,000.00 =
/// 1,020,000.00, which is the planned dollar attach rate of 0.06.
enum SmallPractice {
  static let offerings = """
    offering_code,name,category,type,kind,sku,stage,delivery,segments,geos,list_price,currency
    ADMIN,Admin training,Education,Training,packaged,ED-1,available,both,,,4900.00,USD
    MOVE,"Migration, scoped",Consulting,Migration,custom,,available,direct,Large,AMER;EMEA,,
    QUICK,Quick start,Consulting,Implementation,packaged,IM-1,pilot,partner,SMB,,12000.00,USD

    """

  /// D-3 holds the services of its parent D-2; nobody gave D-5 a segment.
  static let october = """
    opportunity_id,line,close_date,kind,amount,currency,offering_code,net_arr,account_id,\
    parent_opportunity_id,segment,geo,delivery
    D-1,P,2026-10-05,product,1200000.00,USD,,700000.00,A-1,,Large,AMER,
    D-1,S,2026-10-05,services,45000.00,USD,MOVE,,A-1,,Large,AMER,direct
    D-2,P,2026-10-12,product,400000.00,USD,,320000.00,A-2,,Large,EMEA,
    D-3,S,2026-10-20,services,16200.00,USD,ADMIN,,A-2,D-2,Large,EMEA,partner
    D-4,P,2026-10-21,product,90000.00,USD,,90000.00,A-3,,SMB,AMER,
    D-5,P,2026-10-30,product,30000.00,USD,,0.00,A-4,,,AMER,

    """

  static let revenue = """
    opportunity_id,revenue_id,recognised_on,amount,currency,offering_code,cost,hours,delivery
    D-1,R-1,2026-10-31,15000.00,USD,MOVE,9000.00,60,direct
    D-1,R-2,2026-11-30,30000.00,USD,MOVE,18000.00,120,direct

    """

  static let plan = """
    version,indicator,month,segment,geo,category,value,currency
    FY27,dollar-attach-rate,2026-10,Large,,,0.06,
    FY27,services-bookings,2026-10,Large,,,60000.00,USD
    FY27,services-bookings,2026-10,SMB,,,8000.00,USD

    """

  /// A new folder with the files.
  static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(offerings, to: "offerings.csv")
    try folder.write(october, to: "october.csv")
    try folder.write(revenue, to: "revenue.csv")
    try folder.write(plan, to: "plan.csv")
    return folder
  }
}
