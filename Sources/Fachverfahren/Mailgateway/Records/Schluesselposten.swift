// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie
internal import Store

/// A key or certificate as lists, files and the command line show it.
struct Schluesselposten: Sendable, Hashable {
    let klasse: Schluesselklasse
    let id: String
    /// Address, domain or name of an authority.
    let inhaber: String
    /// Such as `S/MIME`.
    let art: String
    var zweck: Schluesselzweck?
    let verfahren: String?
    let gueltigBis: Zeitpunkt?
    let stand: Schluesselstand
    var herkunft: Zertifikatsherkunft?
    let fingerabdruck: String?
    /// A partner whose trusted certificate is another one.
    var istAenderung = false

    /// Whether somebody should see to it that another takes its place.
    func laeuftAb(bis zeit: Zeitpunkt) -> Bool { stand.istInBenutzung && (gueltigBis.map { $0 <= zeit } ?? false) }
}

/// Whose they are; also a part of the address of their pages.
enum Schluesselklasse: String, Sendable, Hashable, CaseIterable {
    case eigene, partner, stellen, dkim

    var deutsch: String {
        switch self {
        case .eigene, .dkim: "eigener Schlüssel"
        case .partner: "Partner"
        case .stellen: "Zertifizierungsstelle"
        }
    }
}

/// Where it stands, over all classes.
enum Schluesselstand: String, Sendable, Hashable, CaseIterable {
    case wartet, aktiv, abgeloest, gesperrt, quarantaene, vertraut, abgelehnt, vorbereitet

    var istInBenutzung: Bool { self == .aktiv || self == .vertraut }

    var deutsch: String {
        switch self {
        case .wartet: "wartet auf Zertifikat"
        case .aktiv: "in Benutzung"
        case .abgeloest: "abgelöst"
        case .gesperrt: "gesperrt"
        case .quarantaene: "in Quarantäne"
        case .vertraut: "vertraut"
        case .abgelehnt: "gesperrt"
        case .vorbereitet: "vorbereitet"
        }
    }

    var markenart: String {
        switch self {
        case .wartet, .vorbereitet: "info"
        case .aktiv, .vertraut: "erfolg"
        case .abgeloest: "leise"
        case .gesperrt, .abgelehnt: "fehler"
        case .quarantaene: "warnung"
        }
    }
}

extension Schluesselstand {
    init(_ zustand: Schluesselzustand, ohneZertifikat: Bool) {
        self =
            switch zustand {
            case .gesperrt: .gesperrt
            case .abgeloest: .abgeloest
            case .aktiv: ohneZertifikat ? .wartet : .aktiv
            }
    }

    init(_ zustand: Zertifikatszustand) {
        self =
            switch zustand {
            case .quarantaene: .quarantaene
            case .vertraut: .vertraut
            case .abgelehnt: .abgelehnt
            }
    }

    init(_ zustand: Dkimzustand) {
        self =
            switch zustand {
            case .vorbereitet: .vorbereitet
            case .aktiv: .aktiv
            case .abgeloest: .abgeloest
            }
    }
}

extension Signaturart {
    var deutsch: String { self == .smime ? "S/MIME" : "OpenPGP" }
}

extension Schluesselzweck {
    var deutsch: String { self == .signieren ? "Signieren" : "Entschlüsseln" }
}
