// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Kryptodienst
internal import Store

/// Reads in a revocation list of a trusted authority, or of one below it. It counts besides those that are fetched.
struct SperrlisteAufnehmen: Sendable {
    let dienst: Schluesseldienst

    /// - Returns: the name of the authority.
    func callAsFunction(_ der: [UInt8], akteur: Akteur) async throws -> String {
        guard der.count <= Widerrufsabruf.laengsteListe else {
            throw SchluesselError.datei("Die Sperrliste ist größer als 16 MiB.")
        }
        let bekannte = try await dienst.store.read { db in
            try db.anker()
                + db.rows("SELECT DISTINCT aussteller FROM mg_widerruf WHERE aussteller IS NOT NULL").map {
                    try Base64.bytes(try $0["aussteller"])
                }
        }
        let angaben = try await dienst.krypto.lies(sperrliste: der, aussteller: bekannte)
        guard angaben.istEcht else {
            throw SchluesselError.datei(
                "Diese Sperrliste hat keine Zertifizierungsstelle unterschrieben, der hier vertraut wird.")
        }
        let adresse = Sperrlisten.eingelesen + angaben.aussteller
        let (gesagt, naechste) = (Zeitpunkt(unix: angaben.zeit), angaben.naechste.map(Zeitpunkt.init(unix:)))
        try await dienst.store.commit(Vermerk(akteur, "mg.sperrliste.aufnehmen")) { tx in
            let alt: Zeitpunkt? = try tx.row("SELECT gesagt FROM mg_sperrliste WHERE adresse = \(adresse)").map {
                try $0["gesagt"]
            }
            guard alt.map({ $0 <= gesagt }) ?? true else {
                throw SchluesselError.datei("Von dieser Zertifizierungsstelle ist schon eine neuere Sperrliste da.")
            }
            try tx.execute(
                """
                INSERT INTO mg_sperrliste (adresse, inhalt, gesagt, naechste, geholt)
                VALUES (\(adresse), \(Base64.text(der)), \(gesagt), \(naechste), \(tx.jetzt))
                ON CONFLICT (adresse) DO UPDATE SET inhalt = excluded.inhalt, gesagt = excluded.gesagt, naechste = excluded.naechste, geholt = excluded.geholt
                """)
            // Everybody's turn comes at once: the list may say something new about any of its certificates.
            try tx.execute("UPDATE mg_widerruf SET faellig = \(tx.jetzt) WHERE aussteller IS NOT NULL")
            tx.vermerke(
                Gegenstand("mg.sperrliste", adresse, kennzeichen: angaben.aussteller), feld: "gesagt", alt: alt?.deutsch,
                neu: gesagt.deutsch)
        }
        return angaben.aussteller
    }
}
