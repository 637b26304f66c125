/// A customer, worked out from its number alone, so that none need be kept in memory.
struct Account {
  let number: Int
  let profileNumber: Int
  let profile: Profile
  /// How large its deals are, against others of its segment.
  let sizePermille: Int
  let owner: String
  let name: String

  init(_ number: Int, seed: UInt64) {
    var random = SplitMix64(seed: seed, for: .account, number)
    self.number = number
    profileNumber = random.position(weights: Profile.weights) ?? 0
    profile = Profile.pool[profileNumber]
    sizePermille = random.pick([550, 650, 750, 850, 950, 1_050, 1_200, 1_400, 1_700])
    owner = random.pick(People.sellers(profile.geo))
    name = AccountName.make(profile, &random)
  }

  var id: String { numbered("AC-", number) }
}

/// An identifier whose alphabetical order is its numerical one.
func numbered(_ prefix: String, _ number: Int) -> String {
  let digits = String(number)
  return prefix + String(repeating: "0", count: max(0, 7 - digits.utf8.count)) + digits
}
