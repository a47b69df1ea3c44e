// SPDX-License-Identifier: EUPL-1.2
internal import Dane
internal import Mailtransport

/// Whether a chain leads from a host to an authority that TLSA records name (DANE-TA, RFC 7671 §5.2, RFC 7672 §3.1.2).
///
/// BoringSSL would want a self-signed root at the end and knows one name; the authorities named in the DNS are mostly
/// intermediate ones, and several names count. The rules are those of RFC 5280 as far as they bear on this; a certificate
/// with critical extensions that are not known here is refused, name constraints among them.
enum Ankerpruefung {
    private static let tiefe = 8
    /// Signatures that are checked for one chain at most, however it is built.
    private static let pruefungen = 64

    /// - Parameters:
    ///   - kette: DER, the host's own first.
    ///   - jetzt: seconds since 1970.
    /// - Returns: what is wrong, `nil` when nothing is.
    static func mangel(kette: [[UInt8]], anker: [DaneAnchor], namen: DaneNames, jetzt: Int64) -> Zertifikatsmangel? {
        var glieder: [Int: Kettenglied] = [:]
        // One broken certificate beside the way must not break the way.
        for (stelle, der) in kette.prefix(Dane.longestChain).enumerated() {
            if let glied = try? Kettenglied(der) { glieder[stelle] = glied }
        }
        guard let blatt = glieder[0], !blatt.hatUnbekanntes else { return .nichtVertraut }
        guard blatt.gueltig.contains(jetzt) else { return .abgelaufen }
        let enden = anker.compactMap { ende($0, glieder) }
        let zwischen = glieder.filter { $0.key > 0 }.map(\.value)
        var suche = Suche(zwischen: zwischen, enden: enden, jetzt: jetzt, uebrig: pruefungen)
        guard suche.fuehrtHin(blatt, darunter: 0) else { return suche.sahAbgelaufenes ? .abgelaufen : .nichtVertraut }
        return namen.match(blatt.dnsNamen) ? nil : .andererName
    }

    private enum Ende {
        case glied(Kettenglied)
        case schluessel([UInt8])
    }

    private static func ende(_ anker: DaneAnchor, _ glieder: [Int: Kettenglied]) -> Ende? {
        switch anker {
        case .inChain(let stelle): glieder[stelle].map(Ende.glied)
        case .certificate(let der): (try? Kettenglied(der)).map(Ende.glied)
        case .publicKey(let schluessel): .schluessel(schluessel)
        }
    }

    private struct Suche {
        let zwischen: [Kettenglied]
        let enden: [Ende]
        let jetzt: Int64
        var uebrig: Int
        var sahAbgelaufenes = false

        /// - Parameter darunter: authorities between this certificate and the host.
        mutating func fuehrtHin(_ glied: Kettenglied, darunter: Int) -> Bool {
            guard darunter < tiefe else { return false }
            // The host itself is no authority and does not count among those below.
            for ende in enden {
                switch ende {
                case .schluessel(let schluessel): if gilt(glied, schluessel) { return true }
                case .glied(let oben): if hatAusgestellt(oben, glied, darunter) { return true }
                }
            }
            for oben in zwischen where oben != glied && hatAusgestellt(oben, glied, darunter) {
                if fuehrtHin(oben, darunter: darunter + 1) { return true }
            }
            return false
        }

        private mutating func hatAusgestellt(_ oben: Kettenglied, _ unten: Kettenglied, _ darunter: Int) -> Bool {
            guard oben.inhaber == unten.aussteller, oben.darfAusstellen, !oben.hatUnbekanntes,
                oben.weglaenge.map({ darunter <= $0 }) ?? true, gilt(unten, oben.schluessel)
            else { return false }
            guard oben.gueltig.contains(jetzt) else {
                sahAbgelaufenes = true
                return false
            }
            return true
        }

        private mutating func gilt(_ glied: Kettenglied, _ schluessel: [UInt8]) -> Bool {
            guard uebrig > 0 else { return false }
            uebrig -= 1
            return Unterschriftspruefung.gilt(glied, schluessel: schluessel)
        }
    }
}
