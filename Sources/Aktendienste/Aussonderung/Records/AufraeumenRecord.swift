// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

extension ReadAccess {
    /// Our messages to a partner that belong to something that has ended, and whose way out was not looked at since.
    func liegengebliebene(_ partner: PartnerID, vor grenze: Zeitpunkt) throws -> [(id: NachrichtID, dateiname: String)] {
        try rows(
            """
            SELECT n.id, n.dateiname FROM aus_nachricht n WHERE n.partner = \(partner) AND n.richtung = 'aus'
              AND n.zustand = 'geschrieben' AND n.geraeumt IS NULL AND n.zeit < \(grenze) AND \(Abgelaufen.bedingung(grenze))
            ORDER BY n.id LIMIT 1000
            """
        ).map { (try $0["id"], try $0["dateiname"]) }
    }
}

private enum Abgelaufen {
    /// For a message `n`: what it belongs to ended before. The archive keeps the transfers it took over, for what it shows stands in them.
    static func bedingung(_ grenze: Zeitpunkt) -> SQL {
        """
        (EXISTS (SELECT 1 FROM aus_lauf l WHERE l.id = n.lauf AND l.beendet < \(grenze)
            AND (l.seite = 'behoerde' OR n.richtung = 'aus' OR n.code <> \(Nachrichtencode.aussonderung)))
          OR EXISTS (SELECT 1 FROM aus_abgabe a WHERE a.id = n.abgabe AND a.beendet < \(grenze))
          OR EXISTS (SELECT 1 FROM aus_planbewertung p WHERE p.id = n.plan
            AND p.zustand IN (\(Planbewertungsstand.uebernommen), \(Planbewertungsstand.bestaetigt))))
        """
    }
}

extension WriteContext {
    func wegeGeraeumt(_ ids: [NachrichtID]) throws {
        guard !ids.isEmpty else { return }
        try execute("UPDATE aus_nachricht SET geraeumt = \(jetzt) WHERE id IN (\(list: ids))")
    }

    /// Messages keep their hash, not their bytes.
    func nachrichtenLoesen(vor grenze: Zeitpunkt) throws -> [Inhalt] {
        let alt = try rows(
            """
            SELECT n.id, n.sha256, n.groesse FROM aus_nachricht n WHERE n.sha256 IS NOT NULL AND n.zeit < \(grenze)
              AND n.zustand IN ('geschrieben', 'gelesen') AND \(Abgelaufen.bedingung(grenze)) ORDER BY n.id LIMIT 1000
            """)
        let ids: [NachrichtID] = try alt.map { try $0["id"] }
        guard !ids.isEmpty else { return [] }
        try execute("UPDATE aus_nachricht SET sha256 = NULL WHERE id IN (\(list: ids))")
        return try alt.map { Inhalt(sha256: try $0["sha256"], groesse: try $0["groesse"]) }
    }

    /// What was refused did nothing; nothing asks for it after a time.
    func abgewieseneLoeschen(vor grenze: Zeitpunkt) throws -> (zahl: Int, inhalte: [Inhalt]) {
        let alt = try rows(
            """
            SELECT id, sha256, groesse FROM aus_nachricht WHERE zustand = 'abgewiesen' AND zeit < \(grenze) ORDER BY id LIMIT 1000
            """)
        let ids: [NachrichtID] = try alt.map { try $0["id"] }
        guard !ids.isEmpty else { return (0, []) }
        try execute("DELETE FROM aus_nachricht WHERE id IN (\(list: ids))")
        let inhalte = try alt.compactMap { row -> Inhalt? in
            guard let sha256: String = try row["sha256"] else { return nil }
            return Inhalt(sha256: sha256, groesse: try row["groesse"])
        }
        return (ids.count, inhalte)
    }

    /// A run that was stopped changed nothing; it would keep the subjects of Akten that others destroy later.
    func abgebrocheneLoeschen(vor grenze: Zeitpunkt) throws -> Int {
        let ids: [LaufID] = try rows(
            """
            SELECT l.id FROM aus_lauf l WHERE l.zustand = \(Laufzustand.abgebrochen) AND l.beendet < \(grenze)
              AND NOT EXISTS (SELECT 1 FROM aus_nachricht n WHERE n.lauf = l.id AND n.sha256 IS NOT NULL) ORDER BY l.id LIMIT 200
            """
        ).map { try $0["id"] }
        guard !ids.isEmpty else { return 0 }
        try execute("DELETE FROM aus_objekt WHERE lauf IN (\(list: ids))")
        try execute("DELETE FROM aus_nachricht WHERE lauf IN (\(list: ids))")
        try execute("DELETE FROM aus_lauf WHERE id IN (\(list: ids))")
        return ids.count
    }

    /// What was put off, sent back or taken over stands in its Akte under its own protection; the list of what is over keeps the signs.
    func betreffeVergessen(vor grenze: Zeitpunkt) throws {
        try execute(
            """
            UPDATE aus_objekt SET betreff = '–' WHERE zustand = \(Objektzustand.zurueckgestellt) AND betreff <> '–'
              AND lauf IN (SELECT id FROM aus_lauf WHERE seite = 'behoerde' AND beendet < \(grenze))
            """)
        try execute(
            """
            UPDATE aus_abgabe_objekt SET betreff = '–', liste = NULL WHERE betreff <> '–'
              AND abgabe IN (SELECT id FROM aus_abgabe WHERE beendet < \(grenze))
            """)
    }
}
