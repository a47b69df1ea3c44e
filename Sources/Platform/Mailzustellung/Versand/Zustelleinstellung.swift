// SPDX-License-Identifier: EUPL-1.2
internal import Glibc
public import Mailtransport
public import Smtp

/// What holds for all deliveries.
public struct Zustelleinstellung: Sendable {
    /// Ours, for the greeting.
    public let name: SmtpDomain
    /// Names that MX records call us by, in small letters.
    public var eigeneNamen: Set<String>
    /// Our addresses as octets, 4 or 16 each.
    public var eigeneAdressen: Set<[UInt8]> = []
    /// Of hosts that the DNS names.
    public var port = 25
    public var zeiten = Sendezeiten()
    /// PEM file with authorities that are trusted instead of the system's.
    public var wurzeln: String?
    /// Addresses that are tried for one message in all.
    public var versucheHoechstens = 10
    /// For each transaction; RFC 5321 §4.5.3.1.8 promises that a host takes so many.
    public var empfaengerHoechstens = 100
    /// An order of `0..<n`, for hosts that are equally good.
    public var mische: @Sendable (Int) -> [Int] = { (0..<$0).shuffled() }
    /// Seconds since 1970.
    public var uhr: @Sendable () -> Int64 = { Int64(time(nil)) }

    public init(name: SmtpDomain) {
        self.name = name
        eigeneNamen = [name.text]
    }
}
