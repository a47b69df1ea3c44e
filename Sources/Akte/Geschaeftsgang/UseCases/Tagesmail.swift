// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Jobs
internal import Store

/// One mail a working day to each clerk for whom something waits, with numbers and nothing else; whoever does not want it
/// switches it off.
struct Tagesmail: Sendable {
    struct Zahlen: Hashable, Sendable {
        var verfuegungen = 0
        var ueberfaellig = 0
        var wiedervorlagen = 0

        static func + (a: Self, b: Self) -> Self {
            Self(
                verfuegungen: a.verfuegungen + b.verfuegungen, ueberfaellig: a.ueberfaellig + b.ueberfaellig,
                wiedervorlagen: a.wiedervorlagen + b.wiedervorlagen)
        }
    }

    let store: Store

    func callAsFunction(heute: Kalendertag) async throws {
        let empfaenger = try await store.read { db in try Self.empfaenger(db, heute) }
        for (person, zahlen) in empfaenger {
            try await store.commit(Vermerk(.system("geschaeftsgang"), "akte.gang.tagesmail")) { tx in
                guard let an = try tx.mitarbeiterEmail(person) else { return }
                try tx.mail(
                    MailAuftrag(an: an, betreff: "E-Akte: Das wartet heute auf Sie", text: Self.text(zahlen)),
                    schluessel: "akte-tagesmail:\(person):\(heute.iso)")
            }
        }
    }

    /// Counts also what lies on the desks of those somebody stands in for.
    static func empfaenger(_ db: some ReadAccess, _ heute: Kalendertag) throws -> [(MitarbeiterID, Zahlen)] {
        var je: [MitarbeiterID: Zahlen] = [:]
        for row in try db.rows(
            """
            SELECT s.person, COUNT(*) AS zahl, SUM(CASE WHEN s.termin < \(heute.iso) THEN 1 ELSE 0 END) AS spaet
            FROM akte_gangschritt s JOIN akte_vorgang v ON v.id = s.vorgang
            WHERE s.status = '002' AND s.person IS NOT NULL AND v.zustand = 'offen' GROUP BY s.person
            """)
        {
            je[try row["person"], default: Zahlen()].verfuegungen += try row["zahl"]
            je[try row["person"], default: Zahlen()].ueberfaellig += try row["spaet"]
        }
        for row in try db.rows(
            """
            SELECT COALESCE(w.fuer, v.bearbeiter) AS person, COUNT(*) AS zahl FROM akte_wiedervorlage w
            JOIN akte_vorgang v ON v.id = w.vorgang
            WHERE w.erledigt IS NULL AND w.tag <= \(heute.iso) AND COALESCE(w.fuer, v.bearbeiter) IS NOT NULL
            GROUP BY COALESCE(w.fuer, v.bearbeiter)
            """)
        {
            je[try row["person"], default: Zahlen()].wiedervorlagen += try row["zahl"]
        }
        let ohne = Set(
            try db.rows("SELECT mitarbeiter FROM akte_mailwunsch WHERE taeglich = 0").map {
                try $0["mitarbeiter"] as MitarbeiterID
            })
        return try db.mitarbeiterVerzeichnis().filter { $0.aktiv && !ohne.contains($0.id) }.compactMap { person in
            let zahlen = try ([person.id] + db.vertretene(von: person.id, am: heute)).compactMap { je[$0] }.reduce(Zahlen(), +)
            return zahlen == Zahlen() ? nil : (person.id, zahlen)
        }
    }

    static func text(_ zahlen: Zahlen) -> String {
        var zeilen: [String] = []
        if zahlen.verfuegungen > 0 {
            let spaet = zahlen.ueberfaellig > 0 ? ", davon \(zahlen.ueberfaellig) über dem Termin" : ""
            zeilen.append("Verfügungen im Geschäftsgang: \(zahlen.verfuegungen)\(spaet)")
        }
        if zahlen.wiedervorlagen > 0 { zeilen.append("fällige Wiedervorlagen: \(zahlen.wiedervorlagen)") }
        return """
            Guten Morgen,

            in der E-Akte wartet heute auf Sie:

            \(zeilen.joined(separator: "\n"))

            Bitte melden Sie sich an der E-Akte an. Aus Gründen des Datenschutzes steht hier nicht, worum es geht.
            Abbestellen: E-Akte, Postkorb, Geschäftsgang, „Tägliche E-Mail“.
            """
    }
}

/// Switches the daily mail on or off, for oneself.
struct MailwunschSetzen: Sendable {
    let store: Store

    func callAsFunction(taeglich: Bool, akteur: Akteur) async throws {
        guard let person = akteur.mitarbeiter else { throw AkteError.verboten }
        try await store.commit(Vermerk(akteur, "akte.mailwunsch.setzen")) { tx in
            try tx.execute(
                """
                INSERT INTO akte_mailwunsch (mitarbeiter, taeglich, version) VALUES (\(person.id), \(taeglich), 1)
                ON CONFLICT (mitarbeiter) DO UPDATE SET taeglich = excluded.taeglich, version = akte_mailwunsch.version + 1
                """)
            tx.vermerke(Gegenstand("akte.mailwunsch", person.id.text), feld: "taeglich", neu: taeglich ? "ja" : "nein")
        }
    }
}
