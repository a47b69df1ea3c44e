// SPDX-License-Identifier: EUPL-1.2
import Core
import Oparl
import Store
import StoreTesting
import Testing

@testable import Steuerung

@Suite("OParl: was die Stadt zeigt")
struct OparlbestandTests {
    @Test("Alles hält in beiden Fassungen jede Regel ein, und jede Art kommt vor", arguments: Dialect.beide)
    func regeln(_ maschine: Dialect) async throws {
        try await Ratsprobe.mit(maschine) { probe in
            for version in OparlVersion.allCases {
                let antworten = try await probe.antworten(version)
                #expect(OparlCheck.findings(antworten, version) == [])
                let arten = Set(antworten.compactMap { $0["type"]?.string })
                #expect(arten == Set(OparlKind.allCases.map(version.type)))
            }
        }
    }

    @Test("Was von Leverkusen bekannt ist, hält sie auch ein", arguments: OparlVersion.allCases)
    func leverkusen(_ version: OparlVersion) async throws {
        try await Ratsprobe.mit(.sqlite, stadt: "leverkusen", dateien: ["ereignisse", "ratsarbeit"]) { probe in
            let antworten = try await probe.antworten(version)
            #expect(OparlCheck.findings(antworten, version) == [])
            #expect(antworten.contains { $0["reference"] == .text("2019/2681") })
            #expect(antworten.contains { $0["name"] == .text("Personal- und Organisationsausschuss, 16.11.2018") })
        }
    }

    @Test("Nichtöffentliches erscheint nirgends, auch nicht als Verweis oder Zahl")
    func nichtoeffentlich() async throws {
        try await Ratsprobe.mit(.sqlite) { probe in
            let alles = try await probe.antworten(.v11).map(\.json).joined()
            for wort in ["Hafen", "2026/0061", "Kai", "Privat"] { #expect(!alles.contains(wort), "\(wort)") }
            for name in ["v-geheim", "t-s6-geheim", "b-geheim", "be-geheim", "person-kai", "mit-kai-rat"] {
                #expect(!alles.contains(try probe.id(name).text), "\(name)")
            }
        }
    }

    @Test("Ein Tagesordnungspunkt nennt Ergebnis, Wortlaut und die Stimmen jeder Gruppe, auch getrennt nach Teilen")
    func beschluss() async throws {
        try await Ratsprobe.mit(.sqlite) { probe in
            let punkt = try #require(try await probe.abfrage().objekt(.agendaItem, try probe.id("t-s4-v-wlan").text))
            let wert = punkt.value(OparlStyle(.v11, base: "https://x.example"))
            #expect(wert["result"] == .text("mehrheitlich beschlossen"))
            #expect(wert["resolutionText"]?.string?.contains("keine Kosten ermittelt") == true)
            let stimmen = try #require(wert["rathaus:abstimmung"]?.items)
            #expect(stimmen.count == 10)
            #expect(
                stimmen.filter { $0["teil"] == .text("Satz 2") && $0["gruppe"] == .text("Fraktion Zukunft") }.first?["dagegen"]
                    == .number(9))
        }
    }

    @Test(
        "Was zurückgezogen wird, bleibt als gelöscht mit der Zeit der Löschung, und seine Datei ist fort",
        arguments: Dialect.beide)
    func zurueckgezogen(_ maschine: Dialect) async throws {
        try await Ratsprobe.mit(maschine) { probe in
            let vorher = try #require(try await probe.objekt(.paper, "v-akte"))
            let ganzes = try #require(try await probe.objekt(.agendaItem, "t-s4-v-akte"))
            probe.amt.uhr.stellen(auf: "2026-11-30T12:00:00Z")
            try await probe.sagen("v-akte", Vorlagenfelder().oeffentlich, false)
            let nachher = try #require(try await probe.objekt(.paper, "v-akte"))
            #expect(nachher.deleted)
            #expect(nachher.created == vorher.created)
            #expect(nachher.modified.text == "2026-11-30T13:00:00+01:00")
            #expect(try await probe.objekt(.consultation, "b-v-akte-rat")?.deleted == true)
            let punkt = try #require(try await probe.objekt(.agendaItem, "t-s4-v-akte"))
            #expect(!punkt.deleted && ganzes.modified < punkt.modified)
            let bestand = try await probe.abfrage()
            #expect(throws: OparlError.gone) { try bestand.inhalt(try probe.id("v-akte").text) }
            #expect(OparlCheck.findings(try await probe.antworten(.v11), .v11) == [])

            try await probe.sagen("v-akte", Vorlagenfelder().oeffentlich, true)
            #expect(try await probe.objekt(.paper, "v-akte")?.deleted == false)
        }
    }

    @Test("Eine Änderung zählt für das Objekt und für jedes, in dem es steht, und für sonst keines")
    func geaendert() async throws {
        try await Ratsprobe.mit(.sqlite) { probe in
            probe.amt.uhr.stellen(auf: "2026-11-30T12:00:00Z")
            try await probe.sagen("st-be-wlan-1", Stimmenfelder().dafuer, 13)
            let zeit = "2026-11-30T13:00:00+01:00"
            #expect(try await probe.objekt(.agendaItem, "t-s4-v-wlan")?.modified.text == zeit)
            #expect(try await probe.objekt(.meeting, "s4")?.modified.text == zeit)
            #expect(try await probe.objekt(.meeting, "s3")?.modified.text != zeit)
            #expect(try await probe.objekt(.paper, "v-akte")?.modified.text != zeit)
        }
    }

    @Test("Ein neuer Name gilt von seinem Tag an, und an diesem Tag ist das Objekt geändert")
    func umbenannt() async throws {
        try await Ratsprobe.mit(.sqlite) { probe in
            try await probe.sagen("hda", Gremiumfelder().titel, "Digitalausschuss", ab: "2026-12-01")
            let heute = try #require(
                try await probe.abfrage().objekt(.organization, try probe.id("hda").text) as? OparlOrganization)
            #expect(heute.name == "Haupt- und Digitalausschuss")
            probe.amt.uhr.stellen(auf: "2026-12-01T09:00:00Z")
            let morgen = try #require(
                try await probe.abfrage().objekt(.organization, try probe.id("hda").text) as? OparlOrganization)
            #expect(morgen.name == "Digitalausschuss")
            #expect(morgen.head.modified.text == "2026-12-01T00:00:00+01:00")
            #expect(morgen.startDate == "2020-11-01")
            let sitzung = try #require(try await probe.abfrage().objekt(.meeting, try probe.id("s7").text) as? OparlMeeting)
            #expect(sitzung.name == "Haupt- und Digitalausschuss, 10.09.2026")
        }
    }

    @Test("Ein Gremium, das es nicht mehr gibt, bleibt mit seinem letzten Tag zu sehen")
    func aufgeloest() async throws {
        try await Ratsprobe.mit(.sqlite) { probe in
            let alt = try #require(
                try await probe.abfrage().objekt(.organization, try probe.id("alt").text) as? OparlOrganization)
            #expect(alt.endDate == "2020-10-31")
            #expect(!alt.head.deleted)
        }
    }

    @Test(
        "Die Datei einer Vorlage ist für dieselben Aussagen Byte für Byte dieselbe, und nichts darin ist Auszeichnung von außen")
    func datei() async throws {
        try await Ratsprobe.mit(.sqlite) { probe in
            let id = try probe.id("v-akte").text
            let eine = try await Self.text(probe.abfrage, id)
            #expect(try await Self.text(Oparlabfrage(store: probe.amt.store, stadt: Ratsprobe.stadt), id) == eine)
            try await probe.sagen("v-akte", Vorlagenfelder().begruendung, "<script>alert(1)</script> & mehr")
            try await probe.sagen("v-akte", Vorlagenfelder().finanzielles, "1.500 Euro, außerplanmäßig")
            let andere = try await Self.text(probe.abfrage, id)
            #expect(andere.html.contains("<h2>Finanzielle Auswirkungen</h2><div><p>1.500 Euro, außerplanmäßig</p></div>"))
            #expect(andere.html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; mehr"))
            #expect(andere.pruefsumme != eine.pruefsumme)
        }
    }

    @Test("Ein Änderungsantrag hängt unter dem, was er ändern will, und beide sagen es")
    func aenderungsantrag() async throws {
        try await Ratsprobe.mit(.sqlite) { probe in
            let felder = Antragsfelder(), gilt = Geltungszeit.ab(Probe.iso("2026-11-30")), ziel = try probe.id("v-akte")
            let id = try await probe.amt.anlegen(.antrag, akteur: probe.amt.ada) { id in
                [
                    felder.titel.setzen(id, "Erst ab 2028", gilt, Probe.quelle),
                    felder.antragsteller.setzen(id, "Gruppe Mitte", gilt, Probe.quelle),
                    felder.tag.setzen(id, Datumsangabe(.tag(Probe.iso("2026-11-30"))), gilt, Probe.quelle),
                    felder.zu.setzen(id, ziel, gilt, Probe.quelle), felder.oeffentlich.setzen(id, true, gilt, Probe.quelle),
                ]
            }
            let bestand = try await probe.abfrage()
            let antrag = try #require(bestand.objekt(.paper, id.text) as? OparlPaper)
            let vorlage = try #require(bestand.objekt(.paper, ziel.text) as? OparlPaper)
            #expect(antrag.superordinatedPaper == [vorlage.link] && vorlage.subordinatedPaper.contains(antrag.link))
            #expect(OparlCheck.findings(try await probe.antworten(.v11), .v11) == [])
        }
    }

    private static func text(_ abfrage: Oparlabfrage, _ id: String) async throws -> Drucksachentext {
        guard case .text(let text) = try await abfrage().inhalt(id) else { throw OparlError.notFound }
        return text
    }
}
