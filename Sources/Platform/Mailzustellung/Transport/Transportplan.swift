// SPDX-License-Identifier: EUPL-1.2
internal import Dane
internal import TlsReport

/// One way to speak with a host: what is demanded of its TLS, and what is proved when it is there.
struct Transportplan: Sendable, Hashable {
    enum Pruefung: Sendable, Hashable {
        case keine
        case webpki(name: String)
        case fingerabdruck([Fingerabdruck])
        /// A fingerprint that the operator has set up holds beside it.
        case dane(Danesatz, [Fingerabdruck])
    }

    var verlangt = true
    /// Not even tried.
    var aus = false
    var pruefung = Pruefung.keine
    var ausweis = Ausweis.keiner
    /// The policy that the session is counted under; `nil` where nobody gets a report.
    var richtlinie: TlsPolicy?

    static func klar(_ richtlinie: TlsPolicy?) -> Transportplan {
        Transportplan(verlangt: false, aus: true, richtlinie: richtlinie)
    }
}

/// What was decided about a host.
enum Transportentscheidung: Sendable, Hashable {
    /// Tried in this order; the next one only where TLS was what failed. Never empty. What has failed already is only reported.
    case plaene([Transportplan], Tlsversagen?)
    /// The host may not be used. Counted as a failed session where there is something to report.
    case verweigert(Zustellhindernis, Tlsversagen?)
}

/// A session that failed under a policy before or while it began.
struct Tlsversagen: Sendable, Hashable {
    let richtlinie: TlsPolicy
    let art: TlsResultType
    let text: String
}
