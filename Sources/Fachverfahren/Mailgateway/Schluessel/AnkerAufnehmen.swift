// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Kryptodienst
internal import Store

/// Trusts an authority: signatures under its certificates are believed.
struct AnkerAufnehmen: Sendable {
    let dienst: Schluesseldienst

    /// - Returns: identity and name of the authority, also of one that is there already.
    func callAsFunction(_ der: [UInt8], akteur: Akteur) async throws -> (id: AnkerID, name: String) {
        let angaben = try await dienst.krypto.lies(zertifikat: der)
        guard angaben.istStelle else { throw SchluesselError.datei("Das ist kein Zertifikat einer Zertifizierungsstelle.") }
        let id = try await dienst.store.commit(Vermerk(akteur, "mg.anker.aufnehmen")) { tx -> AnkerID in
            let vorhanden = try tx.row("SELECT id FROM mg_anker WHERE fingerabdruck = \(angaben.fingerabdruck)")
            if let vorhanden { return try vorhanden["id"] }
            let id = AnkerID(tx.jetzt)
            try tx.execute(
                """
                INSERT INTO mg_anker (id, name, zertifikat, fingerabdruck, gueltig_bis, verfahren, angelegt)
                VALUES (\(id), \(angaben.inhaber), \(Base64.text(der)), \(angaben.fingerabdruck), \(Zeitpunkt(unix: angaben.gueltigBis)),
                  \(angaben.verfahren), \(tx.jetzt))
                """)
            tx.vermerke(
                Gegenstand("mg.anker", id.text, kennzeichen: angaben.inhaber), feld: "fingerabdruck", neu: angaben.fingerabdruck)
            return id
        }
        return (id, angaben.inhaber)
    }
}
