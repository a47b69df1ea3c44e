// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Store
import Web

/// Begins an audit, records its report, ends it.
struct PruefungFuehren: Sendable {
    let dienst: Pruefungswesendienst

    /// - Parameter fassung: a published version of the questions.
    func anlegen(
        titel: String, prueferin: String, fassung: FassungID?, beginn: Kalendertag, akteur: Akteur
    ) async throws -> PruefungID {
        try PruefungswesenRechte.pruefe(akteur, PruefungswesenRechte.fuehren)
        let titel = try Texteingabe.pflicht(titel, "titel", "Bitte geben Sie der Prüfung einen Titel.", hoechstens: 200)
        let prueferin = try Texteingabe.pflicht(prueferin, "prueferin", "Bitte nennen Sie, wer prüft.", hoechstens: 200)
        guard let fassung else {
            throw PruefungswesenError.eingabe(feld: "fassung", was: "Bitte wählen Sie eine Fassung der Fragen.")
        }
        return try await dienst.store.commit(Vermerk(akteur, "pr.pruefung.anlegen")) { [oe = dienst.oe] tx in
            guard try tx.fragenfassung(fassung).zustand == .veroeffentlicht else {
                throw PruefungswesenError.eingabe(feld: "fassung", was: "Bitte wählen Sie eine veröffentlichte Fassung.")
            }
            let id = PruefungID(tx.jetzt)
            let nummer = "IP-\(beginn.jahr)-\(Ziffern.auf(3, Int(try tx.nummer("pr.pruefung.\(beginn.jahr)"))))"
            let vorgang = try tx.vorgangAnlegen(
                VorgangAnlage(
                    aktenplan: Pruefungswesendienst.aktenplan, akteBetreff: "Überörtliche Prüfungen der IT \(tx.jetzt.tag.jahr)",
                    vorgangBetreff: "\(nummer): \(titel)", typ: "IT-Prüfung", oe: oe, fachbezug: "pr.pruefung:\(id)"))
            try tx.execute(
                """
                INSERT INTO pr_pruefung (id, nummer, titel, prueferin, fassung, vorgang, beginn, von, angelegt, version)
                VALUES (\(id), \(nummer), \(titel), \(prueferin), \(fassung), \(vorgang.id), \(beginn.iso), \(akteur.kennung), \(tx.jetzt), 1)
                """)
            tx.vermerke(Gegenstand("pr.pruefung", id.text, kennzeichen: nummer), feld: "titel", neu: titel)
            return id
        }
    }

    /// Records day and number of the finished report, and by when the town has to answer it; its recommendations come by hand or by file.
    // § GO-NRW:105(6)
    func bericht(
        _ id: PruefungID, version: Int64, tag: Kalendertag, nummer: String, stellungnahmeBis: Kalendertag? = nil, akteur: Akteur
    ) async throws {
        try PruefungswesenRechte.pruefe(akteur, PruefungswesenRechte.fuehren)
        let nummer = try Texteingabe.frei(nummer, "berichtsnummer", hoechstens: 80)
        guard tag <= dienst.store.uhr.jetzt.tag else {
            throw PruefungswesenError.eingabe(feld: "bericht", was: "Dieser Tag liegt in der Zukunft. Bitte prüfen Sie ihn.")
        }
        try await dienst.store.commit(Vermerk(akteur, "pr.pruefung.bericht")) { tx in
            let alt = try tx.laufendePruefung(id)
            guard alt.version == version else { throw PruefungswesenError.veraltet }
            try tx.executeVersioned(
                """
                UPDATE pr_pruefung SET bericht = \(tag.iso), berichtsnummer = \(nummer.isEmpty ? nil : nummer),
                  stellungnahme_bis = \(stellungnahmeBis?.iso), version = version + 1
                WHERE id = \(id) AND version = \(version)
                """)
            tx.vermerke(alt.gegenstand, feld: "bericht", alt: alt.bericht?.deutsch, neu: tag.deutsch)
            if alt.stellungnahmeBis != stellungnahmeBis {
                tx.vermerke(
                    alt.gegenstand, feld: "stellungnahme-bis", alt: alt.stellungnahmeBis?.deutsch, neu: stellungnahmeBis?.deutsch)
            }
        }
    }

    /// What stands in the way of the end.
    static func hindernisse(_ db: some ReadAccess, _ pruefung: Pruefung) throws -> [String] {
        let fragen = try db.prueffragen(pruefung.fassung).count, antworten = try db.antworten(pruefung.id).count
        let ohne = try db.empfehlungen(pruefung.id).count { $0.haltung == nil }
        var offen: [String] = []
        if antworten < fragen { offen.append("\(fragen - antworten) von \(fragen) Fragen sind noch nicht beantwortet.") }
        if ohne > 0 {
            offen.append("\(ohne == 1 ? "Eine Empfehlung hat" : "\(ohne) Empfehlungen haben") noch keine Stellungnahme.")
        }
        if try db.row("SELECT 1 FROM pr_einlesung WHERE pruefung = \(pruefung.id) AND zustand = 'vorgelegt' LIMIT 1") != nil {
            offen.append("Eine hochgeladene Datei ist weder übernommen noch verworfen.")
        }
        return offen
    }

    /// Files the audit as it stands and ends it. What the printer takes was read before, so a change in between refuses the end.
    // § GO-NRW:105(7)
    func abschliessen(_ id: PruefungID, version: Int64, akteur: Akteur) async throws {
        try PruefungswesenRechte.pruefe(akteur, PruefungswesenRechte.fuehren)
        let (pruefung, stand) = try await dienst.store.read { db in
            let pruefung = try db.laufendePruefung(id)
            let offen = try Self.hindernisse(db, pruefung)
            guard offen.isEmpty else { throw PruefungswesenError.nochOffen(offen) }
            return (pruefung, try Pruefungsstand(pruefung, db))
        }
        let jetzt = dienst.store.uhr.jetzt
        let html = try dienst.vorlagen.brief(Pruefungsbericht(stand, stand: jetzt))
        let titel = "Abschluss der Prüfung \(pruefung.nummer)"
        let (daten, typ, endung) =
            if let druck = dienst.druck { (try await druck(html, titel), "application/pdf", "pdf") } else {
                (Data(html.utf8), "text/html", "html")
            }
        let bericht = try await dienst.inhalte.store(daten)
        let tabelle = try await dienst.inhalte.store(Data(Pruefungstabellen.fragen(stand)))
        try await dienst.store.commit(Vermerk(akteur, "pr.pruefung.abschliessen")) { tx in
            let jetztStand = try Pruefungsstand(try tx.laufendePruefung(id), tx)
            guard jetztStand.pruefung.version == version, jetztStand.pruefsumme == stand.pruefsumme else {
                throw PruefungswesenError.veraltet
            }
            try tx.executeVersioned(
                "UPDATE pr_pruefung SET abgeschlossen = \(tx.jetzt), version = version + 1 WHERE id = \(id) AND version = \(version)"
            )
            _ = try tx.dokumentAblegen(
                DokumentAnlage(
                    betreff: titel, typ: .bericht, richtung: .intern, dateiname: "\(pruefung.nummer).\(endung)", mediatyp: typ,
                    inhalt: bericht, final: true), in: pruefung.vorgang)
            _ = try tx.dokumentAblegen(
                DokumentAnlage(
                    betreff: "Fragen und Antworten \(pruefung.nummer)", typ: .anlage, richtung: .intern,
                    dateiname: "\(pruefung.nummer)-fragen.csv", mediatyp: "text/csv", inhalt: tabelle, final: true),
                in: pruefung.vorgang)
            tx.vermerke(pruefung.gegenstand, feld: "abgeschlossen", neu: tx.jetzt.deutsch)
        }
    }
}
