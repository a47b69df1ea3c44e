// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte

@Suite("Sammeländerungen") struct StapelTests {
    @Test("Die Vorschau sagt je Objekt, was sich ändert oder warum nicht; ausgeführt wird genau das", arguments: Dialect.allCases)
    func vorschau(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let offen = try await amt.vorgang(), zu = try await amt.geschlossen()
            let veraltet = try await amt.vorgang(Amt.wunsch("Veraltet"))
            let stapel = StapelAusfuehren(store: amt.store)
            let wahl = [
                Stapelwahl(.vorgang(offen.id), version: offen.version), Stapelwahl(.vorgang(zu.id)),
                Stapelwahl(.vorgang(veraltet.id), version: 99),
            ]
            let akt = Stapelakt.feld(.standort, "Regal 7")
            let zeilen = try await stapel.vorschau(akt, wahl, akteur: amt.ada)
            #expect(zeilen.map(\.aenderungen.count) == [1, 0, 0])
            #expect(zeilen[1].hindernis == AkteError.vorgangGeschlossen.meldung)
            #expect(zeilen[2].hindernis == StoreError.veraltet.meldung)
            #expect(try await amt.store.read { try $0.schriftgutangaben(offen.id).standort } == nil)
            let ergebnis = try await stapel(akt, wahl, akteur: amt.ada)
            #expect(ergebnis.geaendert == 1 && ergebnis.ausgelassen.count == 2)
            #expect(try await amt.store.read { try $0.schriftgutangaben(offen.id).standort } == "Regal 7")
        }
    }

    @Test("Was jemand anderes gerade bearbeitet, lässt die Sammeländerung aus und sagt, wer es ist", arguments: Dialect.allCases)
    func gesperrt(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let frei = try await amt.ablegen("a", final: false, in: vorgang.id)
            let belegt = try await amt.ablegen("b", final: false, in: vorgang.id)
            let (sperre, _) = try await DokumentAuschecken(store: amt.store)(
                belegt.id, Sperrwunsch(kanal: .seite), akteur: amt.ben)
            let wahl = [Stapelwahl(.dokument(frei.id)), Stapelwahl(.dokument(belegt.id))]
            let stapel = StapelAusfuehren(store: amt.store)
            for akt in [Stapelakt.feld(.bezug, "Ihr Schreiben"), .schlagworte(dazu: ["Eilt"], weg: [])] {
                let zeilen = try await stapel.vorschau(akt, wahl, akteur: amt.ada)
                #expect(zeilen[0].hindernis == nil && zeilen[1].hindernis?.contains("Ben Beispiel") == true)
                #expect(try await stapel(akt, wahl, akteur: amt.ada).geaendert == 1)
            }
            #expect(try await amt.store.read { try $0.dokumentangaben(belegt.id).bezug } == nil)
            // Whoever has checked it out may go on, and nobody may take that back meanwhile.
            let id = try #require(try await stapel(.feld(.bezug, "Anruf"), [wahl[1]], akteur: amt.ben).stapel)
            try await AuscheckenAbbrechen(store: amt.store)(belegt.id, akteur: amt.ben)
            _ = try await amt.sperren(.dokument(belegt.id), Sperrwunsch(kanal: .webdav), akteur: amt.lea)
            let zurueck = try await StapelAufheben(store: amt.store)(id, akteur: amt.ben)
            #expect(zurueck.zurueck == 0 && zurueck.ausgelassen.first?.grund.contains("Lea Leitung") == true)
            #expect(sperre.inhaber == amt.ben.person)
        }
    }

    @Test("Rückgängig stellt den alten Wert her, außer wo inzwischen etwas geschehen ist", arguments: Dialect.allCases)
    func rueckgaengig(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let a = try await amt.vorgang(), b = try await amt.vorgang(Amt.wunsch("B"))
            let wahl = [Stapelwahl(.vorgang(a.id)), Stapelwahl(.vorgang(b.id))]
            let ausfuehren = StapelAusfuehren(store: amt.store), aufheben = StapelAufheben(store: amt.store)
            let id = try #require(try await ausfuehren(.feld(.frist, "24.12.2026"), wahl, akteur: amt.ada).stapel)
            #expect(try await amt.stand(a.id).frist?.iso == "2026-12-24")
            _ = try await ausfuehren(.feld(.frist, "31.12.2026"), [wahl[1]], akteur: amt.ada)
            await #expect(throws: AkteError.nichtGefunden) { try await aufheben(id, akteur: amt.ben) }
            let ergebnis = try await aufheben(id, akteur: amt.ada)
            #expect(ergebnis.zurueck == 1 && ergebnis.ausgelassen.map(\.zeichen) == [b.zeichen.text])
            #expect(try await amt.stand(a.id).frist == nil)
            #expect(try await amt.stand(b.id).frist?.iso == "2026-12-31")
            await #expect(throws: ObjektError.stapelAufgehoben) { try await aufheben(id, akteur: amt.ada) }
        }
    }

    @Test("Weitergeben, Wiedervorlage und Schlagworte für viele auf einmal, und wieder zurück", arguments: Dialect.allCases)
    func akte(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgaenge = [try await amt.vorgang(), try await amt.vorgang(Amt.wunsch("B"))]
            let wahl = vorgaenge.map { Stapelwahl(.vorgang($0.id)) }
            let ausfuehren = StapelAusfuehren(store: amt.store), aufheben = StapelAufheben(store: amt.store)
            let anlage = WiedervorlageAnlage(tag: amt.uhr.jetzt.tag.plus(tage: 7), grund: "Rückfrage", fuer: nil)
            let akte: [Stapelakt] = [
                .schlagworte(dazu: ["Eilt"], weg: []), .wiedervorlage(anlage),
                .weitergeben(.person(amt.ben.person), notiz: "Bitte prüfen"),
                .weitergeben(.gruppe(Amt.fahrerlaubnis), notiz: nil),
            ]
            for akt in akte.dropLast() {
                #expect(try await ausfuehren(akt, wahl, akteur: amt.ada).geaendert == 2)
            }
            #expect(try await amt.stand(vorgaenge[0].id).bearbeiter == amt.ben.person)
            #expect(try await amt.store.read { try $0.wiedervorlagen(in: vorgaenge[1].id).count } == 1)
            #expect(try await AkteSuchen(store: amt.store)("Eilt", akteur: amt.ada).treffer.count == 2)
            let letzte = try await amt.store.read { try $0.stapelliste(akteur: amt.ada) }
            #expect(letzte.count == 3)
            for stapel in letzte { #expect(try await aufheben(stapel.id, akteur: amt.ada).zurueck == 2, "\(stapel.titel)") }
            #expect(try await amt.stand(vorgaenge[0].id).bearbeiter == nil)
            #expect(try await amt.store.read { try $0.wiedervorlagen(in: vorgaenge[1].id).first?.erledigt } != nil)
            #expect(try await AkteSuchen(store: amt.store)("Eilt", akteur: amt.ada).treffer.isEmpty)
        }
    }

    @Test(
        "Eine Wiedervorlage für viele bekommt auch eine Akte, aber niemand, der das Objekt nicht sieht",
        arguments: Dialect.allCases)
    func wiedervorlage(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let wahl = [Stapelwahl(.vorgang(vorgang.id)), Stapelwahl(.akte(vorgang.akteID))]
            let ausfuehren = StapelAusfuehren(store: amt.store)
            let tag = amt.uhr.jetzt.tag.plus(tage: 7)
            let fremd = try await ausfuehren.vorschau(
                .wiedervorlage(WiedervorlageAnlage(tag: tag, grund: "Frage", fuer: amt.eva.person)), wahl, akteur: amt.ada)
            #expect(fremd.count == 2 && fremd.allSatisfy { $0.hindernis?.contains("Eva Fern") == true })
            let alle = try await ausfuehren(
                .wiedervorlage(WiedervorlageAnlage(tag: tag, grund: "Frage", fuer: nil)), wahl, akteur: amt.ada)
            #expect(alle.geaendert == 2)
            #expect(try await amt.store.read { try $0.wiedervorlagen(anAkte: vorgang.akteID).count } == 1)
            _ = try await StapelAufheben(store: amt.store)(try #require(alle.stapel), akteur: amt.ada)
            #expect(try await amt.store.read { try $0.wiedervorlagen(anAkte: vorgang.akteID).first?.erledigt } != nil)
        }
    }

    @Test("Nur Sichtbares kommt in die Vorschau, nur Erlaubtes wird geändert", arguments: Dialect.allCases)
    func rechte(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang(), geheim = try await amt.vorgang(Amt.wunsch("Geheim", vertraulich: true))
            let wahl = [Stapelwahl(.vorgang(vorgang.id)), Stapelwahl(.vorgang(geheim.id))]
            let stapel = StapelAusfuehren(store: amt.store)
            let akt = Stapelakt.feld(.bemerkung, "x")
            let leser = try await stapel.vorschau(akt, wahl, akteur: amt.leser)
            #expect(leser.map(\.hindernis) == [AkteError.verboten.meldung])
            #expect(try await stapel.vorschau(akt, wahl, akteur: amt.eva).isEmpty)
            await #expect(throws: ObjektError.stapelNichtsGeaendert) { try await stapel(akt, wahl, akteur: amt.leser) }
            await #expect(throws: ObjektError.stapelLeer) { try await stapel(akt, [], akteur: amt.ada) }
        }
    }

    @Test("Metadaten vieler Akten: geprüft nach der Art jeder Akte", arguments: Dialect.allCases)
    func metadaten(maschine: Dialect) async throws {
        try await AktenartTests.mit(maschine) { amt in
            let kfz = try await AktenartTests.kfz(amt), ohne = try await AkteAendernTests.akte(amt)
            let wahl = [Stapelwahl(.akte(kfz.id)), Stapelwahl(.akte(ohne.id))]
            let stapel = StapelAusfuehren(store: amt.store)
            let falsch = try await stapel.vorschau(.feld(.metadatum("fahrzeugklasse"), "Z9"), wahl, akteur: amt.ada)
            #expect(falsch.allSatisfy { $0.hindernis != nil })
            let id = try #require(try await stapel(.feld(.metadatum("fahrzeugklasse"), "m1"), wahl, akteur: amt.ada).stapel)
            #expect(try await amt.store.read { try $0.metadaten(.akte(kfz.id))["fahrzeugklasse"] } == "M1")
            _ = try await StapelAufheben(store: amt.store)(id, akteur: amt.ada)
            #expect(try await amt.store.read { try $0.metadaten(.akte(kfz.id)) } == AktenartTests.feldwerte)
        }
    }

    @Test("Eine Akte mit Dezimalzahl lässt sich gemeinsam mit anderen ändern; die Zahl selbst auch", arguments: Dialect.allCases)
    func dezimalzahl(maschine: Dialect) async throws {
        try await AktenartTests.mit(maschine) { amt in
            try await AktenartSetzen(store: amt.store)(try AktenartTests.mitBetrag(), akteur: amt.ada)
            let akte = try await AktenartTests.kfz(amt, ["betrag": "1.250,5"], plan: "36.10.02", art: "GEB")
            let wahl = [Stapelwahl(.akte(akte.id))], stapel = StapelAusfuehren(store: amt.store)
            #expect(try await stapel(.feld(.metadatum("farbe"), "rot"), wahl, akteur: amt.ada).geaendert == 1)
            #expect(try await amt.store.read { try $0.metadaten(.akte(akte.id)) } == ["betrag": "1250.5", "farbe": "Rot"])
            _ = try await stapel(.feld(.metadatum("betrag"), "12,5"), wahl, akteur: amt.ada)
            _ = try await stapel(.feld(.metadatum("betrag"), "1.250", .maschine), wahl, akteur: amt.ada)
            #expect(try await amt.store.read { try $0.metadaten(.akte(akte.id))["betrag"] } == "1.250")
            let text = try await amt.store.read { db in
                try Stapeltext.aenderung(db, Stapelaenderung(feld: "m.betrag", alt: "1250.5", neu: "12.5"), wahl)
            }
            #expect(text == "Betrag: 1250,5 → 12,5")
        }
    }
}
