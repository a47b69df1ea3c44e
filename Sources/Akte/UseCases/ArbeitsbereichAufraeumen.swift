// SPDX-License-Identifier: EUPL-1.2
internal import Core
public import Jobs
internal import Store

extension AkteModul {
    /// What goes away by itself: files that programs left beside a document, names that they reserved and never filled, and searches
    /// that somebody deleted and nobody brought back.
    public var aufraeumer: [Aufraeumer] {
        [
            Aufraeumer("arbeitsbereiche") { [store] in
                let grenze = store.uhr.jetzt - Arbeitsbereich.fluechtigFuer
                let bedingung: SQL = "fluechtig = 1 AND geaendert <= \(grenze)"
                let faellig = try await store.read { db in
                    try db.row("SELECT 1 FROM akte_bereichseintrag WHERE \(bedingung) LIMIT 1") != nil
                }
                guard faellig else { return 0 }
                return try await store.commit(Vermerk(.system("tageslauf"), "akte.bereich.aufraeumen")) { tx in
                    let alte = try tx.rows("\(Bereichseintrag.auswahl) WHERE \(bedingung) ORDER BY id LIMIT 1000")
                        .map(Bereichseintrag.init(row:))
                    for eintrag in alte { try tx.bereichLoeschen(eintrag) }
                    return alte.count
                }
            },
            Aufraeumer("geloeschte-suchen") { [store] in try await SuchenAufraeumen(store: store)() },
            Aufraeumer("suche-erneuern") { [store] in try await SucheErneuern(store: store).beauftragen() },
            Aufraeumer("zugriff") { [store, fristen] in try await Zugriffspflege(store: store).aufraeumen(fristen) },
        ]
    }
}
