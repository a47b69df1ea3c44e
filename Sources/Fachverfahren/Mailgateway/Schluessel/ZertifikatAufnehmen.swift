// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Kryptodienst
internal import Mailrichtlinie
internal import Store

/// Takes in a partner's certificate. It is used for nothing until somebody has judged it.
struct ZertifikatAufnehmen: Sendable {
    let dienst: Schluesseldienst

    /// - Parameters:
    ///   - bytes: DER, or an OpenPGP certificate with or without armor.
    ///   - text: address or domain; `nil` for the one address it names.
    func callAsFunction(_ art: Signaturart, _ bytes: [UInt8], fuer text: String?, quelle: String, akteur: Akteur) async throws
        -> ZertifikatID
    {
        let eintrag = try await eintrag(art, bytes, text)
        return try await dienst.store.commit(Vermerk(akteur, "mg.zertifikat.aufnehmen")) { tx in
            let vorhanden = try tx.row(
                "SELECT id FROM mg_zertifikat WHERE inhaber = \(eintrag.inhaber.text) AND art = \(art) AND fingerabdruck = \(eintrag.fingerabdruck)"
            )
            if let vorhanden { return try vorhanden["id"] }
            let id = ZertifikatID(tx.jetzt)
            try tx.execute(
                """
                INSERT INTO mg_zertifikat (id, inhaber, art, zertifikat, fingerabdruck, quelle, zustand, gueltig_ab, gueltig_bis, zuletzt)
                VALUES (\(id), \(eintrag.inhaber.text), \(art), \(Base64.text(eintrag.zertifikat)), \(eintrag.fingerabdruck), \(quelle),
                  \(Zertifikatszustand.quarantaene), \(eintrag.gueltigAb), \(eintrag.gueltigBis), \(tx.jetzt))
                """)
            tx.vermerke(
                Gegenstand("mg.zertifikat", id.text, kennzeichen: eintrag.inhaber.text), feld: "fingerabdruck",
                neu: eintrag.fingerabdruck)
            return id
        }
    }

    private struct Eintrag: Sendable {
        let inhaber: Inhaber
        let zertifikat: [UInt8]
        let fingerabdruck: String
        let gueltigAb: Zeitpunkt
        let gueltigBis: Zeitpunkt?
    }

    private func eintrag(_ art: Signaturart, _ bytes: [UInt8], _ text: String?) async throws -> Eintrag {
        switch art {
        case .smime:
            let angaben = try await dienst.krypto.lies(zertifikat: bytes)
            guard angaben.darfVerschluesseln else {
                throw SchluesselError.datei("Für dieses Zertifikat kann nicht verschlüsselt werden.")
            }
            return Eintrag(
                inhaber: try angaben.inhaber(text), zertifikat: bytes, fingerabdruck: angaben.fingerabdruck,
                gueltigAb: Zeitpunkt(unix: angaben.gueltigAb), gueltigBis: Zeitpunkt(unix: angaben.gueltigBis))
        case .pgp:
            let angaben = try await dienst.krypto.lies(pgp: bytes)
            guard angaben.darfVerschluesseln, !angaben.zurueckgezogen else {
                throw SchluesselError.datei("Für diesen Schlüssel kann nicht verschlüsselt werden.")
            }
            guard let text else { throw SchluesselError.datei("Bitte angeben, für wen der Schlüssel gilt.") }
            return Eintrag(
                inhaber: try SchluesselError.inhaber(lesen: text), zertifikat: angaben.zertifikat,
                fingerabdruck: angaben.fingerabdruck,
                gueltigAb: Zeitpunkt(unix: angaben.gueltigAb), gueltigBis: angaben.gueltigBis.map(Zeitpunkt.init(unix:)))
        }
    }
}

/// Somebody says that a partner's certificate is the partner's, or that it is not.
struct ZertifikatBeurteilen: Sendable {
    let store: Store

    func callAsFunction(_ id: ZertifikatID, _ zustand: Zertifikatszustand, akteur: Akteur) async throws {
        let handlung = zustand == .vertraut ? "mg.zertifikat.vertrauen" : "mg.zertifikat.ablehnen"
        try await store.commit(Vermerk(akteur, handlung)) { tx in
            guard let alt = try tx.row("SELECT * FROM mg_zertifikat WHERE id = \(id)").map(Partnerzertifikat.init(row:)) else {
                throw SchluesselError.unbekannt(id.text)
            }
            try tx.execute("UPDATE mg_zertifikat SET zustand = \(zustand) WHERE id = \(id)")
            tx.vermerke(
                Gegenstand("mg.zertifikat", id.text, kennzeichen: alt.inhaber), feld: "zustand", alt: alt.zustand.rawValue,
                neu: zustand.rawValue)
        }
    }
}
