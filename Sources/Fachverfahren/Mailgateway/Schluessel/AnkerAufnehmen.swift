// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Kryptodienst
internal import Store

/// Trusts an authority: signatures under its certificates are believed.
struct AnkerAufnehmen: Sendable {
    let dienst: Schluesseldienst

    /// - Returns: the name of the authority.
    func callAsFunction(_ der: [UInt8], akteur: Akteur) async throws -> String {
        let angaben = try await dienst.krypto.lies(zertifikat: der)
        guard angaben.istStelle else { throw SchluesselError.datei("Das ist kein Zertifikat einer Zertifizierungsstelle.") }
        try await dienst.store.commit(Vermerk(akteur, "mg.anker.aufnehmen")) { tx in
            let id = ID<Schluesseldienst>(tx.jetzt)
            try tx.execute(
                """
                INSERT INTO mg_anker (id, name, zertifikat, fingerabdruck, gueltig_bis, angelegt)
                VALUES (\(id), \(angaben.inhaber), \(Base64.text(der)), \(angaben.fingerabdruck), \(Zeitpunkt(unix: angaben.gueltigBis)), \(tx.jetzt))
                ON CONFLICT (fingerabdruck) DO NOTHING
                """)
            tx.vermerke(
                Gegenstand("mg.anker", id.text, kennzeichen: angaben.inhaber), feld: "fingerabdruck", neu: angaben.fingerabdruck)
        }
        return angaben.inhaber
    }
}
