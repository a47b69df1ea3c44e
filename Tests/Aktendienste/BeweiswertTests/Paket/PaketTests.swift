// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing
import TimeStamp
import TimeStampTesting
import Zip

@testable import Akte
@testable import Beweiswert

@Suite("Beweispaket") struct PaketTests {
    private func paket(_ haus: Haus, _ akteur: Akteur, _ akte: AkteID) async throws -> String {
        let id = try await haus.modul.pakete.bestellen(akte, akteur: akteur)
        try await haus.arbeiten()
        let (inhalt, _) = try await haus.modul.pakete.abholen(id, akteur: akteur)
        return try await haus.stand.content.verifiedFile(inhalt)
    }

    private func pruefen(_ pfad: String, _ haus: Haus, anker: String? = nil, nach: Duration = .zero) async -> Paketbefund {
        await Paketpruefung(pruefung: Haus.pruefung, jetzt: Uhr.system.jetzt + nach)(pfad, anker: anker ?? haus.authority.anchor)
    }

    private func belegt(_ haus: Haus, _ texte: [String]) async throws -> AkteKopf {
        let (akte, _) = try await haus.akte(texte)
        try await Beweislauf(dienst: haus.dienst)()
        try await haus.arbeiten()
        return akte
    }

    @Test(
        "Ein Paket beweist sich ohne Server: jedes abgeschlossene Dokument ist belegt, auch nach Erneuerungen",
        arguments: Dialect.allCases)
    func ganz(maschine: Dialect) async throws {
        try await Haus.mit(maschine) { haus in
            let akte = try await belegt(haus, ["eins", "zwei", "drei"])
            try await StempelErneuern(dienst: haus.dienst)({ _, _ in true })
            try await haus.arbeiten()
            _ = try await BaumErneuern(dienst: haus.dienst)(.sha512)
            try await haus.arbeiten()
            let befund = await pruefen(try await paket(haus, haus.ada, akte.id), haus)
            #expect(befund.maengel.isEmpty)
            #expect(befund.hinweise.isEmpty)
            #expect(befund.dokumente.count == 4)
            for dokument in befund.dokumente.prefix(3) {
                guard case .belegt = dokument.stand else {
                    Issue.record("\(dokument)")
                    continue
                }
            }
            #expect(befund.dokumente.last?.stand == .unbewiesen("Entwurf oder frühere Fassung"))
            #expect(befund.ergebnis == .unbewiesen)
        }
    }

    @Test("Das Paket enthält Übersicht, Angaben, Dateien, Beweise und eine Anleitung")
    func inhalt() async throws {
        try await Haus.mit(.sqlite) { haus in
            let akte = try await belegt(haus, ["eins"])
            let archiv = try ZipArchive(try ZipSource.file(try await paket(haus, haus.ada, akte.id)))
            #expect(
                archiv.entries.map(\.name) == [
                    "LIESMICH.txt", "dateien/00001.txt", "dateien/00002.txt", "beweis/00001.ers", "beweis/vertrauensanker.pem",
                    "uebersicht.pdf", "akte.xml", "akte.json", "manifest.json", "manifest.tst",
                ])
            let json = try archiv.content(try #require(archiv.entry("akte.json")))
            let angaben = try JSONDecoder().decode(Paketakte.self, from: Data(json))
            #expect(angaben.vorgaenge[0].beteiligte[0].name == "Rosa <Grün>")
            #expect(angaben.vorgaenge[0].dokumente[0].belegtSeit != nil)
            #expect(!angaben.vorgaenge[0].geschichte.isEmpty)
            let xml = String(decoding: try archiv.content(try #require(archiv.entry("akte.xml"))), as: UTF8.self)
            #expect(!angaben.vorgaenge[0].dokumente[0].geschichte.isEmpty && !angaben.angaben.geschichte.isEmpty)
            #expect(xml.contains("Rosa &lt;Grün&gt;") && xml.contains("Antrag &amp; Bescheid"))
            #expect(try archiv.firstDeviation() == nil)
        }
    }

    @Test("Jedes einzelne veränderte Byte im Paket wird gefunden und benannt")
    func jedesByte() async throws {
        try await Haus.mit(.sqlite) { haus in
            let akte = try await belegt(haus, ["eins"])
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: try await paket(haus, haus.ada, akte.id))))
            let datei = haus.stand.folder + "/anders.zip"
            // Without the tool: what the ZIP and the manifest alone must find.
            let pruefung = Paketpruefung(pruefung: { _, _, _, _ in nil }, jetzt: Uhr.system.jetzt)
            try Data(bytes).write(to: URL(fileURLWithPath: datei))
            #expect(await pruefung(datei, anker: haus.authority.anchor).maengel.isEmpty)
            // Every byte when all rounds are wanted (RATHAUS_LANG=1), else one in eleven.
            let schritt = ProcessInfo.processInfo.environment["RATHAUS_LANG"] == "1" ? 1 : 11
            for stelle in stride(from: 0, to: bytes.count, by: schritt) {
                var anders = bytes
                anders[stelle] ^= 1 << UInt8(stelle % 8)
                try Data(anders).write(to: URL(fileURLWithPath: datei))
                let befund = await pruefung(datei, anker: haus.authority.anchor)
                #expect(befund.ergebnis == .beschaedigt, "Byte \(stelle)")
                #expect(befund.maengel.allSatisfy { !$0.isEmpty } && !befund.maengel.isEmpty, "Byte \(stelle)")
            }
            try Data(bytes + [0]).write(to: URL(fileURLWithPath: datei))
            #expect(await pruefung(datei, anker: haus.authority.anchor).ergebnis == .beschaedigt)
        }
    }

    @Test(
        "Wer Datei und Verzeichnis passend fälscht, scheitert am Zeitstempel",
        arguments: ["dateien/00001.txt", "akte.json", "beweis/00001.ers"])
    func gefaelscht(pfad: String) async throws {
        try await Haus.mit(.sqlite) { haus in
            let akte = try await belegt(haus, ["eins", "zwei"])
            let archiv = try ZipArchive(try ZipSource.file(try await paket(haus, haus.ada, akte.id)))
            for mitStempel in [true, false] {
                let datei = haus.stand.folder + "/gefaelscht.zip"
                try Faelscher.schreiben(archiv, nach: datei, aendern: pfad, mitStempel: mitStempel)
                let befund = await pruefen(datei, haus)
                if mitStempel { #expect(befund.maengel == ["manifest.json ist verändert: sein Zeitstempel passt nicht."]) }
                if !mitStempel, pfad != "akte.json" {
                    #expect(befund.ergebnis == .beschaedigt)
                    #expect(
                        befund.dokumente.filter { if case .beschaedigt = $0.stand { true } else { false } }.map(\.datei) == [
                            "dateien/00001.txt"
                        ])
                }
                // What describes the Akte is proved by the stamp over the manifest alone, and the package says when it has none.
                if !mitStempel, pfad == "akte.json" {
                    #expect(befund.hinweise.contains { $0.contains("trägt keinen Zeitstempel") })
                }
                #expect(befund.ergebnis != .belegt)
            }
        }
    }

    @Test(
        "Ohne eigene Zertifikate gilt nichts als belegt, mit fremden hält keine Unterschrift, nach ihrem Ende ist der Beweis abgelaufen"
    )
    func vertrauen() async throws {
        try await Haus.mit(.sqlite, tage: 400) { haus in
            let akte = try await belegt(haus, ["eins"])
            let pfad = try await paket(haus, haus.ada, akte.id)
            let ohne = await Paketpruefung(pruefung: Haus.pruefung, jetzt: Uhr.system.jetzt)(pfad, anker: nil)
            #expect(ohne.ergebnis == .unbewiesen)
            #expect(ohne.hinweise.contains { $0.contains("--trust") })
            let fremde = try Fremde()
            #expect(await pruefen(pfad, haus, anker: fremde.stelle.anchor).ergebnis == .beschaedigt)
            let spaeter = await pruefen(pfad, haus, nach: .seconds(500 * 86_400))
            #expect(spaeter.ergebnis == .unbewiesen)
            guard case .unbewiesen(let grund)? = spaeter.dokumente.first?.stand else {
                Issue.record("\(spaeter.dokumente)")
                return
            }
            #expect(grund.contains("abgelaufen"))
        }
    }

    @Test("Was jemand nicht sehen darf, fehlt in seinem Paket, und das Paket sagt es", arguments: Dialect.allCases)
    func sicht(maschine: Dialect) async throws {
        try await Haus.mit(maschine) { haus in
            let (akte, _) = try await haus.akte(["geheim"], vertraulich: true)
            let archiv = try ZipArchive(try ZipSource.file(try await paket(haus, haus.ben, akte.id)))
            #expect(archiv.entry("dateien/00001.txt") == nil)
            let liesmich = String(decoding: try archiv.content(try #require(archiv.entry("LIESMICH.txt"))), as: UTF8.self)
            #expect(liesmich.contains("Nicht enthalten sind 1 Vorgänge"))
            let ganz = try ZipArchive(try ZipSource.file(try await paket(haus, haus.ada, akte.id)))
            #expect(ganz.entry("dateien/00001.txt") != nil)
            await #expect(throws: BeweisError.nichtGefunden) {
                try await haus.modul.pakete.bestellen(akte.id, akteur: .oeffentlich)
            }
        }
    }

    @Test("Ein Paket steht je geschütztem Vorgang und Dokument im Zugriffsprotokoll", arguments: Dialect.allCases)
    func protokoll(maschine: Dialect) async throws {
        try await Haus.mit(maschine) { haus in
            func wege() async throws -> [String] {
                try await haus.store.read {
                    try $0.rows("SELECT art, weg FROM akte_zugriffsprotokoll ORDER BY art").map {
                        try "\($0["art"] as String) \($0["weg"] as String)"
                    }
                }
            }
            let (offen, dokumente) = try await haus.akte(["eins", "zwei"])
            try await haus.modul.pakete.bestellen(offen.id, akteur: haus.ada)
            #expect(try await wege().isEmpty)
            let ort = Zugriffsort.objekt(.dokument(dokumente[0]))
            try await haus.store.commit(Vermerk(.system("test"), "test.zugriff")) { tx in
                try tx.zugriffsregelSchreiben(ort, Zugriffsregel(protokoll: true), version: 0)
                try Zugriffslauf.nachfuehren(ort, tx)
            }
            try await haus.modul.pakete.bestellen(offen.id, akteur: haus.ada)
            #expect(try await wege() == ["dokument paket"])
            let (geheim, _) = try await haus.akte(["geheim"], vertraulich: true)
            try await haus.modul.pakete.bestellen(geheim.id, akteur: haus.ben)
            #expect(try await wege() == ["dokument paket"], "was fehlt, ist nicht gelesen")
            try await haus.modul.pakete.bestellen(geheim.id, akteur: haus.ada)
            #expect(try await wege() == ["dokument paket", "vorgang paket"])
        }
    }

    @Test("Ein Paket holt nur, wer es bestellt hat, und nach zwei Wochen ist es weg", arguments: Dialect.allCases)
    func abholen(maschine: Dialect) async throws {
        try await Haus.mit(maschine) { haus in
            let akte = try await belegt(haus, ["eins"])
            let id = try await haus.modul.pakete.bestellen(akte.id, akteur: haus.ada)
            await #expect(throws: BeweisError.paketFehlt) { try await haus.modul.pakete.abholen(id, akteur: haus.ada) }
            try await haus.arbeiten()
            _ = try await haus.modul.pakete.abholen(id, akteur: haus.ada)
            await #expect(throws: BeweisError.paketFehlt) { try await haus.modul.pakete.abholen(id, akteur: .system("x")) }
            #expect(try await haus.modul.pakete.aufraeumen() == 0)
            haus.uhr.stellen(vor: .seconds(15 * 86_400))
            #expect(try await haus.modul.pakete.aufraeumen() == 1)
            await #expect(throws: BeweisError.paketFehlt) { try await haus.modul.pakete.abholen(id, akteur: haus.ada) }
        }
    }

    private func gelesen(_ pfad: String) throws -> (Paketakte, ZipArchive) {
        let archiv = try ZipArchive(try ZipSource.file(pfad))
        let json = try archiv.content(try #require(archiv.entry("akte.json")))
        return (try JSONDecoder().decode(Paketakte.self, from: Data(json)), archiv)
    }

    @Test(
        "Eine zurückgehaltene Datei fehlt im Paket und wird überall genannt; alles andere ist da und belegt",
        arguments: Dialect.allCases)
    func zurueckgehalten(maschine: Dialect) async throws {
        let boese = Hex.text(Hashwert.von(.sha256, Array("zwei".utf8)))
        try await Haus.mit(maschine, schranke: { sha256 in if sha256 == boese { throw AkteError.zurueckgehalten(.befallen) } }) {
            haus in
            let akte = try await belegt(haus, ["eins", "zwei", "drei"])
            let id = try await haus.modul.pakete.bestellen(akte.id, akteur: haus.ada)
            try await haus.arbeiten()
            let hinweis = try await haus.store.read { try $0.paket(id)?.hinweis }
            #expect(hinweis?.contains("„Schreiben 2“ (wegen eines Virus gesperrt)") == true)
            let (inhalt, _) = try await haus.modul.pakete.abholen(id, akteur: haus.ada)
            let pfad = try await haus.stand.content.verifiedFile(inhalt)
            let befund = await pruefen(pfad, haus)
            #expect(befund.maengel.isEmpty && befund.dokumente.map(\.betreff) == ["Schreiben 1", "Schreiben 3", "Schreiben 4"])
            #expect(befund.hinweise.contains { $0.contains("Schreiben 2") } && befund.ergebnis == .unbewiesen)
            let (angaben, archiv) = try gelesen(pfad)
            let version = try #require(angaben.vorgaenge[0].dokumente[1].versionen.first)
            #expect(version.pfad == nil && version.ausgelassen == "wegen eines Virus gesperrt" && version.sha256 == boese)
            let liesmich = String(decoding: try archiv.content(try #require(archiv.entry("LIESMICH.txt"))), as: UTF8.self)
            #expect(liesmich.contains("Schreiben 2, Fassung 1.0: wegen eines Virus gesperrt"))
        }
    }

    @Test(
        "Das Paket enthält Teilakten, Beteiligte der Akte, Verweise, Briefangaben und Laufzettel; was man nicht sehen darf, fehlt",
        arguments: Dialect.allCases)
    func vollstaendig(maschine: Dialect) async throws {
        try await Haus.mit(maschine) { haus in
            let (akte, dokumente) = try await haus.akte(["eins"])
            let (fremde, _) = try await haus.akte(["anderswo"])
            let brief = try await haus.stand.content.store(Data("Teil".utf8)),
                geheim = try await haus.stand.content.store(Data("Geheim".utf8))
            try await haus.store.commit(Vermerk(haus.ada, "test.teilakten", grund: "Probe")) { tx in
                try tx.beteiligtenHinzufuegen(BeteiligterAnlage(rolle: .antragsteller, name: "Rolf Rot"), anAkte: akte)
                try tx.dokumentangabenSetzen(
                    Dokumentangaben(
                        fremdesZeichen: "XY-7", bezug: "Ihr Anruf",
                        kontakte: [Dokumentkontakt(.absender, name: "Kanzlei Grün", anschrift: "Am Ring 1")]), zu: dokumente[1])
                for (name, inhalt, vertraulich) in [("Band 1", brief, false), ("Band 2", geheim, true)] {
                    let teil = try tx.teilakteAnlegen(name, in: akte)
                    let vorgang = try tx.vorgangAnlegen(
                        VorgangAnlage(
                            aktenplan: "36.10.01", akteBetreff: "-", vorgangBetreff: "Vorgang in \(name)", typ: "Test",
                            oe: Haus.oe,
                            vertraulich: vertraulich), in: teil)
                    let dokument = try tx.dokumentAblegen(
                        DokumentAnlage(
                            betreff: "Blatt in \(name)", typ: .schreiben, richtung: .eingang, dateiname: "a.txt",
                            mediatyp: "text/plain",
                            inhalt: inhalt, text: "-", final: true), in: vorgang.id)
                    _ = try tx.verweisSetzen(.dokument(dokumente[0]), .siehe, .dokument(dokument.id))
                }
                _ = try tx.verweisSetzen(.akte(akte.id), .siehe, .akte(fremde.id))
            }
            try await Beweislauf(dienst: haus.dienst)()
            try await haus.arbeiten()
            let pfad = try await paket(haus, haus.ada, akte.id)
            #expect(await pruefen(pfad, haus).maengel.isEmpty)
            let (ganz, archiv) = try gelesen(pfad)
            #expect(ganz.teilakten.map(\.betreff) == ["Band 1", "Band 2"] && ganz.teilakten.map(\.angaben.band) == [1, 2])
            #expect(ganz.teilakten.map { $0.vorgaenge.map(\.dokumente.count) } == [[1], [1]])
            #expect(ganz.ausgelasseneVorgaenge == 0 && ganz.angaben.beteiligte.map(\.name) == ["Rolf Rot"])
            // The other Akte is not in the package, so it is not named in it.
            #expect(ganz.angaben.verweise.isEmpty)
            #expect(ganz.vorgaenge[0].dokumente[0].verweise.count == 2)
            let zweites = ganz.vorgaenge[0].dokumente[1].brief
            #expect(zweites.fremdesZeichen == "XY-7" && zweites.kontakte.map(\.name) == ["Kanzlei Grün"])
            let xml = String(decoding: try archiv.content(try #require(archiv.entry("akte.xml"))), as: UTF8.self)
            for teil in ["<teilakte id=", "Rolf Rot", "XY-7", "Am Ring 1", "<verweis art=\"siehe auch\">", "<ereignis nr="] {
                #expect(xml.contains(teil), "\(teil)")
            }
            let (knapp, _) = try gelesen(try await paket(haus, haus.ben, akte.id))
            #expect(knapp.teilakten.flatMap(\.vorgaenge).map(\.betreff) == ["Vorgang in Band 1"])
            #expect(knapp.ausgelasseneVorgaenge == 1 && knapp.vorgaenge[0].dokumente[0].verweise.count == 1)
        }
    }

    @Test("Ein abgeschlossener Geschäftsgang steht als Laufzettel im Paket", arguments: Dialect.allCases)
    func laufzettel(maschine: Dialect) async throws {
        try await Haus.mit(maschine) { haus in
            let (akte, dokumente) = try await haus.akte(["eins"])
            let vorgang = try #require(try await haus.store.read { try $0.dokument(dokumente[0])?.vorgang })
            try await haus.store.commit(Vermerk(haus.ada, "test.gang")) { tx in
                try tx.execute(
                    """
                    INSERT INTO akte_gang (id, vorgang, dokument, titel, ruecklauf_person, ersteller, angelegt, zustand, version)
                    VALUES (\(GeschaeftsgangID(tx.jetzt)), \(vorgang), \(dokumente[1]), 'Mitzeichnung', \(haus.ada.mitarbeiter?.id),
                      \(haus.ada.kennung), \(tx.jetzt), 'abgebrochen', 1)
                    """)
            }
            let (ganz, archiv) = try gelesen(try await paket(haus, haus.ada, akte.id))
            #expect(ganz.vorgaenge[0].laufzettel.map(\.titel) == ["Mitzeichnung"])
            #expect(ganz.vorgaenge[0].laufzettel[0].dokument == ganz.vorgaenge[0].dokumente[1].zeichen)
            let xml = String(decoding: try archiv.content(try #require(archiv.entry("akte.xml"))), as: UTF8.self)
            #expect(xml.contains("<laufzettel dokument="))
        }
    }
}
