// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing
import Web

@testable import Steuerung

@Suite("Geld, Wirkung und Begleitung")
struct BegleitungTests {
    private static let gilt = Geltungszeit.ab(Probe.iso("2018-01-01"))

    @Test("Budgets werden je Handlungsfeld zusammengezählt; was über Plan ist, steht da", arguments: Dialect.beide)
    func budget(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine) { amt in
            let seiten = try Seitenprobe(amt), f = Vorhabenfelder(), programm = try await amt.programm()
            let leer = try await seiten.rufe(.get, SteuerungURL.mittel).text
            #expect(leer.contains("Keine Beträge bekannt"))
            let feld = try await amt.anlegen(.handlungsfeld, akteur: amt.ada) { id in
                [
                    Handlungsfeldfelder().titel.setzen(id, "Bürgerservice", Self.gilt, Probe.quelle),
                    Handlungsfeldfelder().programm.setzen(id, programm, Self.gilt, Probe.quelle),
                ]
            }
            let a = try await amt.vorhaben("A", in: programm), b = try await amt.vorhaben("B", in: programm)
            let c = try await amt.vorhaben("C", in: programm)
            try await amt.setzen(
                [
                    f.handlungsfeld.setzen(a, feld, Self.gilt, Probe.quelle),
                    f.handlungsfeld.setzen(b, feld, Self.gilt, Probe.quelle),
                    f.budgetPlan.setzen(a, Geld(cent: 100_000), Self.gilt, Probe.quelle),
                    f.budgetIst.setzen(a, Geld(cent: 150_000), Self.gilt, Probe.quelle),
                    f.budgetPlan.setzen(b, Geld(cent: 20_000), Self.gilt, Probe.quelle),
                    f.budgetPlan.setzen(c, Geld(cent: 90_000), Self.gilt, Probe.quelle),
                ], akteur: amt.ada)
            let bild = try await amt.abfrage.alle(am: Probe.iso("2019-01-01"), akteur: amt.ada)
            let summen = Mittelsumme.jeHandlungsfeld(bild)
            #expect(summen.map(\.handlungsfeld) == [feld, nil])
            #expect(summen.map(\.plan.cent) == [120_000, 90_000] && summen.map(\.ist.cent) == [150_000, 0])
            #expect(summen.map(\.ueberPlan) == [true, false])
            let text = try await seiten.rufe(.get, SteuerungURL.mittel).text
            #expect(text.contains("Zusammen") && text.contains("2100,00\u{00A0}€") && text.contains("über Plan"))
        }
    }

    private struct Frist: Sendable {
        let nachweis: String
        let wort: String
    }

    private static let fristen = [
        Frist(nachweis: "31.12.2018", wort: "Frist vorbei"), Frist(nachweis: "bis 31.03.2019", wort: "bald fällig"),
        Frist(nachweis: "Ende 2020", wort: "später"), Frist(nachweis: "nach Abnahme", wort: "nach Abnahme"),
    ]

    @Test("Ein Verwendungsnachweis meldet sich, bevor er fällig ist", arguments: fristen.indices)
    func foerderung(nr: Int) async throws {
        let fall = Self.fristen[nr]
        try await Programmbuero.mit(.sqlite) { amt in
            let f = Foerderungsfelder(), vorhaben = try await amt.vorhaben("Portal", in: try await amt.programm())
            try await amt.anlegen(.foerderung, akteur: amt.ada) { id in
                [
                    f.titel.setzen(id, "Zuschuss", Self.gilt, Probe.quelle), f.geber.setzen(id, "Land", Self.gilt, Probe.quelle),
                    f.vorhaben.dazu(id, vorhaben, Self.gilt, Probe.quelle),
                    f.verwendungsnachweis.setzen(id, Datumsangabe(eingabe: fall.nachweis), Self.gilt, Probe.quelle),
                ]
            }
            let text = try await Seitenprobe(amt).rufe(.get, SteuerungURL.mittel, abfrage: ["stichtag": "2019-01-15"]).text
            #expect(text.contains(fall.wort) && text.contains("Zuschuss") && text.contains("Portal"))
        }
    }

    @Test("Eine Kennzahl zeigt Anfang, Verlauf, Ziel und den Weg dahin, zu jedem Stichtag", arguments: Dialect.beide)
    func kennzahl(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine) { amt in
            let seiten = try Seitenprobe(amt), f = Kennzahlfelder()
            let leer = try await seiten.rufe(.get, SteuerungURL.wirkung).text
            #expect(leer.contains("Keine Kennzahl"))
            try await amt.anlegen(.kennzahl, akteur: amt.ada) { id in
                [
                    f.titel.setzen(id, "Anteil online", Self.gilt, Probe.quelle),
                    f.einheit.setzen(id, "%", Self.gilt, Probe.quelle),
                    f.ausgangswert.setzen(id, 10_000, Self.gilt, Probe.quelle),
                    f.zielwert.setzen(id, 60_000, Self.gilt, Probe.quelle),
                    f.wert.setzen(id, 12_500, Self.gilt, Probe.quelle),
                    f.wert.setzen(id, 35_000, .ab(Probe.iso("2018-07-01")), Probe.quelle),
                ]
            }
            let jetzt = try await seiten.rufe(.get, SteuerungURL.wirkung).text
            let frueher = try await seiten.rufe(.get, SteuerungURL.wirkung, abfrage: ["stichtag": "2018-03-01"]).text
            #expect(
                jetzt.contains("35 %") && jetzt.contains("50 %") && jetzt.contains("12,5 % ab 01.01.2018, 35 % ab 01.07.2018"))
            #expect(frueher.contains("5 %") && !frueher.contains("35 %"))
        }
    }

    @Test("Maßnahmen des ganzen Programms nach Zeitpunkt und Art")
    func massnahmen() async throws {
        try await Programmbuero.mit(.sqlite) { amt in
            let seiten = try Seitenprobe(amt), f = Massnahmenfelder()
            let leer = try await seiten.rufe(.get, SteuerungURL.massnahmen).text
            #expect(leer.contains("Keine Maßnahme"))
            let vorhaben = try await amt.vorhaben("Portal", in: try await amt.programm())
            for (titel, art, wann) in [
                ("Pressetermin", Massnahmenart.kommunikation, "01.06.2019"), ("Schulung Portal", .schulung, "Ende 2018"),
            ] {
                try await amt.anlegen(.massnahme, akteur: amt.ada) { id in
                    [
                        f.titel.setzen(id, titel, Self.gilt, Probe.quelle), f.art.setzen(id, art, Self.gilt, Probe.quelle),
                        f.vorhaben.dazu(id, vorhaben, Self.gilt, Probe.quelle),
                        f.zielgruppe.setzen(id, "Alle", Self.gilt, Probe.quelle),
                        f.zeitpunkt.setzen(id, Datumsangabe(eingabe: wann), Self.gilt, Probe.quelle),
                    ]
                }
            }
            let alle = try await seiten.rufe(.get, SteuerungURL.massnahmen).text
            let erste = try #require(alle.range(of: "Schulung Portal")), zweite = try #require(alle.range(of: "Pressetermin"))
            #expect(erste.lowerBound < zweite.lowerBound)
            let eine = try await seiten.rufe(.get, SteuerungURL.massnahmen, abfrage: ["art": "kommunikation"]).text
            #expect(eine.contains("Pressetermin") && !eine.contains("Schulung Portal"))
        }
    }

    @Test("Woran man die Wirkung einer Maßnahme misst und wann sie erledigt war, steht in der Liste, zu jedem Stichtag")
    func wirkungsmessung() async throws {
        try await Programmbuero.mit(.sqlite) { amt in
            let seiten = try Seitenprobe(amt), f = Massnahmenfelder()
            let id = try await amt.anlegen(.massnahme, akteur: amt.ada) { id in
                [
                    f.titel.setzen(id, "Newsletter", Self.gilt, Probe.quelle),
                    f.art.setzen(id, .kommunikation, Self.gilt, Probe.quelle),
                    f.zeitpunkt.setzen(id, Datumsangabe(eingabe: "01.12.2018"), Self.gilt, Probe.quelle),
                ]
            }
            let ohne = try await seiten.rufe(.get, SteuerungURL.massnahmen).text
            #expect(ohne.contains("Newsletter") && !ohne.contains("Gemessen an"))
            let ab = Geltungszeit.ab(Probe.iso("2019-01-01"))
            try await amt.setzen(
                [
                    f.wirkungsmessung.setzen(id, "Zahl der Anmeldungen", ab, Probe.quelle),
                    f.erledigt.setzen(id, Datumsangabe(.tag(Probe.iso("2018-12-15"))), ab, Probe.quelle),
                ], akteur: amt.ada)
            let mit = try await seiten.rufe(.get, SteuerungURL.massnahmen).text
            #expect(mit.contains("Gemessen an: Zahl der Anmeldungen") && mit.contains("erledigt 15.12.2018"))
            let damals = try await seiten.rufe(.get, SteuerungURL.massnahmen, abfrage: ["stichtag": "2018-12-31"]).text
            #expect(damals.contains("Newsletter") && !damals.contains("Gemessen an") && !damals.contains("erledigt"))
        }
    }
}
