// SPDX-License-Identifier: EUPL-1.2
import Core
import Oparl
import Store
import StoreTesting
import Testing
import Web

@testable import Steuerung

@Suite("Mitteilungsvorlage aus dem Bericht")
struct MitteilungsvorlageTests {
    @Test(
        "Mit der Freigabe wartet eine Mitteilungsvorlage auf das Gremium, gestützt auf den abgelegten Bericht",
        arguments: Dialect.beide)
    func entworfen(_ maschine: Dialect) async throws {
        try await Berichtsamt.mit(maschine) { amt in
            func vorlagen() async throws -> [Objektsicht] {
                try await amt.seed.amt.abfrage.alle([.vorlage], am: Probe.iso("2026-03-04"), akteur: amt.ada).objekte
            }
            let vorher = try await vorlagen()
            let id = try await amt.anlegen()
            try await amt.weiter(id, amt.ada)
            #expect(try await vorlagen().count == vorher.count)
            try await amt.weiter(id, amt.berta)
            let bekannte = Set(vorher.map(\.objekt.id)), neue = try await vorlagen().filter { !bekannte.contains($0.objekt.id) }
            #expect(neue.count == 1)
            let vorlage = try #require(neue.first), felder = Vorlagenfelder()
            #expect(vorlage[felder.art] == .mitteilungsvorlage)
            #expect(vorlage[felder.oeffentlich] == nil)
            #expect(vorlage.anzeigename.hasSuffix("Stand 14.02.2019"))
            let dateien = try await amt.store.read { try $0.dateien(id) }
            let bericht = try #require(dateien.first { $0.format == .pdf }?.dokument.text)
            #expect(vorlage.aussage(felder.titel)?.quelle == .dokument(QuelldokumentID(gespeichert: bericht), stelle: nil))

            let bild = try await amt.seed.amt.abfrage.alle(
                [.beratung, .vorlage, .gremium, .antrag, .mitteilung], am: Probe.iso("2026-03-04"), akteur: amt.ada)
            // It waits for the body the programme answers to today, not for that of the Stichtag.
            let offene = Tagesordnungsplan.offene(try amt.seed.id("fda"), bild)
            #expect(offene.map(\.titel) == [vorlage.anzeigename])
            #expect(offene.map(\.oeffentlich) == [false])
            let frueher = Tagesordnungsplan.offene(try amt.seed.id("poa"), bild)
            #expect(frueher.isEmpty)
            let gefunden = try await amt.store.read { try $0.mitteilungsvorlage(id) }
            #expect(gefunden == vorlage.objekt.id)
        }
    }

    @Test(
        "Der freigegebene Bericht liegt der Vorlage bei, im Haus sofort, offen mit ihr und nur so lange wie sie",
        arguments: Dialect.beide)
    func anlagen(_ maschine: Dialect) async throws {
        try await Berichtsamt.mit(maschine) { amt in
            let ausgabe = try await amt.freigegeben()
            let vorlage = try #require(try await amt.store.read { try $0.mitteilungsvorlage(ausgabe) })
            let abfrage = Oparlabfrage(store: amt.store, stadt: Ratsprobe.stadt)
            let seiten = try Seitenprobe(amt.seed.amt, ordner: Berichtsamt.ordner)
            let lesend = Berichtsamt.person(2, [SteuerungRechte.lesen])
            let blatt = try await seiten.rufe(.get, SteuerungURL.objektMuster, akteur: lesend, parameter: ["id": vorlage.text])
            #expect(blatt.text.contains("\(BerichtURL.ausgabedatei(ausgabe, .pdf))\">Statusbericht zum 14.02.2019, A4, PDF"))
            let verborgen = try await abfrage().objekt(.paper, vorlage.text)
            #expect(verborgen == nil)

            func oeffentlich(_ ja: Bool) async throws {
                try await amt.seed.setzen(
                    Vorlagenfelder().oeffentlich.setzen(vorlage, ja, .ab(Probe.iso("2026-03-04")), Probe.quelle))
            }
            try await oeffentlich(true)
            let bestand = try await abfrage()
            let papier = try #require(bestand.objekt(.paper, vorlage.text) as? OparlPaper)
            #expect(
                papier.auxiliaryFile.map(\.fileName) == [
                    "2019-02-14-statusbericht.pdf", "2019-02-14-folien.pdf", "2019-02-14-statusbericht.pptx",
                ])
            let style = OparlStyle(.v11, base: "https://x.example")
            #expect(OparlCheck.findings(OparlKind.allCases.flatMap(bestand.alle).map { $0.value(style) }, .v11) == [])
            let datei = try #require(papier.auxiliaryFile.first),
                parameter = ["version": "1.1", "art": "file", "id": datei.head.id]
            let bericht = try #require(try await amt.store.read { try $0.abgelegterInhalt(ausgabe, .pdf) })
            let pfad = try await amt.dienst.mittel.inhalte.verifiedFile(bericht)
            let gelesen = try await seiten.rufe(
                .get, OparlURL.teilMuster, akteur: .oeffentlich, parameter: parameter.merging(["teil": "access"]) { $1 })
            #expect(gelesen.status == 200 && gelesen.text == pfad)
            let seite = try await seiten.rufe(
                .get, GremienURL.oeffentlichVorlageMuster, akteur: .oeffentlich, parameter: ["id": vorlage.text])
            #expect(seite.text.contains("Statusbericht zum 14.02.2019, Folien, PDF") && seite.text.contains("/access\">"))

            try await oeffentlich(false)
            let fort = try await seiten.rufe(
                .get, OparlURL.teilMuster, akteur: .oeffentlich, parameter: parameter.merging(["teil": "download"]) { $1 })
            #expect(fort.status == 410)
            let geloescht = try await abfrage().objekt(.file, datei.head.id)
            #expect(geloescht?.head.deleted == true)
        }
    }
}
