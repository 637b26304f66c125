@main struct Offerbook_ { static func main() {} }
