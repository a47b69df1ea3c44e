// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Pruefungswesen

@Suite("Feststellungen, Empfehlungen und eingelesene Dateien")
struct EmpfehlungTests {
    private static let bericht =
        "feststellung nr;feststellung;empfehlung nr;empfehlung\nF1;Steuerung schwach;E1;Steuern\nF1;;E2;Vergleichen\n"

    @Test(
        "Von der Empfehlung zur Umsetzung: Stellungnahme mit Einheit und Frist, Verzug nur mit Grund", arguments: Dialect.allCases
    )
    func verfolgen(maschine: Dialect) async throws {
        try await Pruefungshaus.mit(maschine) { haus in
            let id = try await haus.pruefung(), verfolgen = EmpfehlungVerfolgen(dienst: haus.dienst), heute = Pruefungshaus.heute
            try await FeststellungAufnehmen(store: haus.store)(
                id, nr: "F1", feld: "Datenschutz", wortlaut: "Es fehlt etwas", empfehlungNr: "E1", empfehlung: "Ergänzen",
                akteur: haus.kim)
            let e = try #require(try await haus.store.read { try $0.empfehlungen(id).first }).id
            func stellung(_ haltung: Haltung, version: Int64, _ zuteilung: EmpfehlungVerfolgen.Zuteilung) async throws {
                try await verfolgen.stellungnahme(
                    e, version: version, haltung: haltung, text: "Wir machen es.", am: heute, zuteilung, akteur: haus.kim)
            }
            func umsetzen(
                _ stand: Umsetzungsstand, version: Int64, frist: Kalendertag, verzug: String = "", ergebnis: String = "",
                am: Kalendertag? = nil,
                vorhaben: String? = nil, akteur: Akteur
            ) async throws {
                try await verfolgen.umsetzung(
                    e, version: version, stand: stand, frist: frist, verzug: verzug, ergebnis: ergebnis, umgesetzt: am,
                    vorhaben: vorhaben,
                    akteur: akteur)
            }
            func feld(_ erwartet: String, _ tun: () async throws -> Void) async {
                do {
                    try await tun()
                    Issue.record("\(erwartet) wurde angenommen")
                } catch {
                    let feld = (error as? PruefungswesenError)?.feld
                    #expect(feld == erwartet)
                }
            }
            let gestern = heute.plus(tage: -1), morgen = heute.plus(tage: 1)
            await feld("oe") { try await stellung(.folgt, version: 1, .init()) }
            await feld("frist") { try await stellung(.folgt, version: 1, .init(oe: Pruefungshaus.verkehr)) }
            await feld("oe") { try await stellung(.folgt, version: 1, .init(oe: OrgNummer(99), frist: morgen)) }
            await feld("stand") { try await umsetzen(.arbeit, version: 1, frist: morgen, akteur: haus.kim) }
            try await stellung(.folgt, version: 1, .init(oe: Pruefungshaus.verkehr, frist: gestern))
            let (zahl, offen) = try await haus.store.read {
                (try $0.ueberfaelligeEmpfehlungen(am: heute), try $0.offeneEmpfehlungen().map(\.nr))
            }
            #expect(zahl == 1 && offen == ["E1"])
            // The own unit's head carries it out, an auditor does not.
            await #expect(throws: PruefungswesenError.verboten) {
                try await umsetzen(.arbeit, version: 2, frist: morgen, akteur: haus.prueferin)
            }
            await feld("verzug") { try await umsetzen(.arbeit, version: 2, frist: gestern, akteur: haus.leitung) }
            await feld("verzug") { try await umsetzen(.arbeit, version: 2, frist: morgen, akteur: haus.leitung) }
            await feld("frist") { try await stellung(.folgt, version: 2, .init(oe: Pruefungshaus.verkehr, frist: morgen)) }
            try await umsetzen(.arbeit, version: 2, frist: morgen, verzug: "Vergabe dauert", akteur: haus.leitung)
            await feld("vorhaben") {
                try await umsetzen(.arbeit, version: 3, frist: morgen, vorhaben: "v1", akteur: haus.leitung)
            }
            try await umsetzen(.arbeit, version: 3, frist: morgen, vorhaben: "v1", akteur: haus.kim)
            await feld("ergebnis") {
                try await umsetzen(.umgesetzt, version: 4, frist: morgen, vorhaben: "v1", akteur: haus.leitung)
            }
            await feld("umgesetzt") {
                try await umsetzen(
                    .umgesetzt, version: 4, frist: morgen, ergebnis: "Getan", am: morgen, vorhaben: "v1", akteur: haus.leitung)
            }
            try await umsetzen(
                .umgesetzt, version: 4, frist: morgen, ergebnis: "Getan", am: heute, vorhaben: "v1", akteur: haus.leitung)
            let (fertig, rest, spur) = try await haus.store.read {
                (try $0.empfehlung(e), try $0.offeneEmpfehlungen().count, try $0.historie(e.text, nur: "pr.empfehlung.umsetzung"))
            }
            #expect(fertig.umsetzung == .umgesetzt && fertig.vorhaben == "v1" && fertig.verzug == "Vergabe dauert" && rest == 0)
            #expect(spur.contains { $0.feld == "verzug" && $0.neu == "Vergabe dauert" })
            await #expect(throws: PruefungswesenError.veraltet) {
                try await umsetzen(.umgesetzt, version: 4, frist: morgen, ergebnis: "x", am: heute, akteur: haus.kim)
            }
        }
    }

    @Test("Ein Bericht wird ganz oder gar nicht übernommen, und seine Datei liegt im Vorgang", arguments: Dialect.allCases)
    func bericht(maschine: Dialect) async throws {
        try await Pruefungshaus.mit(maschine) { haus in
            let id = try await haus.pruefung(), einlesen = DateiEinlesen(dienst: haus.dienst)
            let schlecht = try await haus.datei(id, .empfehlungen, Self.bericht + "F2;;E3;Ohne Wortlaut\n")
            await #expect(throws: PruefungswesenError.self) {
                _ = try await einlesen.uebernehmen(schlecht, version: 1, akteur: haus.kim)
            }
            #expect(try await haus.store.read { try $0.feststellungen(id).count + $0.empfehlungen(id).count } == 0)
            try await einlesen.verwerfen(schlecht, version: 1, akteur: haus.kim)
            await #expect(throws: PruefungswesenError.nichtVorgelegt) {
                _ = try await einlesen.uebernehmen(schlecht, version: 2, akteur: haus.kim)
            }

            let gut = try await haus.datei(id, .empfehlungen, Self.bericht)
            await #expect(throws: PruefungswesenError.verboten) {
                _ = try await einlesen.uebernehmen(gut, version: 1, akteur: haus.leitung)
            }
            _ = try await einlesen.uebernehmen(gut, version: 1, akteur: haus.kim)
            let (empfehlungen, einlesung, dokumente) = try await haus.store.read { db in
                (try db.empfehlungen(id), try db.einlesung(gut), try db.dokumente(in: try db.pruefung(id).vorgang))
            }
            #expect(empfehlungen.map(\.nr) == ["E1", "E2"] && empfehlungen.map(\.zeile) == [2, 3])
            #expect(einlesung.zustand == .uebernommen && einlesung.dokument == dokumente.first?.id && dokumente.count == 1)
            // The same report once more: every number is there already.
            let nochmal = try await haus.datei(id, .empfehlungen, Self.bericht)
            let datei = try await haus.store.read { try $0.empfehlungsdatei(Array(Self.bericht.utf8), id) }
            #expect(datei.fehler.map(\.zeile) == [2, 2, 3])
            await #expect(throws: PruefungswesenError.self) {
                _ = try await einlesen.uebernehmen(nochmal, version: 1, akteur: haus.kim)
            }
        }
    }

    @Test("Kosten werden eingelesen, verglichen und lassen sich mit Grund zurücknehmen", arguments: Dialect.allCases)
    func kosten(maschine: Dialect) async throws {
        try await Pruefungshaus.mit(maschine) { haus in
            let id = try await haus.pruefung(), einlesen = DateiEinlesen(dienst: haus.dienst)
            let text = "jahr;kostenart;betrag;fachbereich;arbeitsplätze\n2018;Grunddienste;1000;gesamt;4\n2018;Netz;50;36;\n"
            let erste = try await haus.datei(id, .kosten, text)
            _ = try await einlesen.uebernehmen(erste, version: 1, akteur: haus.kim)
            let posten = try await haus.store.read { try $0.kosten(id) }
            #expect(
                posten.map(\.zeile.oe) == [nil, Pruefungshaus.verkehr] || posten.map(\.zeile.oe) == [Pruefungshaus.verkehr, nil])
            #expect(posten.allSatisfy { $0.einlesung == erste })
            #expect(Kennzahl.alle(posten.map(\.zeile).filter { $0.oe == nil }).first?.jeArbeitsplatz == Geld(cent: 25_000))
            let zweite = try await haus.datei(id, .kosten, text)
            await #expect(throws: PruefungswesenError.self) {
                _ = try await einlesen.uebernehmen(zweite, version: 1, akteur: haus.kim)
            }

            let vergleich = VergleichEintragen(store: haus.store)
            let fallend = VergleichEintragen.Eingabe(
                jahr: "2018", kennzahl: "gesamt", anzahl: "21",
                werte: ["minimum": "100", "viertel1": "200", "viertel2": "150", "viertel3": "300", "maximum": "400"],
                quelle: "Bericht S. 9")
            await #expect(
                throws: PruefungswesenError.eingabe(
                    feld: "viertel2", was: "Die Werte müssen vom Minimum bis zum Maximum steigen. Bitte prüfen Sie sie.")
            ) {
                try await vergleich(id, fallend, akteur: haus.kim)
            }
            var eingabe = fallend
            eingabe.werte["viertel2"] = "250"
            try await vergleich(id, eingabe, akteur: haus.kim)
            eingabe.anzahl = "22"
            try await vergleich(id, eingabe, akteur: haus.kim)
            let werte = try await haus.store.read { try $0.vergleichswerte(id) }
            #expect(werte.map(\.anzahl) == [22] && werte.first?.lage(Geld(cent: 25_000)) == "genau am Median")
            let stand = try await haus.store.read { try Pruefungsstand(try $0.pruefung(id), $0) }
            #expect(
                String(decoding: Pruefungstabellen.kennzahlen(stand), as: UTF8.self).contains(
                    "2018;gesamt;\"1000,00\";\"250,00\";Euro je Arbeitsplatz;22"))

            await #expect(throws: PruefungswesenError.self) {
                try await einlesen.zuruecknehmen(erste, version: 2, grund: "", akteur: haus.kim)
            }
            try await einlesen.zuruecknehmen(erste, version: 2, grund: "falsches Jahr", akteur: haus.kim)
            #expect(try await haus.store.read { try $0.kosten(id).isEmpty })
            _ = try await einlesen.uebernehmen(zweite, version: 1, akteur: haus.kim)
            #expect(try await haus.store.read { try $0.kosten(id).count } == 2)
        }
    }
}
