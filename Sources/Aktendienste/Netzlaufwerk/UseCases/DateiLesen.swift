// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Store

/// GET: the newest content. Reading a restricted Dokument is recorded, as on its page (dms.md § 7).
struct DateiLesen: Sendable {
    let store: Store

    func callAsFunction(_ anfrage: Netzanfrage) async throws -> (ort: Baumort, stand: Dateistand) {
        let (ort, stand) = try await store.read { db in
            let ort = try anfrage.ort(db)
            return (ort, try Dateistand(db, ort, anfrage.akteur))
        }
        guard let dokument = ort.dokument, let vorgang = ort.vorgang else { return (ort, stand) }
        try await Lesezugriff(dokument, in: vorgang, .netzlaufwerk, anfrage.akteur)?.festhalten(store)
        guard dokument.zugriffssatz(in: vorgang).stufe > .offen else { return (ort, stand) }
        try await store.commit(Vermerk(anfrage.akteur, "netz.dokument.lesen")) { tx in
            tx.vermerke(dokument.gegenstand, feld: "version", neu: String(dokument.neueste.nr))
        }
        return (ort, stand)
    }
}
