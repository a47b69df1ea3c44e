// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Crypto
internal import Foundation
internal import Mailschutz
internal import Store

/// What is known of the revocation of one certificate.
struct Widerrufseintrag: Sendable, Hashable {
    let fingerabdruck: String
    let inhaber: String
    /// DER.
    let zertifikat: [UInt8]
    /// DER; `nil` while nobody trusted has issued it.
    let aussteller: [UInt8]?
    let ausstellerFingerabdruck: String?
    let gueltigBis: Zeitpunkt
    /// As it was said; by now it may be out of date.
    let gesagter: Sperrstand
    /// Address of the list or the service that said it.
    let quelle: String?
    let hinweis: String?
    /// When it was said.
    let gesagtAm: Zeitpunkt?
    let naechste: Zeitpunkt?
    let gesperrtAm: Zeitpunkt?
    let grund: Int?
    /// `nil` until somebody was asked for the first time.
    let geprueft: Zeitpunkt?
    let versuche: Int
    /// What it was said with.
    let beleg: Widerrufsbeleg?

    init(row: Row) throws {
        fingerabdruck = try row["fingerabdruck"]
        inhaber = try row["inhaber"]
        zertifikat = try Base64.bytes(try row["zertifikat"])
        aussteller = try (try row["aussteller"] as String?).map(Base64.bytes)
        ausstellerFingerabdruck = try row["aussteller_fingerabdruck"]
        gueltigBis = try row["gueltig_bis"]
        gesagter = try row["zustand"]
        quelle = try row["quelle"]
        hinweis = try row["hinweis"]
        gesagtAm = try row["gesagt"]
        naechste = try row["naechste"]
        gesperrtAm = try row["gesperrt_am"]
        grund = try row["grund"]
        geprueft = try row["geprueft"]
        versuche = try row["versuche"]
        beleg = try (try row["beleg"] as String?).map(Widerrufsbeleg.init(text:))
    }

    func stand(_ jetzt: Zeitpunkt) -> Sperrstand {
        guard gesagter == .gut, let naechste, naechste < jetzt else { return gesagter }
        return .veraltet
    }

    static func fingerabdruck(_ der: [UInt8]) -> String { Hex.text(SHA256.hash(data: der)) }
}

extension ReadAccess {
    /// With the certificates above them, as far as there are any that can be revoked.
    func widerrufe(_ fingerabdruecke: [String]) throws -> [String: Widerrufseintrag] {
        var alle: [String: Widerrufseintrag] = [:]
        var offen = Set(fingerabdruecke)
        // As deep as a path is checked.
        for _ in 0..<8 where !offen.isEmpty {
            let gesucht = offen.sorted()
            offen = []
            for stoss in stride(from: 0, to: gesucht.count, by: 500) {
                let teil = Array(gesucht[stoss..<min(stoss + 500, gesucht.count)])
                for row in try rows("SELECT * FROM mg_widerruf WHERE fingerabdruck IN (\(list: teil))") {
                    let eintrag = try Widerrufseintrag(row: row)
                    alle[eintrag.fingerabdruck] = eintrag
                    if let oben = eintrag.ausstellerFingerabdruck, alle[oben] == nil { offen.insert(oben) }
                }
            }
        }
        return alle
    }
}

/// From a certificate up to its anchor.
struct Widerrufslage: Sendable, Hashable {
    /// `nil` where the certificate was never looked at.
    let eintrag: Widerrufseintrag?
    let stand: Sperrstand
    /// The one in the path that is revoked.
    let gesperrt: Widerrufseintrag?

    init(_ fingerabdruck: String, _ alle: [String: Widerrufseintrag], jetzt: Zeitpunkt) {
        eintrag = alle[fingerabdruck]
        var pfad: [Widerrufseintrag] = []
        var naechster = eintrag
        while let hier = naechster, pfad.count < 8 {
            pfad.append(hier)
            naechster = hier.ausstellerFingerabdruck.flatMap { alle[$0] }
        }
        gesperrt = pfad.first { $0.gesagter == .gesperrt }
        stand = pfad.isEmpty ? .unbekannt : Sperrstand.schlimmster(pfad.map { $0.stand(jetzt) })
    }
}
