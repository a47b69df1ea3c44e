// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing
import Zip

@testable import Akte
@testable import Pruefungswesen

@Suite("IT-Prüfungen")
struct PruefungTests {
    @Test(
        "Fragen werden als Entwurf bearbeitet und veröffentlicht; eine laufende Prüfung behält ihre Fassung",
        arguments: Dialect.allCases)
    func fassungen(maschine: Dialect) async throws {
        try await Pruefungshaus.mit(maschine) { haus in
            let bearbeiten = FassungBearbeiten(store: haus.store)
            let pruefung = try await haus.pruefung()
            let erste = try #require(try await haus.store.read { try $0.fragenfassungen().first })
            let alte = try #require(try await haus.store.read { try $0.prueffragen(erste.id).first })
            var geaendert = alte
            geaendert.frage = "Anders gefragt?"
            let frage = geaendert
            await #expect(throws: PruefungswesenError.veroeffentlicht) {
                try await bearbeiten.schreiben(erste.id, version: erste.version, frage, akteur: haus.kim)
            }
            let entwurf = try await bearbeiten.entwerfen(erste.id, titel: "2027", akteur: haus.kim)
            try await bearbeiten.schreiben(entwurf, version: 1, frage, akteur: haus.kim)
            await #expect(throws: PruefungswesenError.veraltet) {
                try await bearbeiten.schreiben(entwurf, version: 1, frage, akteur: haus.kim)
            }
            try await bearbeiten.hinzufuegen(
                entwurf, version: 2,
                Prueffrage(
                    schluessel: "neu", teil: 1, feld: "Datenschutz", stelle: 0, frage: "Neu?", hinweis: "",
                    quelle: "eigener Wortlaut", gewicht: 1),
                akteur: haus.kim)
            try await bearbeiten.streichen(entwurf, version: 3, "ozg", akteur: haus.kim)
            await #expect(throws: PruefungswesenError.verboten) {
                try await bearbeiten.veroeffentlichen(entwurf, version: 4, akteur: haus.leitung)
            }
            try await bearbeiten.veroeffentlichen(entwurf, version: 4, akteur: haus.kim)
            let (alt, neu, behalten) = try await haus.store.read {
                (try $0.prueffragen(erste.id), try $0.prueffragen(entwurf), try $0.pruefung(pruefung).fassung)
            }
            #expect(behalten == erste.id && alt.count == neu.count && !alt.contains { $0.frage == "Anders gefragt?" })
            #expect(
                neu.contains { $0.frage == "Anders gefragt?" } && neu.contains { $0.frage == "Neu?" }
                    && !neu.contains { $0.schluessel == "ozg" })
            // In its field, not at the end.
            #expect(Prueffeld.aus(neu).first { $0.name == "Datenschutz" }?.fragen.last?.frage == "Neu?")
            let zweite = try await haus.pruefung()
            #expect(try await haus.store.read { try $0.pruefung(zweite).fassung } == entwurf)
        }
    }

    @Test(
        "Belege gibt es nur, soweit man sie sehen darf; das Paket enthält, was die Rechte des Lesers erlauben",
        arguments: Dialect.allCases)
    func belege(maschine: Dialect) async throws {
        try await Pruefungshaus.mit(maschine) { haus in
            let id = try await haus.pruefung(), nennen = BelegNennen(store: haus.store)
            let (offen, geheim) = (
                try await haus.dokument(Pruefungshaus.verkehr),
                try await haus.dokument(Pruefungshaus.verkehr, vertraulich: true, text: "Geheim")
            )
            try await haus.antworten(id, "vertrag", .voll)
            try await nennen(id, "vertrag", zeichen: offen.dokument, akteur: haus.leitung)
            try await nennen(id, "vertrag", zeichen: geheim.vorgang, akteur: haus.kim)
            await #expect(throws: PruefungswesenError.self) {
                try await nennen(id, "vertrag", zeichen: offen.dokument, akteur: haus.kim)
            }
            for zeichen in [geheim.vorgang, geheim.dokument, "\(offen.vorgang)#9", "gibt es nicht", ""] {
                await #expect(throws: PruefungswesenError.self) {
                    try await nennen(id, "vertrag", zeichen: zeichen, akteur: haus.leitung)
                }
            }
            await #expect(throws: PruefungswesenError.nichtGefunden) {
                try await nennen(id, "erfunden", zeichen: offen.dokument, akteur: haus.kim)
            }
            await #expect(throws: PruefungswesenError.verboten) {
                try await nennen(id, "vertrag", zeichen: offen.dokument, akteur: haus.prueferin)
            }
            let ansichten = try await haus.store.read { db in
                try db.pruefbelege(id).map { try Belegansicht($0, db, haus.prueferin).zeichen }
            }
            #expect(Set(ansichten) == [offen.dokument, nil])

            let ausgeben = PruefungAusgeben(dienst: haus.dienst)
            await #expect(throws: PruefungswesenError.verboten) { try await ausgeben(id, akteur: haus.leitung) }
            let fremd = try ZipArchive(.bytes([UInt8](try await ausgeben(id, akteur: haus.prueferin).daten)))
            let eigen = try ZipArchive(.bytes([UInt8](try await ausgeben(id, akteur: haus.kim).daten)))
            let namen = fremd.entries.map(\.name), eigene = eigen.entries.map(\.name)
            #expect(namen.filter { $0.hasPrefix("belege/") } == ["belege/001-Nachweis-Beleg.txt"])
            let mitgegeben = eigene.filter { $0.hasPrefix("belege/") }.map { $0.split(separator: "-").last ?? "" }
            #expect(Set(mitgegeben) == ["Beleg.txt", "Geheim.txt"])
            #expect(
                Set([
                    "fragen-und-antworten.csv", "fragen-und-antworten.html", "belege.csv", "empfehlungen.csv", "kosten.csv",
                    "kennzahlen.csv",
                ]).isSubset(of: namen))
            func text(_ archiv: ZipArchive, _ name: String) throws -> String {
                let eintrag = try #require(archiv.entry(name))
                return String(decoding: try archiv.content(eintrag), as: UTF8.self)
            }
            let liste = try text(fremd, "belege.csv"), seite = try text(fremd, "fragen-und-antworten.html")
            #expect(liste.contains("reichen nicht aus") && !liste.contains("Geheim") && !liste.contains(geheim.vorgang))
            #expect(seite.contains("vollständig erfüllt") && !seite.contains("{{"))
            #expect(try text(fremd, "belege/001-Nachweis-Beleg.txt") == "Beleg")
            // That somebody took out what is kept closely is written down.
            let spur: Int? = try await haus.store.read {
                try $0.value("SELECT COUNT(*) FROM akte_zugriffsprotokoll WHERE weg = 'paket'")
            }
            #expect((spur ?? 0) >= 2)
        }
    }

    @Test(
        "Eine Prüfung wird erst abgeschlossen, wenn alles beantwortet ist; danach ist sie abgelegt und fest",
        arguments: Dialect.allCases)
    func abschluss(maschine: Dialect) async throws {
        try await Pruefungshaus.mit(maschine) { haus in
            let id = try await haus.pruefung(), fuehren = PruefungFuehren(dienst: haus.dienst)
            try await FeststellungAufnehmen(store: haus.store)(
                id, nr: "F1", feld: "", wortlaut: "Es fehlt etwas", empfehlungNr: "E1", empfehlung: "Ergänzen", akteur: haus.kim)
            let empfehlung = try #require(try await haus.store.read { try $0.empfehlungen(id).first }).id
            let verfolgen = EmpfehlungVerfolgen(dienst: haus.dienst), heute = Pruefungshaus.heute
            func stellung(_ version: Int64) async throws {
                try await verfolgen.stellungnahme(
                    empfehlung, version: version, haltung: .folgt, text: "Ja.", am: heute,
                    .init(oe: Pruefungshaus.verkehr, frist: heute), akteur: haus.kim)
            }
            await #expect(throws: PruefungswesenError.self) { try await fuehren.abschliessen(id, version: 1, akteur: haus.kim) }
            for frage in haus.dienst.fragen { try await haus.antworten(id, frage.schluessel, .ueberwiegend) }
            await #expect(throws: PruefungswesenError.veraltet) { try await haus.antworten(id, "ozg", .voll) }
            try await haus.antworten(id, "ozg", .voll, version: 1)
            let hindernisse = try await haus.store.read { try PruefungFuehren.hindernisse($0, try $0.pruefung(id)) }
            #expect(hindernisse == ["Eine Empfehlung hat noch keine Stellungnahme."])
            try await stellung(1)
            await #expect(throws: PruefungswesenError.verboten) {
                try await fuehren.abschliessen(id, version: 1, akteur: haus.leitung)
            }
            try await fuehren.bericht(id, version: 1, tag: Pruefungshaus.heute, nummer: "050", akteur: haus.kim)
            try await fuehren.abschliessen(id, version: 2, akteur: haus.kim)
            let (pruefung, dokumente) = try await haus.store.read { db in
                let pruefung = try db.pruefung(id)
                return (pruefung, try db.dokumente(in: pruefung.vorgang))
            }
            #expect(
                pruefung.abgeschlossen != nil
                    && dokumente.map(\.neueste.dateiname) == ["IP-2026-001.html", "IP-2026-001-fragen.csv"])
            let tabelle = String(decoding: try await haus.stand.content.read(dokumente[1].neueste.inhalt), as: UTF8.self)
            #expect(
                tabelle.contains("überwiegend erfüllt") && tabelle.split(separator: "\r\n").count == haus.dienst.fragen.count + 1)
            await #expect(throws: PruefungswesenError.abgeschlossen) { try await haus.antworten(id, "ozg", .nicht, version: 2) }
            // What was filed stays; carrying it out goes on.
            await #expect(throws: PruefungswesenError.abgeschlossen) { try await stellung(2) }
            try await verfolgen.umsetzung(
                empfehlung, version: 2, stand: .umgesetzt, frist: heute, verzug: nil, ergebnis: "Getan", umgesetzt: heute,
                vorhaben: nil, akteur: haus.leitung)
        }
    }

    @Test(
        "Ein Beleg wird als Kopie im Vorgang der Prüfung abgelegt, wenn er nicht enger verwahrt ist", arguments: Dialect.allCases)
    func belegkopie(maschine: Dialect) async throws {
        try await Pruefungshaus.mit(maschine) { haus in
            let id = try await haus.pruefung(), nennen = BelegNennen(store: haus.store)
            let offen = try await haus.dokument(Pruefungshaus.verkehr)
            let geheim = try await haus.dokument(Pruefungshaus.verkehr, vertraulich: true, text: "Geheim")
            // Who keeps audits and nothing else, with the right to the files of the unit that keeps them.
            let buero = Pruefungshaus.person(
                "Bea Büro", 7, [PruefungswesenRechte.lesen, PruefungswesenRechte.fuehren, AkteRechte.lesen], [Pruefungshaus.stadt]
            )
            func sicht() async throws -> [String?] {
                try await haus.store.read { db in try db.pruefbelege(id).map { try Belegansicht($0, db, buero).betreff } }
            }
            try await nennen(id, "vertrag", zeichen: offen.dokument, akteur: haus.leitung)
            #expect(try await sicht() == [nil])
            await #expect(throws: PruefungswesenError.self) {
                try await nennen(id, "vertrag", zeichen: offen.vorgang, ablegen: true, akteur: haus.leitung)
            }
            await #expect(throws: PruefungswesenError.self) {
                try await nennen(id, "vertrag", zeichen: geheim.dokument, ablegen: true, akteur: haus.kim)
            }
            try await nennen(id, "vertrag", zeichen: offen.dokument, ablegen: true, akteur: haus.leitung)
            try await nennen(id, "ozg", zeichen: offen.dokument, ablegen: true, akteur: haus.leitung)
            let gesehen = try await sicht()
            #expect(gesehen.count == 3 && gesehen.compactMap(\.self) == ["Nachweis Beleg", "Nachweis Beleg"])
            let vorgang = try await haus.store.read { try $0.pruefung(id).vorgang }
            let zahl: Int? = try await haus.store.read {
                try $0.value("SELECT COUNT(*) FROM akte_dokument WHERE vorgang = \(vorgang)")
            }
            #expect(zahl == 1)
        }
    }
}
