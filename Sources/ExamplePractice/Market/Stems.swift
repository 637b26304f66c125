/// Beginnings of company names, by where they are at home.
enum Stems {
  static let amerFirst = [
    "Cedar", "Harbor", "Granite", "Blue", "Silver", "Prairie", "Copper", "Summit", "Red",
    "North", "Lake", "Maple", "Iron", "Pine", "Eagle", "Golden", "Juniper", "Clear",
  ]

  static let amerSecond = [
    "Ridge", "Point", "Valley", "River", "Creek", "Field", "Gate", "Stone", "Peak", "Bay",
    "Haven", "Grove",
  ]

  static let amerFamilies: [(String, String)] = [
    ("O'Malley & Sons", " LLC"), ("D'Angelo Brothers", ", Inc."), ("Harper & Lowe", " Corp."),
    ("McAllister", " Company"), ("Núñez Hermanos", " S.A. de C.V."), ("São Bento", " S.A."),
    ("Québec Rivière", " Ltée"), ("Whitfield, Stone & Park", " LLC"), ("Van Buren", ", Inc."),
  ]

  static let emea: [(String, String)] = [
    ("Rheintal", " GmbH"), ("Müller & Söhne", " GmbH"), ("Göteborg", " AB"), ("Zürichsee", " AG"),
    ("Kärnten", " AG"), ("Lisboa", " S.A."), ("Severn", " Ltd"), ("Thameside", " plc"),
    ("Rhône", " SAS"), ("Høyland", " AS"), ("Vistula", " S.A."), ("Delft", " B.V."),
    ("O'Driscoll", " Ltd"), ("Ardenne", " N.V."), ("Málaga", " S.L."), ("Lombarda", " S.p.A."),
    ("Hansekontor", " GmbH"), ("Öresund", " AB"), ("Aarhus", " A/S"), ("Tampere", " Oy"),
    ("Bohemia", " a.s."), ("Levant", " Ltd"), ("Atlas", " S.A."), ("Highveld", " (Pty) Ltd"),
    ("Pennine", " plc"), ("Schwarzwald", " GmbH & Co. KG"), ("Alster", " SE"), ("Clyde", " Ltd"),
  ]

  static let apac: [(String, String)] = [
    ("Sakura", " Co., Ltd."), ("Kansai", " Co., Ltd."), ("Southern Cross", " Pty Ltd"),
    ("Harbourside", " Pty Ltd"), ("Merlion", " Pte. Ltd."), ("Hanok", " Co., Ltd."),
    ("Deccan", " Private Limited"), ("Kiwi Ridge", " Limited"), ("Yarra", " Pty Ltd"),
    ("Nilgiri", " Limited"), ("Straits", " Sdn. Bhd."), ("Lotus Bay", " Co., Ltd."),
    ("Hokkai", " K.K."), ("Pearl Delta", " Limited"), ("Coral Sea", " Pty Ltd"),
    ("Luzon", ", Inc."), ("Ganga", " Private Limited"), ("Seto", " K.K."),
  ]

  static let emeaPlaces = [
    "Rheinland", "Göteborg", "Zürich", "Kärnten", "Lisbon", "Severn Vale", "Thameside", "Rhône",
    "Høyland", "Vistula", "Delft", "Ardennes", "Málaga", "Lombardy", "Öresund", "Aarhus",
    "Tampere", "Bohemia", "Connacht", "Highveld", "Schwarzwald", "Clyde", "Saarland", "Gironde",
  ]

  static let apacPlaces = [
    "Kansai", "Hokkai", "Yarra", "Nilgiri", "Luzon", "Deccan", "Waikato", "Penang", "Tasman",
    "Gyeonggi", "Seto", "Coral Coast", "Canterbury", "Kaveri", "Mindanao", "Swan River",
  ]
}
