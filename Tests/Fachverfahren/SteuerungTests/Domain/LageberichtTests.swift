// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing
import Web

@testable import Steuerung

@Suite("Der ausführliche Bericht")
struct LageberichtTests {
    private static let tag = "2019-02-14"
    private static let gilt = Geltungszeit.ab(Probe.iso("2019-01-01"))

    /// A Vorhaben of the seed with all that the long edition tells.
    private static func fuellen(_ seed: Seedprogramm) async throws {
        let vorhaben = try seed.id("dms"), felder = Vorhabenfelder(), quelle = Probe.quelle
        try await seed.amt.setzen(
            [
                felder.entscheidungsbedarf.setzen(vorhaben, platz: 1, "Anteile der PD kaufen", gilt, quelle),
                felder.ampelZeit.setzen(vorhaben, Begruendet(.rot, grund: "Die Auswahl dauert länger"), gilt, quelle),
                felder.ampelBudget.setzen(vorhaben, Begruendet(.gruen, grund: "Reicht"), gilt, quelle),
                felder.budgetPlan.setzen(vorhaben, Geld(cent: 12_345_600), gilt, quelle),
            ], akteur: seed.amt.ada)
        let stein = Meilensteinfelder(), risiko = Risikofelder(), foerderung = Foerderungsfelder(), kennzahl = Kennzahlfelder()
        _ = try await seed.amt.anlegen(.meilenstein, akteur: seed.amt.ada) { id in
            [
                stein.titel.setzen(id, "Zuschlag", gilt, quelle), stein.vorhaben.setzen(id, vorhaben, gilt, quelle),
                stein.art.setzen(id, .zwischenschritt, gilt, quelle),
                stein.plan.setzen(id, Datumsangabe(eingabe: "bis 30.06.2019"), gilt, quelle),
                stein.grund.setzen(id, "Die PD fehlt noch", gilt, quelle),
            ]
        }
        _ = try await seed.amt.anlegen(.risiko, akteur: seed.amt.ada) { id in
            [
                risiko.titel.setzen(id, "Kein Personal", gilt, quelle), risiko.vorhaben.setzen(id, vorhaben, gilt, quelle),
                risiko.ampel.setzen(id, Begruendet(.gelb, grund: "Eine Stelle ist offen"), gilt, quelle),
                risiko.eintritt.setzen(id, .hoch, gilt, quelle),
                risiko.gegenmassnahme.setzen(id, "Ausschreiben", gilt, quelle),
            ]
        }
        _ = try await seed.amt.anlegen(.foerderung, akteur: seed.amt.ada) { id in
            [
                foerderung.titel.setzen(id, "Externe Beratung", gilt, quelle),
                foerderung.vorhaben.dazu(id, vorhaben, gilt, quelle),
                foerderung.verwendungsnachweis.setzen(id, Datumsangabe(eingabe: "bis 31.12.2020"), gilt, quelle),
            ]
        }
        _ = try await seed.amt.anlegen(.kennzahl, akteur: seed.amt.ada) { id in
            [
                kennzahl.titel.setzen(id, "Akten im DMS", gilt, quelle), kennzahl.vorhaben.dazu(id, vorhaben, gilt, quelle),
                kennzahl.einheit.setzen(id, "Akten", gilt, quelle), kennzahl.wert.setzen(id, 1_200_000, gilt, quelle),
                kennzahl.zielwert.setzen(id, 20_000_000, gilt, quelle),
            ]
        }
        let beschluss = Beschlussfelder(), poa = try seed.id("poa")
        _ = try await seed.amt.anlegen(.beschluss, akteur: seed.amt.ada) { id in
            [
                beschluss.titel.setzen(id, "Konzept vorlegen", gilt, quelle),
                beschluss.gremium.setzen(id, poa, gilt, quelle),
                beschluss.tag.setzen(id, Datumsangabe(.tag(Probe.iso("2019-01-02"))), gilt, quelle),
                beschluss.frist.setzen(id, Datumsangabe(eingabe: "bis 01.02.2019"), gilt, quelle),
                beschluss.verzugsgrund.setzen(id, "Die Beratung kommt später", gilt, quelle),
            ]
        }
    }

    @Test(
        "Er sagt dem Gremium, was zu entscheiden ist und wo es klemmt, jeder Satz mit seinen Tatsachen", arguments: Dialect.beide)
    func lage(maschine: Dialect) async throws {
        try await Seedprogramm.mit(maschine) { seed in
            try await Self.fuellen(seed)
            let ausgabe = try await seed.bericht("ausfuehrlich")
            let saetze = ausgabe.saetze.map(\.text)
            for satz in [
                "Was zu entscheiden ist", "Anteile der PD kaufen", "Wo es klemmt", "Zeit, rot: Die Auswahl dauert länger",
                "Was sich verschoben hat", "Zuschlag: jetzt bis 30.06.2019. Grund: Die PD fehlt noch", "Geld und Förderung",
                "Geplant: 123456,00\u{A0}€", "Förderung: Externe Beratung", "Verwendungsnachweis: bis 31.12.2020", "Risiken",
                "Kein Personal", "Gelb: Eine Stelle ist offen", "Gegenmaßnahme: Ausschreiben", "Was erreicht ist",
                "Jetzt: 1.200 Akten", "Ziel: 20.000 Akten", "Überfällige Beschlüsse", "Konzept vorlegen (beschlossen 02.01.2019)",
                "Grund des Verzugs: Die Beratung kommt später",
            ] { #expect(saetze.contains(satz), "\(satz)") }
            #expect(!saetze.contains { $0.contains("Reicht") })
            #expect(ausgabe.saetze.dropLast().allSatisfy { !$0.grundlage.belege.isEmpty })
            let schluessel = ausgabe.abschnitte.flatMap { abschnitt in
                abschnitt.saetze.map { Satzform.anker($0, in: abschnitt.name) }
            }
            #expect(Set(schluessel).count == schluessel.count)
        }
    }

    @Test("Wo nichts davon bekannt ist, sagt er dasselbe wie der kurze; die anderen Wortlaute ändern sich durch ihn nicht")
    func ohne() async throws {
        try await Seedprogramm.mit(.sqlite) { seed in
            let damals = "2019-02-14T22:00:00Z"
            let kurz = try await seed.bericht("aktuell", bekannt: damals),
                lang = try await seed.bericht("ausfuehrlich", bekannt: damals)
            // One grant is known for that day.
            #expect(lang.abschnitte.filter { $0.name != "mittel" } == kurz.abschnitte)
            let vorher = try await seed.bericht("aktuell").abschnitte.map(\.name)
            try await Self.fuellen(seed)
            #expect(try await seed.bericht("aktuell").abschnitte.map(\.name) == vorher)
        }
    }

    @Test("Bekannte Schreibfehler werden im alten Wortlaut gefunden und im heutigen nicht")
    func schreibfehler() async throws {
        try await Berichtsamt.mit(.sqlite) { amt in
            let bekannte = amt.dienst.vorgaben.schreibfehler
            let alte = try await amt.seed.bericht("seed").schreibfehler(bekannte)
            #expect(
                Set(alte.map(\.fehler.falsch)).isSuperset(of: ["E-Governement", "Personal und Organisationsausschuss", " “"]))
            #expect(alte.count { $0.fehler.falsch == "E-Governement" } == 3)
            let heute = try await amt.seed.bericht("aktuell").schreibfehler(bekannte)
            #expect(heute.isEmpty)
            let seiten = try Seitenprobe(amt.seed.amt, ordner: Berichtsamt.ordner)
            let seite = try await seiten.rufe(.get, BerichtURL.bericht, abfrage: ["stichtag": Self.tag, "fassung": "seed"]).text
            let ziele = alte.map { Satzform.anker($0.satz, in: $0.abschnitt) }
            #expect(seite.contains("Bekannte Schreibfehler in diesem Wortlaut"))
            for ziel in ziele { #expect(seite.contains("href=\"#\(ziel)\"") && seite.contains("id=\"\(ziel)\""), "\(ziel)") }
        }
    }

    @Test("Für die Kurzfassung liegt ein Vorschlag aus dem Bericht bereit, der erst gespeichert zählt")
    func vorschlag() async throws {
        try await Berichtsamt.mit(.sqlite) { amt in
            let vorschlag = Kurzfassungsvorschlag(try await amt.seed.bericht("aktuell")).text
            #expect(vorschlag.contains("Neues KFZ-Verfahren im FB 36 (ab 21.01.2019).\n"))
            #expect(vorschlag.count < Kurzfassung.hoechstens)
            let id = try await amt.anlegen(fassung: "aktuell")
            let seiten = try Seitenprobe(amt.seed.amt, ordner: Berichtsamt.ordner)
            let seite = try await seiten.rufe(.get, BerichtURL.ausgabeMuster, parameter: ["id": id.text]).text
            #expect(
                seite.contains("Vorschlag aus dem Bericht") && seite.contains("Neues KFZ-Verfahren im FB 36 (ab 21.01.2019)."))
            #expect(try await amt.kopf(id).kurzfassung == nil)
        }
    }

    @Test("Risiken stehen programmweit unter den Ampeln, das schwerste zuerst")
    func risiken() async throws {
        try await Seedprogramm.mit(.sqlite) { seed in
            try await Self.fuellen(seed)
            let seite = try await Seitenprobe(seed.amt).rufe(.get, SteuerungURL.ampeln, abfrage: ["stichtag": Self.tag]).text
            for wort in ["Kein Personal", "Eintritt hoch", "Ausschreiben", "Eine Stelle ist offen"] {
                #expect(seite.contains(wort), "\(wort)")
            }
        }
    }
}
