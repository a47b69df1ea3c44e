// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Logging
internal import Poststelle
internal import Store

/// Tells the Poststelle what became of mail that was written in a Vorgang. It is told in the transaction that keeps that it was, so once.
struct Aktenmelder: Sendable {
    private static let aufEinmal = 100

    let schlange: Warteschlange
    let log: Logger

    /// Until cancelled.
    func laufend() async throws {
        try await wiederhole(alle: .seconds(2), "Versand aus der Akte nicht gemeldet", log) { try await self() }
    }

    func callAsFunction() async throws {
        for nachricht in try await zuMelden() {
            do { try await melde(nachricht) } catch let fehler where !(fehler is CancellationError) {
                log.error("Versand aus der Akte nicht gemeldet", metadata: ["id": "\(nachricht)", "fehler": "\(fehler)"])
            }
        }
    }

    /// Each has one recipient.
    private func zuMelden() async throws -> [NachrichtID] {
        let spool = schlange.spool
        let endgueltig = Zustellzustand.allCases.filter { !$0.istOffen }.map(\.rawValue)
        let offen = [Zustellzustand.gehalten, .abholbereit].map(\.rawValue)
        return try await schlange.store.read { db in
            try db.rows(
                """
                SELECT a.nachricht FROM mg_aktenversand a JOIN mg_zustellung z ON z.nachricht = a.nachricht
                WHERE a.beendet IS NULL AND z.spool = \(spool) AND (z.zustand IN (\(list: endgueltig))
                  OR (z.zustand IN (\(list: offen)) AND COALESCE(a.gemeldet, '') <> z.zustand || ' ' || COALESCE(z.grund, '')))
                ORDER BY a.nachricht LIMIT \(Self.aufEinmal)
                """
            ).map { try $0["nachricht"] }
        }
    }

    private func melde(_ id: NachrichtID) async throws {
        try await schlange.store.commit(Vermerk(SchluesselBenutzen.gateway, "mg.aktenversand.melden")) { tx in
            guard let spur = try tx.mailspur(id), let zeile = spur.zustellungen.first, let meldung = spur.meldung(zeile),
                let kennung: String = try tx.value("SELECT kennung FROM mg_aktenversand WHERE nachricht = \(id)")
            else { return }
            let marke = "\(zeile.zustand.rawValue) \(zeile.grund ?? "")"
            let beendet: Zeitpunkt? = zeile.zustand.istOffen ? nil : tx.jetzt
            let zahl = try tx.changed(
                """
                UPDATE mg_aktenversand SET gemeldet = \(marke), beendet = \(beendet)
                WHERE nachricht = \(id) AND beendet IS NULL AND COALESCE(gemeldet, '') <> \(marke)
                """)
            guard zahl == 1 else { return }
            // Where the dispatch went on without us, it is kept here alone, and not told again.
            let genommen = try PoststelleModul.versandMelden(tx, kennung: kennung, meldung)
            try Spureintrag(
                schicht: .bericht, ereignis: genommen ? .anAkte : .nichtAnAkte, zustellung: zeile.id,
                angaben: ["stand": zeile.zustand.deutsch]
            ).eintragen(tx, id)
            tx.vermerke(Gegenstand("mg.nachricht", id.text), feld: "versand", neu: zeile.zustand.deutsch)
        }
    }
}

/// The way from the file as a part of the running gateway.
struct Aktenversand: Sendable {
    let uebergabe: Aktenuebergabe
    let annahme: Aktenannahme
    let melder: Aktenmelder

    /// Until cancelled.
    func laufend() async throws {
        uebergabe.oeffne(annahme)
        defer { uebergabe.schliesse() }
        try await melder.laufend()
    }
}
