// SPDX-License-Identifier: EUPL-1.2
internal import Foundation
internal import MtaSts
internal import Mailzustellung
internal import Store

/// What the operator demands of the transport to a partner, in the words of Postfix (`smtp_tls_policy_maps`).
enum Partnerart: String, Sendable, CaseIterable, SQLConvertible {
    case none, may, encrypt, dane
    case daneOnly = "dane-only"
    case verify, secure, fingerprint

    var deutsch: String {
        switch self {
        case .none: "keine Verschlüsselung"
        case .may: "Verschlüsselung, wo sie angeboten wird"
        case .encrypt: "nur verschlüsselt, gleich mit wem"
        case .dane: "DANE, wo es hinterlegt ist"
        case .daneOnly: "nur mit DANE"
        case .verify: "nur mit gültigem Zertifikat"
        case .secure: "nur mit gültigem Zertifikat, nur die genannten Server"
        case .fingerprint: "nur mit einem dieser Schlüssel"
        }
    }

    /// Whether such a transport is qualified (mail facts §5.7) as soon as it comes about. With `verify` it is where DNSSEC proves the hosts.
    var istQualifiziert: Bool { [.daneOnly, .secure, .fingerprint].contains(self) }

    /// - Parameter werte: host patterns, or fingerprints as `schluessel:HEX` and `zertifikat:HEX`.
    /// - Throws: `PartnerError` with what to write.
    func regel(_ werte: [String]) throws(PartnerError) -> Partnerregel {
        guard [.secure, .fingerprint].contains(self) || werte.isEmpty else { throw .wertUeberfluessig }
        switch self {
        case .none: return .keiner
        // DANE is always asked for; who wants no less than that writes `dane-only`.
        case .may, .dane: return .opportunistisch
        case .encrypt: return .verschluesselt
        case .daneOnly: return .danePflicht
        case .verify: return .pflicht(namen: [])
        case .secure:
            guard !werte.isEmpty else { throw .namenFehlen }
            var namen: [MxPattern] = []
            for wert in werte { do throws(StsError) { namen.append(try MxPattern(wert)) } catch { throw .name(wert) } }
            return .pflicht(namen: namen)
        case .fingerprint:
            guard !werte.isEmpty else { throw .fingerabdruckFehlt }
            var abdruecke: [Fingerabdruck] = []
            for wert in werte {
                let teile = wert.split(separator: ":", maxSplits: 1).map(String.init)
                let art: Fingerabdruck.Art? = ["schluessel": .schluessel, "zertifikat": .zertifikat][teile.first ?? ""]
                guard teile.count == 2, let art, let einer = Fingerabdruck(art: art, hex: teile[1]) else {
                    throw .fingerabdruck(wert)
                }
                abdruecke.append(einer)
            }
            return .fingerabdruck(abdruecke)
        }
    }
}

enum PartnerError: Error, Hashable, Sendable, LocalizedError {
    case muster(String)
    case unbekannteRegel(String)
    case wertUeberfluessig
    case namenFehlen
    case name(String)
    case fingerabdruckFehlt
    case fingerabdruck(String)
    case fehlt(String)

    var errorDescription: String? {
        switch self {
        case .muster(let text):
            "„\(text)“ ist keine Domain. Erwartet wird kreis.example, .kreis.example für alles darunter oder * für alle übrigen."
        case .unbekannteRegel(let text):
            "„\(text)“ ist keine Regel. Es gibt \(Partnerart.allCases.map(\.rawValue).joined(separator: ", "))."
        case .wertUeberfluessig: "Namen und Fingerabdrücke gehören nur zu secure und fingerprint."
        case .namenFehlen: "Bitte nennen Sie die Server, die das Zertifikat ausweisen darf, zum Beispiel mx.kreis.example."
        case .name(let text): "„\(text)“ ist kein Name eines Servers."
        case .fingerabdruckFehlt: "Bitte nennen Sie mindestens einen Fingerabdruck."
        case .fingerabdruck(let text):
            "„\(text)“ ist kein Fingerabdruck. Erwartet wird schluessel: oder zertifikat: und SHA-256 mit 64 Ziffern (hex)."
        case .fehlt(let muster): "Für „\(muster)“ gibt es keinen Eintrag."
        }
    }
}
