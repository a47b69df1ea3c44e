// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Jobs
import Logging
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Akteneinsicht

@Suite("Stücke einer Akteneinsicht") struct StueckeTests {
    private struct Ausfall: Error {}

    private static func antrag(_ haus: Einsichtshaus) async throws -> EinsichtID {
        try await EinsichtAnlegen(dienst: haus.dienst)(
            haus.vorgang.id, antragsteller: "Kanzlei Grün", grundlage: "ifg4", begruendung: "", akteur: haus.ada)
    }

    private static func ablegen(_ haus: Einsichtshaus, _ betreff: String, _ typ: String, _ daten: Data) async throws
        -> DokumentKopf
    {
        let inhalt = try await haus.stand.content.store(daten)
        return try await haus.store.commit(Vermerk(.system("test"), "test.ablegen")) { tx in
            try tx.dokumentAblegen(
                DokumentAnlage(
                    betreff: betreff, typ: .nachricht, richtung: .eingang, dateiname: "eingang.dat", mediatyp: typ,
                    inhalt: inhalt,
                    text: nil, final: true), in: haus.vorgang.id)
        }
    }

    @Test(
        "Das Verzeichnis nennt Nummer und Art, nie den Betreff; einen anderen Titel gibt das Amt, und das steht im Protokoll",
        arguments: Dialect.allCases)
    func titel(maschine: Dialect) async throws {
        try await Einsichtshaus.mit(maschine) { haus in
            let betreff = "Beschwerde des Nachbarn Müller"
            let brief = try await Self.ablegen(haus, betreff, "application/pdf", Einsichtshaus.pdf + Data("\n".utf8))
            let id = try await Self.antrag(haus), benennen = StueckBenennen(dienst: haus.dienst)
            try await StueckeWaehlen(dienst: haus.dienst).hinzufuegen(id, [brief.id, haus.dokument.id], akteur: haus.ada)
            let stuecke = try await haus.store.read { try $0.einsichtstuecke(id) }
            #expect(stuecke.map(\.titel) == ["Dokument 1 (Nachricht)", "Dokument 2 (Schreiben)"])
            await #expect(throws: EinsichtError.titelFehlt) {
                try await benennen(id, stuecke[0].id, titel: "  ", akteur: haus.ada)
            }
            await #expect(throws: EinsichtError.nichtGefunden) {
                try await benennen(id, stuecke[0].id, titel: "x", akteur: haus.fremd)
            }
            try await benennen(id, stuecke[0].id, titel: "Schreiben vom 3. März", akteur: haus.ada)
            try await EinsichtVorlegen(dienst: haus.dienst)(id, akteur: haus.ada)
            await #expect(throws: EinsichtError.nichtMoeglich(.vorgelegt)) {
                try await benennen(id, stuecke[0].id, titel: "x", akteur: haus.ada)
            }
            try await haus.arbeiten()
            _ = try await EinsichtFreigeben(dienst: haus.dienst)(id, tage: 3, akteur: haus.ben)
            let (_, gezeigt) = try await Einsehen(dienst: haus.dienst).liste(try await haus.gast(id))
            #expect(gezeigt.map(\.titel) == ["Schreiben vom 3. März", "Dokument 2 (Schreiben)"])
            #expect(!"\(gezeigt)".contains("Müller"))
            let geschichte = try await haus.store.read { try $0.historie(id.text) }
            #expect(geschichte.contains { $0.feld == "stuecktitel" && $0.neu == "1: Schreiben vom 3. März" })
        }
    }

    @Test(
        "Eine E-Mail wird durch ihre PDF-Fassung gezeigt; ohne diese, oder wenn sie zurückgehalten wird, nicht",
        arguments: Dialect.allCases)
    func fassung(maschine: Dialect) async throws {
        try await Einsichtshaus.mit(maschine) { haus in
            let mail = try await Self.ablegen(haus, "Nachricht", "message/rfc822", Data("From: a@example.org\n\nHallo\n".utf8))
            let id = try await Self.antrag(haus), waehlen = StueckeWaehlen(dienst: haus.dienst)
            await #expect(throws: EinsichtError.ohnePdf("Nachricht")) {
                try await waehlen.hinzufuegen(id, [mail.id], akteur: haus.ada)
            }
            let pdf = try await #require(haus.dienst.abgeleitet).store(Einsichtshaus.pdf)
            try await haus.store.commit(Vermerk(.system("test"), "test.fassung")) { tx in
                try tx.execute(
                    """
                    INSERT INTO akte_fassung (quelle, datei, groesse, erstellt)
                    VALUES (\(mail.neueste.inhalt.sha256), \(pdf.sha256), \(pdf.groesse), \(tx.jetzt))
                    """)
            }
            let gehalten = Einsichtsdienst(
                store: haus.store, inhalte: haus.stand.content.mitSchranke { _ in throw Ausfall() }, recht: haus.dienst.recht,
                werkzeug: haus.dienst.werkzeug, abgeleitet: haus.dienst.abgeleitet)
            await #expect(throws: Ausfall.self) {
                try await StueckeWaehlen(dienst: gehalten).hinzufuegen(id, [mail.id], akteur: haus.ada)
            }
            try await waehlen.hinzufuegen(id, [mail.id], akteur: haus.ada)
            let stueck = try #require(try await haus.store.read { try $0.einsichtstuecke(id) }.first)
            #expect(stueck.original == pdf && stueck.seiten == 2)
            try await EinsichtVorlegen(dienst: haus.dienst)(id, akteur: haus.ada)
            try await haus.arbeiten()
            #expect(try await haus.store.read { try $0.einsichtstuecke(id) }.first?.fassung != nil)
        }
    }

    @Test("Scheitert das Zeichnen, steht der Grund da, und es geht noch einmal", arguments: Dialect.allCases)
    func gescheitert(maschine: Dialect) async throws {
        try await Einsichtshaus.mit(maschine) { haus in
            let id = try await Self.antrag(haus)
            try await StueckeWaehlen(dienst: haus.dienst).hinzufuegen(id, [haus.dokument.id], akteur: haus.ada)
            try await EinsichtVorlegen(dienst: haus.dienst)(id, akteur: haus.ada)
            let kaputt = Seitenwerkzeug(
                seiten: haus.dienst.werkzeug.seiten, bild: haus.dienst.werkzeug.bild,
                schwaerzen: { _, _, _, _ in throw EinsichtError.zuGross })
            let dienst = Einsichtsdienst(
                store: haus.store, inhalte: haus.stand.content, recht: haus.dienst.recht, werkzeug: kaputt)
            try await Auftragsdienst(
                store: haus.store, arten: [FassungenZeichnen(dienst: dienst).auftragsart], knoten: "test",
                log: Logger(label: "test")
            ).allesFaellige()
            let vorher = try #require(try await haus.store.read { try $0.einsicht(id) })
            #expect(vorher.zeichnenFehler == EinsichtError.zuGross.meldung)
            await #expect(throws: EinsichtError.nichtGefunden) {
                try await FassungenZeichnen(dienst: haus.dienst).erneut(id, akteur: haus.fremd)
            }
            try await FassungenZeichnen(dienst: haus.dienst).erneut(id, akteur: haus.ada)
            #expect(try await haus.store.read { try $0.einsicht(id) }?.zeichnenFehler == nil)
            try await haus.arbeiten()
            #expect(try await haus.store.read { try $0.einsichtstuecke(id) }.allSatisfy { $0.fassung != nil })
            _ = try await EinsichtFreigeben(dienst: haus.dienst)(id, tage: 3, akteur: haus.ben)
        }
    }
}
