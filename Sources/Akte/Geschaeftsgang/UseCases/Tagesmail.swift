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
        /// Of these, what came to a head because it takes too long elsewhere.
        var eskaliert = 0
        /// At the desk of a unit the person works in.
        var gruppe = 0
        var wiedervorlagen = 0
        var wiedervorlagenUeberfaellig = 0
        /// Vorgänge whose Frist has passed.
        var fristen = 0
        /// The same in the units the person heads, late for so long that the head is told.
        var fristenDerEinheit = 0
    }

    let store: Store

    func callAsFunction(heute: Kalendertag) async throws {
        // One visit for each: counting for a whole house at once would hold a snapshot for too long.
        for person in try await store.read({ db in try Self.personen(db, heute) }) {
            let zahlen = try await store.read { db in try Self.zahlen(db, person, heute) }
            guard zahlen != Zahlen() else { continue }
            try await store.commit(Vermerk(.system("geschaeftsgang"), "akte.gang.tagesmail")) { tx in
                guard let an = try tx.mitarbeiterEmail(person.id) else { return }
                try tx.mail(
                    MailAuftrag(an: an, betreff: "E-Akte: Das wartet heute auf Sie", text: Self.text(zahlen)),
                    schluessel: "akte-tagesmail:\(person.id):\(heute.iso)")
            }
        }
    }

    /// Everybody who has not switched it off.
    static func personen(_ db: some ReadAccess, _ heute: Kalendertag) throws -> [Akteur.Mitarbeiter] {
        let ohne = Set(
            try db.rows("SELECT mitarbeiter FROM akte_mailwunsch WHERE taeglich = 0").map {
                try $0["mitarbeiter"] as MitarbeiterID
            })
        return try db.mitarbeiterAkteure(am: heute).filter { !ohne.contains($0.id) }
    }

    /// What the person would find on the desk, with what lies on the desks of those they stand in for; nothing they must not see is
    /// even counted.
    static func zahlen(_ db: some ReadAccess, _ person: Akteur.Mitarbeiter, _ heute: Kalendertag) throws -> Zahlen {
        let akteur = Akteur.mitarbeiter(person)
        let aufgaben = Aufgaben(akteur: akteur), wiedervorlagen = FaelligeWiedervorlagen(akteur: akteur, heute: heute)
        let vorgaenge = UeberfaelligeVorgaenge(akteur: akteur, heute: heute)
        let meine = try aufgaben.zahlen(db, .meine, heute: heute)
        return Zahlen(
            verfuegungen: meine.alle, ueberfaellig: meine.ueberfaellig, eskaliert: meine.eskaliert,
            gruppe: try aufgaben.zahlen(db, .gruppe, heute: heute).alle, wiedervorlagen: try wiedervorlagen.anzahl(db).gezaehlt,
            wiedervorlagenUeberfaellig: try wiedervorlagen.ueberfaellig(db).gezaehlt,
            fristen: try vorgaenge.anzahl(db, .meine).gezaehlt,
            fristenDerEinheit: try db.eskalation(akteur).map { try vorgaenge.anzahl(db, $0).gezaehlt } ?? 0)
    }

    static func text(_ zahlen: Zahlen) -> String {
        var zeilen: [String] = []
        if zahlen.verfuegungen > 0 {
            let teile = [
                zahlen.ueberfaellig > 0 ? "davon \(zahlen.ueberfaellig) über dem Termin" : nil,
                zahlen.eskaliert > 0 ? "\(zahlen.eskaliert) aus Ihrer Einheit, weil es dort zu lange dauert" : nil,
            ].compactMap { $0 }
            zeilen.append((["Verfügungen im Geschäftsgang: \(zahlen.verfuegungen)"] + teile).joined(separator: ", "))
        }
        if zahlen.gruppe > 0 { zeilen.append("Verfügungen an Ihre Gruppe: \(zahlen.gruppe)") }
        if zahlen.wiedervorlagen > 0 {
            let spaet = zahlen.wiedervorlagenUeberfaellig
            zeilen.append(
                "fällige Wiedervorlagen: \(zahlen.wiedervorlagen)\(spaet > 0 ? ", davon \(spaet) seit früheren Tagen" : "")")
        }
        if zahlen.fristen > 0 { zeilen.append("Vorgänge, deren Frist abgelaufen ist: \(zahlen.fristen)") }
        if zahlen.fristenDerEinheit > 0 {
            zeilen.append("in der Einheit, die Sie leiten, länger über der Frist: \(zahlen.fristenDerEinheit)")
        }
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
