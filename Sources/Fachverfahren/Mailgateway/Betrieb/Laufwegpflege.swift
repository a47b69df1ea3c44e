// SPDX-License-Identifier: EUPL-1.2
internal import Core
public import Jobs
public import Store

extension Mailbetrieb {
    /// Removes what is known of messages that are done: who wrote to whom is nobody's business for ever (mail facts §16.10). What became a part of a file
    /// stays longer, since answers find their Vorgang by it.
    public static func aufraeumer(_ store: Store, _ fristen: Aufraeumfristen) -> [Aufraeumer] {
        [
            Aufraeumer("maillaufwege") {
                try await Laufwegpflege(store: store)(aelterAls: fristen.laufwege, abgelegte: fristen.abgelegte)
            }
        ]
    }
}

struct Laufwegpflege: Sendable {
    private static let aufEinmal = 500
    /// In this order, since each of them points at those behind it.
    private static let tafeln = [
        Warteschlange.spuren, TechnicalTable("mg_nachpruefung"), Warteschlange.abholungen, TechnicalTable("mg_anhang"),
        Warteschlange.ablagen, Aktenannahme.tabelle, Warteschlange.zustellungen, Warteschlange.fassungen,
    ]

    let store: Store

    /// - Parameters:
    ///   - tage: after which the trace of a message goes.
    ///   - abgelegte: the same for what lies in a file or was written there.
    /// - Returns: how many messages went.
    func callAsFunction(aelterAls tage: Int, abgelegte: Int) async throws -> Int {
        let jetzt = store.uhr.jetzt
        let (grenze, spaeter) = (jetzt - .seconds(86_400 * tage), jetzt - .seconds(86_400 * max(tage, abgelegte)))
        var zahl = 0
        for spool in try await store.read({
            try $0.rows("SELECT DISTINCT spool FROM mg_nachricht").map { try $0["spool"] as String }
        }) {
            var nach = ""
            while let stoss = try await faellige(spool, nach: nach, grenze, spaeter) {
                nach = stoss.letzte
                if !stoss.ids.isEmpty { zahl += try await entferne(stoss.ids) }
            }
        }
        return zahl
    }

    /// Some of those that are done, in the order in which they came.
    /// - Returns: `nil` behind the last.
    private func faellige(
        _ spool: String, nach: String, _ grenze: Zeitpunkt, _ spaeter: Zeitpunkt
    ) async throws -> (ids: [NachrichtID], letzte: String)? {
        let rows = try await store.read { db in
            try db.rows(
                """
                SELECT n.id, n.erledigt, CASE WHEN EXISTS (SELECT 1 FROM mg_ablage a WHERE a.nachricht = n.id)
                    OR EXISTS (SELECT 1 FROM mg_aktenversand v WHERE v.nachricht = n.id) THEN 1 ELSE 0 END AS akte
                FROM mg_nachricht n WHERE n.spool = \(spool) AND n.zustand = \(Nachrichtenzustand.erledigt) AND n.id > \(nach)
                ORDER BY n.id LIMIT \(Self.aufEinmal)
                """)
        }
        guard let letzte = try rows.last.map({ try $0["id"] as String }) else { return nil }
        let ids = try rows.filter { row in
            let erledigt: Zeitpunkt? = try row["erledigt"]
            guard let erledigt else { return false }
            return erledigt <= ((try row["akte"] as Int) == 1 ? spaeter : grenze)
        }.map { try $0["id"] as NachrichtID }
        return (ids, letzte)
    }

    private func entferne(_ ids: [NachrichtID]) async throws -> Int {
        let namen = ids.map(\.text)
        return try await store.technical { db in
            // Passwords know their delivery alone.
            try db.delete(
                from: TechnicalTable("mg_pdfkennwort"),
                where: "zustellung IN (SELECT id FROM mg_zustellung WHERE nachricht IN (\(list: namen)))")
            for tafel in Self.tafeln { try db.delete(from: tafel, where: "nachricht IN (\(list: namen))") }
            return try db.deleted(from: Warteschlange.nachrichten, where: "id IN (\(list: namen))")
        }
    }
}
