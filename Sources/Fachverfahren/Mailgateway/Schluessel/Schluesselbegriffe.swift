// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie
internal import Store

enum Schluesseltag {}
typealias SchluesselID = ID<Schluesseltag>

enum Zertifikatstag {}
typealias ZertifikatID = ID<Zertifikatstag>

enum Schluesselzweck: String, Sendable, Hashable, CaseIterable, SQLConvertible {
    case signieren, entschluesseln
}

enum Schluesselzustand: String, Sendable, Hashable, SQLConvertible {
    case aktiv
    /// There is a newer one. Opens what still comes for it and signs nothing.
    case abgeloest
    /// Used for nothing.
    case gesperrt
}

/// What people think of a partner's certificate. Only `vertraut` is encrypted for.
enum Zertifikatszustand: String, Sendable, Hashable, SQLConvertible {
    case quarantaene, vertraut, abgelehnt
}

/// An address or a whole domain, as rules compare it.
struct Inhaber: Sendable, Hashable {
    let text: String

    /// `nil` for what is neither.
    init?(_ text: String) {
        guard let muster = Adressmuster(text) else { return nil }
        if case .unterdomaenen = muster { return nil }
        self.text = muster.description
    }

    init(_ adresse: Mailadresse) { text = adresse.description }

    var istDomain: Bool { !text.contains("@") }
}
