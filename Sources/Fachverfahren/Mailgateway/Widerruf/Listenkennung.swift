// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Crypto
internal import Foundation

/// By what a revocation list is known again.
struct Listenkennung: Sendable, Hashable, Codable {
    let adresse: String
    let aussteller: String
    /// CRLNumber (RFC 5280 §5.2.3), hex; `nil` where the list has none.
    let nummer: String?
    /// thisUpdate, seconds since 1970.
    let vom: Int64
    let sha256: String

    /// - Parameter liste: DER, whose signature was checked.
    init(_ adresse: String, aussteller: String, vom: Int64, liste: [UInt8]) {
        (self.adresse, self.aussteller, self.vom) = (adresse, aussteller, vom)
        nummer = Self.nummer(liste)
        sha256 = Hex.text(SHA256.hash(data: liste))
    }

    /// Read by hand, since the parser would build a tree of all the entries, of which there can be a million.
    static func nummer(_ liste: [UInt8]) -> String? {
        // CertificateList, TBSCertList, its crlExtensions, whose sequence, and each Extension.
        guard let ganz = Derstelle(liste[...], 0x30), let tbs = Derstelle(ganz.inhalt, 0x30),
            let feld = tbs.glieder().first(where: { $0.art == 0xA0 }), let alle = Derstelle(feld.inhalt, 0x30)
        else { return nil }
        for erweiterung in alle.glieder() where erweiterung.art == 0x30 {
            let teile = erweiterung.glieder()
            guard let oid = teile.first, oid.art == 0x06, oid.inhalt.elementsEqual([0x55, 0x1D, 0x14]),
                let wert = teile.last, wert.art == 0x04, let zahl = Derstelle(wert.inhalt, 0x02), zahl.inhalt.count <= 21
            else { continue }
            return Hex.text(zahl.inhalt)
        }
        return nil
    }
}

/// One value of DER, without a look into it.
private struct Derstelle {
    let art: UInt8
    let inhalt: ArraySlice<UInt8>

    init?(_ bytes: ArraySlice<UInt8>, _ art: UInt8) {
        guard let erste = Self.lies(bytes), erste.art == art else { return nil }
        self = erste
    }

    private init(art: UInt8, inhalt: ArraySlice<UInt8>) { (self.art, self.inhalt) = (art, inhalt) }

    func glieder() -> [Derstelle] {
        var (alle, rest) = ([Derstelle](), inhalt)
        // A list has seven fields and few extensions.
        while alle.count < 64, let eines = Self.lies(rest) {
            alle.append(eines)
            rest = rest[eines.inhalt.endIndex...]
        }
        return alle
    }

    private static func lies(_ bytes: ArraySlice<UInt8>) -> Derstelle? {
        guard bytes.count >= 2 else { return nil }
        var stelle = bytes.startIndex + 1
        var laenge = Int(bytes[stelle])
        stelle += 1
        if laenge >= 0x80 {
            let stellen = laenge & 0x7F
            guard (1...4).contains(stellen), bytes.endIndex - stelle >= stellen else { return nil }
            laenge = bytes[stelle..<stelle + stellen].reduce(0) { $0 << 8 | Int($1) }
            stelle += stellen
        }
        guard bytes.endIndex - stelle >= laenge else { return nil }
        return Derstelle(art: bytes[bytes.startIndex], inhalt: bytes[stelle..<stelle + laenge])
    }
}
