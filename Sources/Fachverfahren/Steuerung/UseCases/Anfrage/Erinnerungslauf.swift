// SPDX-License-Identifier: EUPL-1.2
import Core
import Jobs
import Store

/// Brings one open request to mind again. Each reminder orders the next in its own transaction, so that none is lost or goes out twice.
struct Erinnerungslauf: Sendable {
    static let art = "st.erinnern"

    struct Auftragsdaten: Codable, Sendable {
        let anfrage: String
        /// From 1.
        let nr: Int
    }

    let store: Store
    let vorgaben: Anfragevorgaben

    var auftragsart: Auftragsart {
        Auftragsart(Self.art) { auftrag in
            let daten = try auftrag.lesen(Auftragsdaten.self)
            guard let id = AnfrageID(daten.anfrage) else { return }
            try await erinnern(id, nr: daten.nr)
        }
    }

    func erinnern(_ id: AnfrageID, nr: Int) async throws {
        let heute = store.uhr.jetzt.tag
        try await store.commit(Vermerk(.system("sachstand"), "st.anfrage.erinnern")) { tx in
            guard let anfrage = try tx.anfrage(id), try tx.anfrageErinnert(id, nr: nr) else { return }
            let ziele = try tx.anfrageziele([anfrage.vorhaben], am: heute)
            let titel = ziele[anfrage.vorhaben]?.titel ?? Objektart.vorhaben.deutsch
            try Anfragemail(vorgaben: vorgaben).bestellen(tx, anfrage, titel: titel, nr: nr)
            try Self.bestellen(tx, anfrage, nach: heute, nr: nr + 1)
            tx.vermerke(Gegenstand("st.objekt", anfrage.vorhaben.text), feld: "erinnerung", neu: String(nr))
        }
    }

    /// Orders the next reminder, at eight in the morning; none after the last.
    static func bestellen(_ tx: WriteContext, _ anfrage: Sachstandsanfrage, nach tag: Kalendertag, nr: Int) throws {
        guard let naechste = Erinnerungsplan.naechste(nach: tag, frist: anfrage.frist) else { return }
        try tx.auftrag(
            art, Auftragsdaten(anfrage: anfrage.id.text, nr: nr), schluessel: "\(art):\(anfrage.id):\(nr)",
            faellig: naechste.um(8, 0))
    }
}

/// Listens to mails that could not be delivered.
struct Anfragezustellung: Sendable {
    let store: Store

    var konsument: Konsument {
        Konsument("st.anfragezustellung", .einmal, praefix: "mail.gescheitert") { ereignisse in
            for ereignis in ereignisse { try await gescheitert(try ereignis.lesen(Mailbefund.self).bezug) }
        }
    }

    func gescheitert(_ bezug: String) async throws {
        guard bezug.hasPrefix(Anfragemail.bezug), let id = AnfrageID(bezug.dropFirst(Anfragemail.bezug.count)) else { return }
        try await store.commit(Vermerk(.system("sachstand"), "st.anfrage.unzustellbar")) { tx in
            guard let anfrage = try tx.anfrage(id) else { return }
            try tx.anfrageUnzustellbar(id)
            tx.vermerke(Gegenstand("st.objekt", anfrage.vorhaben.text), feld: "unzustellbar", neu: anfrage.an)
        }
    }
}
