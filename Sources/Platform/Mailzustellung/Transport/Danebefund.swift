// SPDX-License-Identifier: EUPL-1.2
internal import Dane

/// What DANE says of a host before anybody has spoken to it (RFC 7672 §2.2).
enum Danebefund: Sendable, Hashable {
    /// No TLSA records, or the way to them is not proved.
    case keine
    /// Records that can be used: the host must be the one they name.
    case gilt(Danesatz)
    /// Records, none of which can be used: TLS is a must, nobody is authenticated.
    case unbrauchbar(Danesatz)
    /// No answer, or a forged one. The host is not used: taking it for absence would let whoever suppresses answers switch
    /// DANE off (§2.1.3).
    case hindernis(Zustellhindernis)
}

/// The TLSA records of a host and the names that count with them.
struct Danesatz: Sendable, Hashable {
    /// The host whose records are used; it is also asked for by this name (RFC 7672 §8.1).
    let basis: String
    let eintraege: [TlsaRecord]
    let namen: DaneNames
}
