// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Jobs
import Store
import StoreTesting
import Testing
import Web

@testable import Steuerung

@Suite("Sachstände vor einer Sitzung")
struct SitzungslaufTests {
    private static let vorgaben = Anfragevorgaben(
        adresse: "https://rathaus.example", stadt: "Stadt Muster", geheimnis: Geheimnis(Data(repeating: 7, count: 32)),
        vorlauf: 21)
    private static let gilt = Geltungszeit.ab(Probe.iso("2018-01-01"))

    /// A Gremium with a Sitzung on 14 February 2019 and a programme of four Vorhaben that reports to it.
    private struct Ausschuss {
        let amt: Programmbuero
        let seiten: Seitenprobe
        let sitzung: ObjektID
        let punkt: ObjektID
        let vorhaben: [String: ObjektID]

        init(_ amt: Programmbuero, thema: String? = "Digitalisierung") async throws {
            self.amt = amt
            seiten = try Seitenprobe(amt, anfragen: SitzungslaufTests.vorgaben)
            let g = Gremiumfelder(), s = Sitzungsfelder(), p = Tagesordnungspunktfelder(), v = Vorhabenfelder()
            let gremium = try await amt.anlegen(.gremium, akteur: amt.ada) { id in
                [g.titel.setzen(id, "Ausschuss", gilt, Probe.quelle), g.kuerzel.setzen(id, "AUS", gilt, Probe.quelle)]
            }
            let sitzung = try await amt.anlegen(.sitzung, akteur: amt.ada) { id in
                [
                    s.gremium.setzen(id, gremium, gilt, Probe.quelle),
                    s.tag.setzen(id, Datumsangabe(.tag(Probe.iso("2019-02-14"))), gilt, Probe.quelle),
                ]
            }
            self.sitzung = sitzung
            punkt = try await amt.anlegen(.tagesordnungspunkt, akteur: amt.ada) { id in
                [
                    p.titel.setzen(id, "Digitalisierung", gilt, Probe.quelle), p.sitzung.setzen(id, sitzung, gilt, Probe.quelle),
                    p.rang.setzen(id, 1, gilt, Probe.quelle),
                ] + [thema].compactMap { $0.map { p.thema.setzen(id, $0, gilt, Probe.quelle) } }
            }
            let programm = try await amt.programm()
            try await amt.setzen([Programmfelder().gremium.setzen(programm, gremium, gilt, Probe.quelle)], akteur: amt.ada)
            var vorhaben: [String: ObjektID] = [:]
            for titel in ["Portal", "Register", "Ohne Adresse", "Ruht"] {
                let id = try await amt.vorhaben(titel, in: programm)
                vorhaben[titel] = id
                guard titel != "Ohne Adresse" else { continue }
                try await amt.setzen(
                    [v.ansprechstelle.setzen(id, "\(titel.lowercased())@stadt.example", gilt, Probe.quelle)], akteur: amt.ada)
            }
            self.vorhaben = vorhaben
            try await amt.setzen(
                [v.stand.setzen(try #require(vorhaben["Ruht"]), .zurueckgestellt, gilt, Probe.quelle)], akteur: amt.ada)
        }

        func lauf(am tag: String) async throws -> Int {
            amt.uhr.stellen(auf: "\(tag)T07:00:00Z")
            return try await Sitzungslauf(store: amt.store, vorgaben: SitzungslaufTests.vorgaben)()
        }

        func anfragen() async throws -> [Sachstandsanfrage] { try await amt.store.read { try $0.anfragen(hoechstens: 20) } }

        func seite(akteur: Akteur? = nil, _ abfrage: [String: String] = [:]) async throws -> String {
            try await seiten.rufe(
                .get, GremienURL.sitzungMuster, akteur: akteur, parameter: ["id": sitzung.text], abfrage: abfrage
            ).text
        }
    }

    @Test("Gefragt wird im Vorlauf, einmal, und nur wer Neues schuldet; die Seite sagt, wer fehlt", arguments: Dialect.beide)
    func fragen(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine) { amt in
            let rat = try await Ausschuss(amt), portal = try #require(rat.vorhaben["Portal"])
            let zuFrueh = try await rat.lauf(am: "2019-01-23")
            let vorher = try await rat.seite()
            #expect(zuFrueh == 0)
            #expect(vorher.contains("wird am 24.01.2019 gefragt") && vorher.contains("ohne E-Mail der Zuständigen"))
            #expect(!vorher.contains(">Ruht<"))

            let erster = try await rat.lauf(am: "2019-01-24"), zweiter = try await rat.lauf(am: "2019-01-25")
            #expect(erster == 2 && zweiter == 0)
            let gestellt = try await rat.anfragen()
            #expect(Set(gestellt.map(\.an)) == ["portal@stadt.example", "register@stadt.example"])
            #expect(gestellt.allSatisfy { $0.frist == Probe.iso("2019-02-07") })
            let erinnerungen = try await amt.zahl("SELECT COUNT(*) FROM auftrag WHERE art = \(Erinnerungslauf.art)")
            #expect(erinnerungen == 2)

            let anfrage = try #require(gestellt.first { $0.vorhaben == portal })
            try await SachstandMelden(store: amt.store, zeichen: Self.vorgaben.zeichen)(
                Self.vorgaben.zeichen.zeichen(anfrage), angaben: [(Vorhabenfelder().sachstand.beschreibung, .text("Läuft"))])
            let nachher = try await rat.seite()
            #expect(nachher.contains("beantwortet am 25.01.2019") && nachher.contains("Zu 1 von 3 Vorhaben"))
            #expect(nachher.contains("2 fehlen"))
            // Taken back by the office: it is not asked again for this Sitzung either.
            let register = try #require(gestellt.first { $0.vorhaben != portal })
            try await AnfrageZuruecknehmen(store: amt.store)(register.id, akteur: amt.ada)
            let dritter = try await rat.lauf(am: "2019-01-26")
            let zahl = try await rat.anfragen().count
            #expect(dritter == 0 && zahl == 2)
        }
    }

    @Test("Wer eben erst gesagt hat, wie es steht, wird in Ruhe gelassen; eine offene Anfrage gilt auch für die Sitzung")
    func frischOderOffen() async throws {
        try await Programmbuero.mit(.sqlite, ab: "2018-11-01T08:00:00Z") { amt in
            let rat = try await Ausschuss(amt), felder = Vorhabenfelder()
            let portal = try #require(rat.vorhaben["Portal"]), register = try #require(rat.vorhaben["Register"])
            try await amt.setzen([felder.sachstand.setzen(register, "Alt", Self.gilt, Probe.quelle)], akteur: amt.ada)
            amt.uhr.stellen(auf: "2019-01-10T08:00:00Z")
            try await amt.setzen([felder.sachstand.setzen(portal, "Neu", Self.gilt, Probe.quelle)], akteur: amt.ada)
            _ = try await SachstandErfragen(store: amt.store, vorgaben: Self.vorgaben)(
                [register], bis: Probe.iso("2019-02-01"), akteur: amt.ada)
            let gestellt = try await rat.lauf(am: "2019-02-01")
            #expect(gestellt == 0)
            let gefragt = try await amt.store.read { try $0.sitzungsanfragen(rat.sitzung) }
            #expect(gefragt.keys.map(\.self) == [register])
            let seite = try await rat.seite()
            #expect(seite.contains("Sachstand vom 10.01.2019") && seite.contains("offen"))
        }
    }

    @Test("Ohne ständigen Punkt, nach der Sitzung oder wenn sie ausfällt, wird niemand gefragt")
    func niemand() async throws {
        try await Programmbuero.mit(.sqlite) { amt in
            let ohne = try await Ausschuss(amt, thema: nil)
            let keiner = try await ohne.lauf(am: "2019-02-01"), seite = try await ohne.seite()
            #expect(keiner == 0 && !seite.contains("Sachstände zur Sitzung"))
            try await amt.setzen(
                [Tagesordnungspunktfelder().thema.setzen(ohne.punkt, "Digitalisierung", Self.gilt, Probe.quelle)],
                akteur: amt.ada)
            try await amt.setzen(
                [Sitzungsfelder().faelltAus.setzen(ohne.sitzung, true, Self.gilt, Probe.quelle)], akteur: amt.ada)
            let ausgefallen = try await ohne.lauf(am: "2019-02-01")
            try await amt.setzen(
                [Sitzungsfelder().faelltAus.setzen(ohne.sitzung, false, Self.gilt, Probe.quelle)], akteur: amt.ada)
            let amTag = try await ohne.lauf(am: "2019-02-14")
            #expect(ausgefallen == 0 && amTag == 0)
            let vorTag = try await ohne.lauf(am: "2019-02-13"), frist = try await ohne.anfragen().first?.frist
            #expect(vorTag == 2 && frist == Probe.iso("2019-02-14"))
        }
    }

    @Test("Wer gefragt ist, sieht nur, wer fragen darf, und nur für heute")
    func sichtbar() async throws {
        try await Programmbuero.mit(.sqlite) { amt in
            let rat = try await Ausschuss(amt)
            let lesend = try await rat.seite(akteur: Programmbuero.person([SteuerungRechte.lesen]))
            let damals = try await rat.seite(["stichtag": "2019-01-01"])
            #expect(!lesend.contains("Sachstände zur Sitzung") && !damals.contains("Sachstände zur Sitzung"))
        }
    }
}
