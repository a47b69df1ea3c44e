// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing
import XdomeaTesting

@testable import Akte
@testable import Aussonderung

@Suite("Abgegeben wird nur, was abgegeben werden darf") struct AbgabeSchutzTests {
    private func bestellen(_ h: Nachbarn, _ was: Abgabegegenstand, _ akteur: Akteur, grund: String = "Grund") async throws {
        _ = try await AbgabeBestellen(dienst: h.hier.dienst)(was, an: h.partner, grund: grund, akteur: akteur)
    }

    @Test("Ohne Recht, ohne Grund, ohne Sicht: nichts", arguments: Dialect.allCases)
    func rechte(maschine: Dialect) async throws {
        try await Nachbarn.mit(maschine) { h in
            let akte = try await h.hier.akte(["Eins"])
            let ohne = Haus.person("Ohne Recht", rechte: [AkteRechte.lesen, AussonderungRechte.bearbeiten])
            await #expect(throws: AussonderungError.verboten) { try await bestellen(h, .akte(akte.id), ohne) }
            let blind = Haus.person("Blind", rechte: [AbgabeRechte.weggeben])
            await #expect(throws: AussonderungError.nichtGefunden) { try await bestellen(h, .akte(akte.id), blind) }
            await #expect(throws: AussonderungError.grundFehlt) {
                try await bestellen(h, .akte(akte.id), h.hier.ada, grund: "  ")
            }
            // What has come is seen by nobody who could not decide on it.
            _ = try await h.abgeben(.akte(akte.id))
            let ein = try await h.eingegangen()
            await #expect(throws: AussonderungError.nichtGefunden) {
                try await h.dort.store.read { _ = try $0.abgabe(ein.id, .ein, ohne) }
            }
            #expect(try await h.dort.store.read { try $0.abgaben(.ein, akteur: ohne).isEmpty })
        }
    }

    @Test("Offenes, Gesperrtes und was schon auf dem Weg ins Archiv ist, bleibt mit Grund", arguments: Dialect.allCases)
    func zustaende(maschine: Dialect) async throws {
        try await Nachbarn.mit(maschine) { h in
            let offen = try await h.hier.store.commit(Vermerk(h.hier.ada, "test.akte")) { tx in
                try tx.akteAnlegen(AkteAnlage(aktenplan: "36.10.01", betreff: "Offen", oe: Haus.oe))
            }
            await #expect(throws: AussonderungError.nichtAbgebbar("Die Akte \(offen.zeichen)", .offen)) {
                try await bestellen(h, .akte(offen.id), h.hier.ada)
            }
            let gesperrt = try await h.hier.akte(["Eins"]), vorgang = try await h.vorgang(gesperrt)
            try await Sperren(store: h.hier.store).setzen(gesperrt.id, art: .prozess, grund: "4 K 1/26", akteur: h.hier.ada)
            await #expect(throws: AussonderungError.gesperrt(gesperrt.zeichen.text, Sperrgrund.prozess.deutsch)) {
                try await bestellen(h, .vorgang(vorgang.id), h.hier.ada)
            }
            let archiv = try await h.hier.partner("archiv", rolle: .archiv, ein: h.her + "x", aus: h.hin + "x")
            let alt = try await h.hier.akte(["Zwei"])
            h.hier.uhr.stellen(auf: "2060-02-01T08:00:00Z")
            _ = try await AussonderungVorsehen(dienst: h.hier.dienst)(
                [alt.id], partner: archiv, verfahren: .vierstufig, akteur: h.hier.ada)
            await #expect(throws: AussonderungError.nichtAbgebbar("Die Akte \(alt.zeichen)", .auszusondern)) {
                try await bestellen(h, .akte(alt.id), h.hier.ada)
            }
            // An archive takes over by disposal, not by this.
            await #expect(throws: AussonderungError.keineBehoerde) {
                _ = try await AbgabeBestellen(dienst: h.hier.dienst)(.akte(alt.id), an: archiv, grund: "x", akteur: h.hier.ada)
            }
        }
    }

    @Test("Ein Dokument, das man nicht sieht, hält den Vorgang fest", arguments: Dialect.allCases)
    func verdeckt(maschine: Dialect) async throws {
        try await Nachbarn.mit(maschine) { h in
            let akte = try await h.hier.akte(["Eins"]), vorgang = try await h.vorgang(akte)
            let ada = try #require(h.hier.ada.mitarbeiter?.id)
            try await h.hier.store.commit(Vermerk(.system("test"), "test.zugriff")) { tx in
                let ort = Zugriffsort.objekt(.vorgang(vorgang.id))
                try tx.zugriffsregelSchreiben(ort, Zugriffsregel(kreis: [.person(ada)]), version: 0)
                try Zugriffslauf.nachfuehren(ort, tx)
            }
            await #expect(throws: AussonderungError.nichtAllesSichtbar(akte.zeichen.text)) {
                try await bestellen(h, .akte(akte.id), h.hier.ben)
            }
        }
    }

    @Test("Eine Sperre nach dem Senden: die Inhalte bleiben, bis sie fällt", arguments: Dialect.allCases)
    func sperreDazwischen(maschine: Dialect) async throws {
        try await Nachbarn.mit(maschine) { h in
            let akte = try await h.hier.akte(["Eins"])
            let id = try await h.abgeben(.akte(akte.id))
            let sperren = Sperren(store: h.hier.store)
            try await sperren.setzen(akte.id, art: .petition, grund: "Eingabe", akteur: h.hier.ada)
            try await h.uebernehmen(try await h.eingegangen().id)
            let wartet = try await h.abgabe(id)
            #expect(wartet.zustand == .angenommen)
            #expect(wartet.fehler?.contains("Petition") == true)
            #expect(try await h.hier.zahl("akte_dokument") == 1)

            let sperre = try #require(try await h.hier.store.read { try $0.aussonderungssperren(akte.id) }.first)
            try await sperren.aufheben(sperre.id, version: sperre.version, grund: "erledigt", akteur: h.hier.ada)
            try await AbgabeEntscheiden(dienst: h.hier.dienst).erneut(id, akteur: h.hier.ada)
            try await h.austauschen()
            #expect(try await h.abgabe(id).zustand == .abgegeben)
            #expect(try await h.hier.zahl("akte_dokument") == 0)
        }
    }

    @Test("Fehlt dort eine Datei, wird nichts übernommen, nur abgelehnt", arguments: Dialect.allCases)
    func mangel(maschine: Dialect) async throws {
        try await Nachbarn.mit(maschine) { h in
            let akte = try await h.hier.akte(["Eins"])
            _ = try await AbgabeBestellen(dienst: h.hier.dienst)(.akte(akte.id), an: h.partner, grund: "x", akteur: h.hier.ada)
            try await h.hier.arbeiten()
            let name = try #require(try FileManager.default.contentsOfDirectory(atPath: h.hin).first { $0.hasSuffix(".zip") })
            let xml = try Xdomeadaten.xml("\(h.hin)/\(name)")
            let stamm = String(name.dropLast(4))
            try Pakete.ablegen(try Pakete.zip([(stamm + ".xml", xml)]), "\(h.hin)/\(name)")
            try await h.austauschen()
            let ein = try await h.eingegangen()
            await #expect(throws: AussonderungError.abgabeMangelhaft("Es fehlen Dateien: brief.txt.")) {
                try await AbgabeUebernehmen(dienst: h.dort.dienst)(
                    ein.id, plan: "36.10.01", akte: nil, oe: Haus.oe, akteur: h.dort.ada)
            }
            #expect(try await h.dort.zahl("akte_vorgang") == 0)
        }
    }

    @Test("Eine befallene Datei hält den ganzen Vorgang hier; er lässt sich zurückziehen", arguments: Dialect.allCases)
    func befallen(maschine: Dialect) async throws {
        try await Nachbarn.mit(maschine) { h in
            let akte = try await h.hier.akte(["Eins", "Zwei"])
            let inhalt = try await h.hier.stand.content.store(Data("Zwei".utf8))
            try await h.hier.store.commit(Vermerk(h.hier.ada, "test.strecke")) { tx in
                var lage = try #require(try tx.strecke(inhalt.sha256))
                lage.strecke.melde(fund: "Eicar")
                try tx.streckeSpeichern(lage)
            }
            let id = try await h.abgeben(.akte(akte.id))
            let bleibt = try await h.abgabe(id)
            #expect(bleibt.zustand == .bestellt)
            #expect(bleibt.arbeit == nil)
            #expect(bleibt.fehler?.contains("Verarbeitung") == true)
            #expect(try await h.dort.store.read { try $0.abgaben(.ein, akteur: .system("test")).isEmpty })
            try await AbgabeEntscheiden(dienst: h.hier.dienst).zurueckziehen(id, grund: "Virus", akteur: h.hier.ada)
            #expect(try await h.hier.store.read { try $0.akte(akte.id)?.zustand } == .zda)
        }
    }

    @Test("Kommt nie eine Antwort, holt man es zurück; eine späte Antwort wird abgewiesen", arguments: Dialect.allCases)
    func ohneAntwort(maschine: Dialect) async throws {
        try await Nachbarn.mit(maschine) { h in
            let akte = try await h.hier.akte(["Eins"])
            let id = try await h.abgeben(.akte(akte.id))
            try await AbgabeEntscheiden(dienst: h.hier.dienst).zurueckziehen(id, grund: "keine Antwort", akteur: h.hier.ada)
            #expect(try await h.hier.store.read { try $0.akte(akte.id)?.zustand } == .zda)
            try await h.uebernehmen(try await h.eingegangen().id)
            #expect(try await h.abgabe(id).zustand == .zurueckgezogen)
            #expect(try await h.hier.store.read { try $0.akte(akte.id)?.zustand } == .zda)
            #expect(try await h.hier.zahl("akte_dokument") == 1)
            let abgewiesen = try await h.hier.store.read { try $0.abgewieseneNachrichten([h.partner]) }
            #expect(abgewiesen.first?.grund?.contains("zurückgezogen") == true)
        }
    }

    @Test("Nach einem Absturz fährt die Übernahme fort und legt nichts zweimal ab", arguments: Dialect.allCases)
    func zweimal(maschine: Dialect) async throws {
        try await Nachbarn.mit(maschine) { h in
            let (akte, _) = try await h.hier.akteMitTeilakte("Oben", teil: "Unten")
            _ = try await h.abgeben(.akte(akte.id))
            let ein = try await h.eingegangen()
            try await AbgabeUebernehmen(dienst: h.dort.dienst)(
                ein.id, plan: "36.10.01", akte: nil, oe: Haus.oe, akteur: h.dort.ada)
            let bestellt = try await h.eingegangen()
            try await AbgabeImport(dienst: h.dort.dienst)(bestellt)
            try await AbgabeImport(dienst: h.dort.dienst)(bestellt)
            #expect(try await h.dort.zahl("akte_akte") == 2)
            #expect(try await h.dort.zahl("akte_vorgang") == 2)
            let antworten = try await h.dort.store.read { try $0.nachrichten(abgabe: ein.id).filter { $0.code == .abgabeImport } }
            #expect(antworten.count == 1)
        }
    }

    @Test("Ungenanntes folgt seiner Akte; was nicht übernommen wurde, hält sie zurück")
    func antwortregel() {
        func objekt(_ id: String, in eltern: String?) -> Abgabeobjekt {
            Abgabeobjekt(
                id: AbgabeobjektID(Zeitpunkt(millisekunden: 1)), abgabe: AbgabeID(Zeitpunkt(millisekunden: 1)), objekt: id,
                art: eltern == nil ? .akte : .vorgang, eltern: eltern, zeichen: id, betreff: id, dokumente: 0, liste: [],
                stand: .offen,
                hier: nil, hierZeichen: nil, fehler: nil)
        }
        let alle = [objekt("a", in: nil), objekt("v", in: "a"), objekt("w", in: "a")]
        let ganz = Annahmeregel.ergebnisse(alle, ["a": Objektuebernahme(objekt: "a", erfolgreich: true)])
        #expect(ganz.values.allSatisfy { $0.erfolgreich })
        let teil = Annahmeregel.ergebnisse(
            alle,
            [
                "a": Objektuebernahme(objekt: "a", erfolgreich: true),
                "w": Objektuebernahme(objekt: "w", erfolgreich: false, fehler: "zu groß"),
            ])
        #expect(teil["v"]?.erfolgreich == true)
        #expect(teil["w"]?.fehler == "zu groß")
        #expect(teil["a"]?.erfolgreich == false)
        #expect(Annahmeregel.ergebnisse(alle, [:]).values.allSatisfy { !$0.erfolgreich })
    }
}
