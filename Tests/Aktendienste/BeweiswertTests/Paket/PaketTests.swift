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
}
