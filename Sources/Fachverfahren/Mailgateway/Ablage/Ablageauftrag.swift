// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Mailrichtlinie
internal import Store

/// An `Ablagewunsch` as it waits in the queue.
struct Ablageauftrag: Sendable, Hashable {
    let nachricht: NachrichtID
    let zustand: Ablagezustand
    let richtung: Richtung
    let zustellung: ZustellungID
    let klartext: Fassung?
    let einheit: OrgNummer
    let vorgang: VorgangID?
    let grund: String?
    let versuche: Int
}

extension Ablageauftrag {
    static let auswahl: SQL = """
        SELECT a.nachricht, a.zustand, a.richtung, a.zustellung, a.einheit, a.vorgang, a.grund, a.versuche, a.klartext, f.groesse, f.sha256
        FROM mg_ablage a LEFT JOIN mg_fassung f ON f.id = a.klartext
        """

    init(row: Row) throws {
        let klartext: FassungID? = try row["klartext"]
        self.init(
            nachricht: try row["nachricht"], zustand: try row["zustand"], richtung: try row["richtung"],
            zustellung: try row["zustellung"],
            klartext: try klartext.map {
                Fassung(id: $0, art: .klartext, groesse: try row["groesse"], sha256: try row["sha256"])
            },
            einheit: try row["einheit"], vorgang: try row["vorgang"], grund: try row["grund"], versuche: try row["versuche"])
    }
}

extension Warteschlange {
    /// What is to be filed now, the longest due first. What leaves is filed when no recipient waits any more, with what became of each.
    func faelligeAblagen(ausser belegt: Set<NachrichtID>, limit: Int) async throws -> [Ablageauftrag] {
        let (spool, jetzt) = (spool, store.uhr.jetzt)
        let rows = try await store.read {
            try $0.rows(
                """
                \(Ablageauftrag.auswahl) WHERE a.spool = \(spool) AND a.zustand IN (\(list: Ablagezustand.offene)) AND a.faellig <= \(jetzt)
                  AND (a.richtung = \(Richtung.eingehend) OR NOT EXISTS (SELECT 1 FROM mg_zustellung z WHERE z.nachricht = a.nachricht
                    AND z.zustand IN (\(list: Zustellzustand.allCases.filter(\.istOffen).map(\.rawValue)))))
                ORDER BY a.faellig LIMIT \(limit + belegt.count)
                """)
        }
        return Array(try rows.map(Ablageauftrag.init(row:)).filter { !belegt.contains($0.nachricht) }.prefix(limit))
    }

    /// Counts an attempt before it is made: a message that takes the server down with it must not do so again and again.
    func ablageBegonnen(_ auftrag: Ablageauftrag) async throws {
        let pausen = Wartezeit().pausen
        let pause = pausen[min(auftrag.versuche, pausen.count - 1)]
        try await store.technical { db in
            try db.update(
                Self.ablagen, set: "versuche = versuche + 1, faellig = \(db.jetzt + .seconds(pause))",
                where: "nachricht = \(auftrag.nachricht)")
        }
    }
}
