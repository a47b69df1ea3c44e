// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Kryptodienst
internal import Kryptoprotokoll
internal import Mailschutz
internal import Store

/// Takes certificates under watch, each with its issuer.
struct Widerrufseintragung: Sendable {
    static let tabelle = TechnicalTable("mg_widerruf")

    let store: Store
    let krypto: Kryptodienst
    let vorgabe: Widerrufsvorgabe

    /// - Parameter kette: DER, the anchor last; it cannot be revoked by anybody.
    func callAsFunction(kette: [[UInt8]]) async throws {
        for (zertifikat, aussteller) in zip(kette, kette.dropFirst()) { try await nimm(zertifikat, aussteller) }
    }

    /// - Parameter aussteller: DER; `nil` where nobody trusted has issued it, which may change.
    func nimm(_ zertifikat: [UInt8], _ aussteller: [UInt8]?) async throws {
        let angaben = try await krypto.lies(zertifikat: zertifikat)
        let schweigt = angaben.ocspadressen.isEmpty && angaben.sperradressen.isEmpty && vorgabe.sperrlisten.isEmpty
        let fingerabdruck = Widerrufseintrag.fingerabdruck(zertifikat)
        let stand: Sperrstand = schweigt && aussteller != nil ? .ohneAuskunft : .unbekannt
        let hinweis = aussteller == nil ? "Wer es ausgestellt hat, ist hier nicht als vertrauenswürdig eingetragen" : nil
        try await store.technical { db in
            guard try db.rows("SELECT 1 AS da FROM mg_widerruf WHERE fingerabdruck = \(fingerabdruck)").isEmpty else { return }
            try db.insert(
                into: Self.tabelle,
                [
                    "fingerabdruck": fingerabdruck.sqlValue, "inhaber": angaben.inhaber.sqlValue,
                    "zertifikat": Base64.text(zertifikat).sqlValue, "aussteller": aussteller.map(Base64.text).sqlValue,
                    "aussteller_fingerabdruck": aussteller.map(Widerrufseintrag.fingerabdruck).sqlValue,
                    "gueltig_bis": Zeitpunkt(unix: angaben.gueltigBis).sqlValue, "zustand": stand.sqlValue,
                    "hinweis": hinweis.sqlValue,
                    "faellig": (aussteller == nil ? db.jetzt + .seconds(600) : db.jetzt).sqlValue, "versuche": 0.sqlValue,
                ])
        }
    }

    /// Certificates of partners and of ours that nobody looked at yet.
    /// - Returns: whether there may be more.
    func nachtragen(limit: Int) async throws -> Bool {
        let jetzt = store.uhr.jetzt
        let (fehlende, anker, bekannte) = try await store.read { db in
            let partner = try db.rows(
                """
                SELECT z.zertifikat, '' AS kette FROM mg_zertifikat z WHERE z.art = 'smime' AND z.gueltig_bis > \(jetzt)
                AND NOT EXISTS (SELECT 1 FROM mg_widerruf w WHERE w.fingerabdruck = z.fingerabdruck) LIMIT \(limit)
                """)
            let eigene = try db.rows(
                """
                SELECT s.zertifikat, s.kette FROM mg_schluessel s WHERE s.art = 'smime' AND s.zertifikat IS NOT NULL AND s.gueltig_bis > \(jetzt)
                AND NOT EXISTS (SELECT 1 FROM mg_widerruf w WHERE w.fingerabdruck = s.fingerabdruck) LIMIT \(limit)
                """)
            let alle = try (partner + eigene).map { row in
                Neues(
                    zertifikat: try Base64.bytes(try row["zertifikat"]),
                    kette: try (try row["kette"] as String).split(separator: " ").map { try Base64.bytes(String($0)) })
            }
            guard !alle.isEmpty else { return ([Neues](), [[UInt8]](), [[UInt8]]()) }
            let bekannte = try db.rows("SELECT DISTINCT aussteller FROM mg_widerruf WHERE aussteller IS NOT NULL LIMIT 500").map {
                try Base64.bytes(try $0["aussteller"])
            }
            return (alle, try db.anker(), bekannte)
        }
        for eines in fehlende {
            // The purpose does not matter to revocation: a path that fails by it has its issuer all the same.
            let befund = try await krypto.pruefe(
                zertifikat: eines.zertifikat, kette: eines.kette + bekannte, anker: anker, sperrlisten: [],
                zweck: .verschluesseln,
                zeit: jetzt.millisekunden / 1_000)
            let hatPfad = befund.urteil == .gueltig || befund.urteil == .zweckFalsch
            if hatPfad, befund.kette.count > 1 {
                try await self(kette: befund.kette)
            } else {
                try await nimm(eines.zertifikat, nil)
            }
        }
        return fehlende.count >= limit
    }

    private struct Neues: Sendable {
        let zertifikat: [UInt8]
        let kette: [[UInt8]]
    }
}
