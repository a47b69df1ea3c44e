// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Gives a clerk an app password. It is shown once; only its hash is kept.
struct AnwendungszugangAnlegen: Sendable {
    let store: Store

    func callAsFunction(_ mitarbeiter: Akteur.Mitarbeiter, bezeichnung: String, tage: Int) async throws -> String {
        let name = bezeichnung.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !name.isEmpty, name.count <= 80 else { throw IdentityError.bezeichnungFehlt }
        guard Anwendungszugang.dauern.contains(tage) else { throw IdentityError.nichtGefunden }
        let kennwort = Anwendungskennwort.neu()
        guard let hash = Anwendungskennwort.hash(kennwort) else { throw IdentityError.nichtGefunden }
        try await store.commit(Vermerk(.mitarbeiter(mitarbeiter), "identity.anwendungszugang.anlegen")) { tx in
            let da = try tx.anwendungszugaenge(mitarbeiter.id, am: tx.jetzt)
            guard da.count < Anwendungszugang.hoechstens else {
                throw IdentityError.zuVieleZugaenge(hoechstens: Anwendungszugang.hoechstens)
            }
            let id = AnwendungszugangID(tx.jetzt)
            try tx.execute(
                """
                INSERT INTO id_anwendungszugang (id, mitarbeiter, bezeichnung, kennwort_hash, gilt_bis, angelegt)
                VALUES (\(id), \(mitarbeiter.id), \(name), \(hash), \(tx.jetzt + .seconds(tage * 86_400)), \(tx.jetzt))
                """)
            tx.vermerke(Gegenstand("identity.anwendungszugang", id.text, kennzeichen: name), feld: "tage", neu: String(tage))
        }
        return kennwort
    }
}
