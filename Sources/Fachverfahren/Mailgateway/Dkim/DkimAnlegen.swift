// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Dkim
internal import Kryptodienst
internal import Store

/// Makes a key that signs what leaves in the name of a domain. It signs nothing before `DkimAktivieren`.
struct DkimAnlegen: Sendable {
    let dienst: Schluesseldienst

    func callAsFunction(
        _ verfahren: Rohverfahren, domain text: String, selektor: String, akteur: Akteur
    ) async throws -> Dkimschluessel {
        let inhaber = try SchluesselError.inhaber(lesen: text)
        guard inhaber.istDomain else {
            throw SchluesselError.datei("Ein DKIM-Schlüssel gehört einer Domain, nicht einer Adresse.")
        }
        do throws(DkimError) {
            _ = try DkimSigning(domain: inhaber.text, selector: selektor, algorithm: verfahren.dkim, time: 0)
        } catch {
            throw SchluesselError.datei("Die Domain oder der Selektor „\(selektor)“ ist für DKIM nicht geeignet.")
        }
        let selektor = selektor.lowercased()
        let neu = try await dienst.krypto.erzeuge(roh: verfahren)
        return try await dienst.store.commit(Vermerk(akteur, "mg.dkim.anlegen")) { tx in
            let da = try tx.dkimschluessel().contains { $0.domain == inhaber.text && $0.selektor == selektor }
            guard !da else { throw SchluesselError.datei("Den Selektor „\(selektor)“ gibt es für diese Domain schon.") }
            let id = DkimID(tx.jetzt)
            try tx.execute(
                """
                INSERT INTO mg_dkim (id, domain, selektor, verfahren, versiegelt, oeffentlich, zustand, angelegt)
                VALUES (\(id), \(inhaber.text), \(selektor), \(verfahren.rawValue), \(Base64.text(neu.schluessel.bytes)), \(Base64.text(neu.oeffentlich)),
                  \(Dkimzustand.vorbereitet), \(tx.jetzt))
                """)
            tx.vermerke(Gegenstand("mg.dkim", id.text, kennzeichen: inhaber.text), feld: "selektor", neu: selektor)
            guard let angelegt = try tx.dkimschluessel(id) else { throw SchluesselError.unbekannt(id.text) }
            return angelegt
        }
    }
}
