// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie

/// A certificate or key of somebody's that the gateway came across.
struct Schluesselfund: Sendable, Hashable {
    /// The largest that is looked at, in bytes.
    static let hoechstens = 128 << 10

    let adresse: Mailadresse
    let art: Signaturart
    /// DER, or an OpenPGP certificate in binary form.
    let bytes: [UInt8]
    let herkunft: Zertifikatsherkunft
    /// For people, such as the name of the directory.
    let quelle: String
    /// DER SMIMECapabilities of a valid signature, and when it was made.
    var faehigkeiten: [UInt8]?
    var signierzeit: Zeitpunkt?
    var nachricht: NachrichtID?
    var gegenseitig = false
    /// The way it came speaks for the address itself; without that it is used for nothing on its own.
    var istBestaetigt = true
}

/// What became of a find.
enum Fundausgang: Sendable, Hashable {
    /// Used from now on, as the settings say.
    case vertraut
    case quarantaene
    /// Another one is trusted for the same partner, and stays.
    case aenderung
    case bekannt(Zertifikatszustand)
    /// The known key ends later now, as it says itself.
    case verlaengert
    /// Its owner has taken it back; it is used no more.
    case zurueckgezogen
    /// Names another address, cannot encrypt, is out of date, or cannot be read.
    case unbrauchbar(String)
    /// Too much of this partner, or of all, waits to be judged.
    case zuViele

    /// Whether it can be encrypted for.
    var istBenutzbar: Bool { self == .vertraut || self == .verlaengert || self == .bekannt(.vertraut) }

    var deutsch: String {
        switch self {
        case .vertraut: "gefunden, wird benutzt"
        case .quarantaene: "gefunden, liegt in Quarantäne"
        case .aenderung: "gefunden, anders als der bisher vertraute; liegt in Quarantäne"
        case .bekannt(.vertraut): "bekannt und vertraut"
        case .bekannt(.quarantaene): "bekannt, liegt in Quarantäne"
        case .bekannt(.abgelehnt): "bekannt und gesperrt"
        case .verlaengert: "bekannt, gilt jetzt länger"
        case .zurueckgezogen: "vom Inhaber zurückgezogen, wird nicht mehr benutzt"
        case .unbrauchbar(let grund): "nicht zu gebrauchen: \(grund)"
        case .zuViele: "nicht aufgenommen, weil schon zu viele auf ein Urteil warten"
        }
    }
}
