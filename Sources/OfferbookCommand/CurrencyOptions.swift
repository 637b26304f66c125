internal import ArgumentParser
internal import Offerbook

extension RateType: ExpressibleByArgument {}
extension RateYear: ExpressibleByArgument {}

/// The currency and the exchange rates that figures are made in.
struct CurrencyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The currency of all amounts, like EUR. Default: the reporting currency.",
      valueName: "code"))
  var currency: String?

  @Option(
    help: ArgumentHelp(
      """
      The rates that actual amounts are converted at; plan is always at plan rates. Default: the \
      setting fx-rates, or average.
      """, valueName: "type"))
  var rates: RateType?

  @Option(
    help: ArgumentHelp(
      """
      Whose rates a month is converted at: its own, or those of the same month a year earlier \
      (constant currency).
      """, valueName: "year"))
  var ratesOf = RateYear.same

  var choice: RateChoice { RateChoice(currency: currency, type: rates, year: ratesOf) }
}
