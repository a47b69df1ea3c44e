// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import DeliveryStatus
internal import Store

/// Ends what can be picked up: its time is over, or somebody tried too many codes. Who sent it hears of it where nobody had read it.
struct Abholende: Sendable {
    /// At once; the rest has its turn minutes later.
    private static let hoechstens = 200

    let store: Store
    let berichte: Berichtswesen

    /// Everything of this spool whose time is over.
    func abgelaufene(spool: String) async throws {
        let jetzt = store.uhr.jetzt
        let zeilen = try await store.read { db in
            try db.rows(
                """
                SELECT \(Abholzeile.spalten) FROM mg_abholung WHERE spool = \(spool) AND laeuft_ab <= \(jetzt) AND beendet IS NULL
                ORDER BY laeuft_ab LIMIT \(Self.hoechstens)
                """
            ).map(Abholzeile.init(row:))
        }
        for zeile in zeilen {
            try await beende(
                zeile, grund: "Die Nachricht wurde bis zum \(zeile.laeuftAb.deutsch) nicht abgeholt.", gelesen: "Die Zeit ist um."
            )
        }
    }

    /// - Parameters:
    ///   - grund: for the sender, where nobody picked it up.
    ///   - gelesen: for the trace, where somebody did.
    func beende(_ zeile: Abholzeile, grund: String, gelesen: String) async throws {
        let schlange = Warteschlange(store: store, spool: zeile.spool)
        guard let nachricht = try await schlange.nachricht(zeile.nachricht),
            let zustellung = try await schlange.zustellungen(zeile.nachricht).first(where: { $0.id == zeile.zustellung })
        else { return }
        let offen = zustellung.zustand == .abholbereit
        let fall = Unzustellbericht.Fall(zustellung: zustellung, aktion: .failed, grund: grund, status: "5.4.7")
        let meldungen = try berichte.schreiben(ueber: nachricht, offen ? [fall] : [], bis: nachricht.angenommen)
        try await store.technical { db in
            // Whoever comes second, or after it was opened in between, finds nothing to end.
            let geoeffnet: SQL = offen ? "geoeffnet IS NULL" : "geoeffnet IS NOT NULL"
            let zahl = try db.changed(
                Warteschlange.abholungen, set: "beendet = \(db.jetzt)",
                where: "zustellung = \(zeile.zustellung) AND beendet IS NULL AND \(geoeffnet)")
            guard zahl == 1 else { return }
            if offen {
                try db.update(
                    Warteschlange.zustellungen,
                    set: "zustand = \(Zustellzustand.gescheitert), grund = \(grund), beendet = \(db.jetzt)",
                    where: "id = \(zeile.zustellung)")
            }
            try Spureintrag(
                schicht: .zustellung, ereignis: .nichtAbgeholt, zustellung: zeile.zustellung,
                angaben: ["grund": offen ? grund : gelesen]
            ).eintragen(db, zeile.nachricht)
            for meldung in meldungen { try meldung.eintragen(db, spool: zeile.spool) }
        }
    }
}
