// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Mailrichtlinie
internal import Store

/// Finds out whether what came in, was held and then released by a person belongs into the E-Akte, as for any other mail.
struct Freigabesuche: Sendable {
    let schlange: Warteschlange
    let bearbeitung: Regelbearbeitung

    func callAsFunction(_ id: NachrichtID) async throws {
        guard let nachricht = try await schlange.nachricht(id) else { return }
        let empfaenger = try await zugestellte(id)
        let ergebnis = try await bearbeitung.ablageNachFreigabe(nachricht, empfaenger)
        try await schlange.gesucht(nachricht, ergebnis, fuer: Set(empfaenger.map(\.id)))
    }

    private func zugestellte(_ id: NachrichtID) async throws -> [Zustellung] {
        try await schlange.zustellungen(id).filter(\.istAngekommen)
    }
}

extension Zustellung {
    /// Its recipient gets it, or has it.
    fileprivate var istAngekommen: Bool { richtung == .eingehend && (zustand == .wartet || zustand == .zugestellt) }
}

extension WriteContext {
    /// Orders the look-up in the act that releases. What was filed already stays filed; what is being looked up is looked up once more.
    func ablageSuchen(_ zeile: Mailzeile) throws {
        guard zeile.richtung == .eingehend else { return }
        try execute(
            """
            INSERT INTO mg_ablage (nachricht, spool, richtung, zustellung, einheit, zustand, faellig, versuche, kennung, sha256)
            SELECT n.id, n.spool, \(Richtung.eingehend), \(zeile.id), \(OrgNummer(0)), \(Ablagezustand.gesucht), \(jetzt), 0, n.kennung, n.sha256
            FROM mg_nachricht n WHERE n.id = \(zeile.nachricht)
            ON CONFLICT (nachricht) DO UPDATE SET faellig = excluded.faellig, versuche = 0 WHERE mg_ablage.zustand = \(Ablagezustand.gesucht)
            """)
    }
}

extension Warteschlange {
    /// - Parameter fuer: for whom it was looked up; who was let in meanwhile has it looked up once more.
    fileprivate func gesucht(_ nachricht: Nachricht, _ ergebnis: Bearbeitungsergebnis, fuer bekannt: Set<ZustellungID>)
        async throws
    {
        let spool = spool
        try await store.technical { db in
            // First, so that whoever releases another recipient comes before or after all of this.
            let zahl = try db.changed(
                Self.ablagen, set: "faellig = \(db.jetzt)",
                where: "nachricht = \(nachricht.id) AND zustand = \(Ablagezustand.gesucht)")
            let alle = try db.rows("SELECT \(Zustellung.spalten) FROM mg_zustellung WHERE nachricht = \(nachricht.id)")
                .map(Zustellung.init(row:))
            guard zahl == 1, alle.allSatisfy({ !$0.istAngekommen || bekannt.contains($0.id) }) else { return }
            for fassung in ergebnis.fassungen { try fassung.eintragen(db, nachricht.id) }
            for eintrag in ergebnis.spur { try eintrag.eintragen(db, nachricht.id) }
            try db.delete(from: Self.ablagen, where: "nachricht = \(nachricht.id)")
            try ergebnis.ablage?.eintragen(db, nachricht, spool: spool)
        }
    }
}
