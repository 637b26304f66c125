/// An amount as American exports print it: `$12,345.00`, and `($1,200.00)` when negative.
func american(_ money: Money) -> String {
  let dollars = String(abs(money.cents) / 100)
  var grouped = ""
  for (place, digit) in dollars.enumerated() {
    if place > 0 && (dollars.utf8.count - place) % 3 == 0 { grouped += "," }
    grouped.append(digit)
  }
  let text = "$\(grouped).\(twoDigits(abs(money.cents) % 100))"
  return money < .zero ? "(\(text))" : text
}
