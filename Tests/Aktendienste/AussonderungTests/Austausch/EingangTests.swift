// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Aussonderung

@Suite("Austauschordner") struct EingangTests {
    private func abgewiesen(_ haus: Haus) async throws -> [String] {
        try await haus.store.read { db in
            try db.abgewieseneNachrichten(try db.partner().map(\.id)).map { $0.grund ?? "" }
        }
    }

    @Test(
        "Unlesbares wird mit Grund abgewiesen, aufgehoben und zur Seite gelegt; der Rest geht weiter", arguments: Dialect.allCases
    )
    func unlesbar(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            try Data("kein Paket".utf8).write(to: URL(fileURLWithPath: h.zumArchiv + "/0-boese.zip"))
            try Data("halb".utf8).write(to: URL(fileURLWithPath: h.zumArchiv + "/.halb.zip.teil"))
            let akte = try await h.amt.akte(["Eins"])
            let (_, dort) = try await h.angeboten([akte])
            #expect(dort.zustand == .eingegangen)
            #expect(try await abgewiesen(h.archiv) == ["Die Datei ist kein ZIP-Paket, oder sie ist unvollständig."])
            #expect(FileManager.default.fileExists(atPath: h.zumArchiv + "/abgewiesen/0-boese.zip"))
            #expect(FileManager.default.fileExists(atPath: h.zumArchiv + "/.halb.zip.teil"))
        }
    }

    @Test("Ein feindliches Paket wird mit seinem Grund abgewiesen, ohne einen Lauf anzulegen")
    func boese() async throws {
        try await Zweihaeuser.mit(.sqlite) { h in
            let boese = try Pakete.boese()
            for eines in boese { try Pakete.ablegen(eines.bytes, h.zumArchiv + "/" + eines.name) }
            let zahl = try await Austauschlauf(dienst: h.archiv.dienst)()
            #expect(zahl.abgewiesen == boese.count)
            let gruende = try await h.archiv.store.read { db in
                Dictionary(
                    uniqueKeysWithValues: try db.abgewieseneNachrichten(try db.partner().map(\.id)).map {
                        ($0.dateiname, $0.grund ?? "")
                    })
            }
            for eines in boese {
                #expect(gruende[eines.name]?.contains(eines.grund) == true, "\(eines.name): \(gruende[eines.name] ?? "nichts")")
            }
            #expect(try await h.archiv.zahl("aus_lauf") == 0)
        }
    }

    @Test("Falscher Absender, falsche Richtung und zweites Angebot werden abgewiesen")
    func falsch() async throws {
        try await Zweihaeuser.mit(.sqlite) { h in
            let akte = try await h.amt.akte(["Eins"])
            let (_, dort) = try await h.angeboten([akte])
            let fremdes = Austauschobjekt(uuid: LaufID(h.amt.uhr.jetzt).text, art: .akte, zeichen: "1", betreff: "Fremdes")
            func senden(_ code: Nachrichtencode, von: String, _ inhalt: Nachricht.Inhalt) async throws {
                let kopf = Nachrichtenkopf(
                    code: code, fassung: .v31, prozess: dort.prozess, nachricht: UUID().uuidString.lowercased(),
                    erstellt: h.amt.uhr.jetzt,
                    absender: Stelle(name: von, schluessel: von), empfaenger: Stelle(name: "archiv"), lfd: 7)
                try await Nachrichtenformat.xdomea.schreiben(
                    Nachricht(kopf: kopf, inhalt: inhalt), [:], h.zumArchiv + "/" + Nachrichtenformat.xdomea.dateiname(kopf))
                _ = try await Austauschlauf(dienst: h.archiv.dienst)()
            }
            try await senden(.anbieteverzeichnis, von: "amt", .schriftgut([fremdes]))
            try await senden(.aussonderung, von: "fremd", .schriftgut([fremdes]))
            try await senden(
                .bewertungsverzeichnis, von: "amt", .bewertung([Objektbewertung(objekt: dort.prozess, art: .archivwuerdig)]))
            try await senden(.aussonderung, von: "amt", .schriftgut([fremdes]))
            let gruende = try await abgewiesen(h.archiv)
            #expect(gruende.count == 4)
            #expect(gruende.contains { $0.contains("schon ein Angebot") })
            #expect(gruende.contains { $0.contains("Absender") })
            #expect(gruende.contains { $0.contains("darf dieser Partner nicht senden") })
            #expect(gruende.contains { $0.contains("falschen Zeit") })
            #expect(try await h.archiv.zahl("aus_lauf") == 1)
        }
    }

    @Test("Was gelesen, aber noch nicht zur Seite gelegt war, wird nicht zweimal gelesen")
    func zweimal() async throws {
        try await Zweihaeuser.mit(.sqlite) { h in
            let akte = try await h.amt.akte(["Eins"])
            _ = try await h.angeboten([akte])
            let erledigt = h.zumArchiv + "/erledigt"
            let name = try #require(try FileManager.default.contentsOfDirectory(atPath: erledigt).first { $0.contains("0501") })
            try FileManager.default.copyItem(atPath: "\(erledigt)/\(name)", toPath: "\(h.zumArchiv)/\(name)")
            _ = try await Austauschlauf(dienst: h.archiv.dienst)()
            #expect(try await abgewiesen(h.archiv) == [])
            #expect(try await h.archiv.zahl("aus_lauf") == 1)
            #expect(FileManager.default.fileExists(atPath: "\(erledigt)/2-\(name)"))
        }
    }

    @Test("Was zu groß ist, wird mit Grund abgewiesen, und das Nächste wird gelesen", arguments: Dialect.allCases)
    func zuGross(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            try Pakete.ablegen([UInt8](repeating: 0, count: 300_000), h.zumArchiv + "/0-gross.zip")
            let id = try await h.vorsehen([try await h.amt.akte(["Eins"])])
            try await Laufentscheidung(dienst: h.amt.dienst).anbieten(id, akteur: h.amt.ada)
            try await h.amt.arbeiten()
            var dienst = h.archiv.dienst
            dienst.paketgrenze = 200_000
            let zahl = try await Austauschlauf(dienst: dienst)()
            #expect(zahl.gelesen == 1 && zahl.abgewiesen == 1)
            #expect(try await abgewiesen(h.archiv) == [StoreError.inhaltZuGross(grenze: 200_000).meldung])
            #expect(FileManager.default.fileExists(atPath: h.zumArchiv + "/abgewiesen/0-gross.zip"))
        }
    }

    @Test("Was der Server nicht lesen darf, bleibt liegen, steht einmal da und hält niemanden auf", arguments: Dialect.allCases)
    func unlesbareRechte(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            try Data("kein Paket".utf8).write(to: URL(fileURLWithPath: h.zumArchiv + "/0-zu.zip"))
            let id = try await h.vorsehen([try await h.amt.akte(["Eins"])])
            try await Laufentscheidung(dienst: h.amt.dienst).anbieten(id, akteur: h.amt.ada)
            try await h.amt.arbeiten()
            let partner = try #require(try await h.archiv.store.read { try $0.partner() }.first)
            let blind = Nachrichteneingang(dienst: h.archiv.dienst, lesbar: { !$0.hasSuffix("0-zu.zip") })
            #expect(try await blind(partner).gelesen == 1)
            #expect(try await blind(partner).abgewiesen == 0)
            let gruende = try await abgewiesen(h.archiv)
            #expect(gruende.count == 1 && gruende[0].contains("darf die Datei nicht lesen"))
            #expect(FileManager.default.fileExists(atPath: h.zumArchiv + "/0-zu.zip"))

            #expect(try await Nachrichteneingang(dienst: h.archiv.dienst)(partner).abgewiesen == 1)
            #expect(try await abgewiesen(h.archiv) == ["Die Datei ist kein ZIP-Paket, oder sie ist unvollständig."])
        }
    }

    @Test("Scheitert eine Datei, warten nur die ihres Austauschs; der Auftrag sagt es", arguments: Dialect.allCases)
    func nurDerEigene(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            let prozess = "00000000-0000-7000-8000-000000000000"
            for teil in ["0501", "0503"] {
                try Data("x".utf8).write(to: URL(fileURLWithPath: "\(h.zumArchiv)/\(prozess)_\(teil).zip"))
            }
            let id = try await h.vorsehen([try await h.amt.akte(["Eins"])])
            try await Laufentscheidung(dienst: h.amt.dienst).anbieten(id, akteur: h.amt.ada)
            try await h.amt.arbeiten()
            var dienst = h.archiv.dienst
            let xdomea = dienst.format
            dienst.format = Nachrichtenformat(
                schreiben: xdomea.schreiben,
                lesen: { pfad, name in
                    if name.hasPrefix(prozess) { throw CocoaError(.fileReadUnknown) }
                    return try await xdomea.lesen(pfad, name)
                }, weitergeben: xdomea.weitergeben, dateiname: xdomea.dateiname)
            await #expect(throws: CocoaError.self) { try await Austauschlauf(dienst: dienst)() }
            #expect(try await h.archiv.einzigerLauf(.archiv).zustand == .eingegangen)
            #expect(FileManager.default.fileExists(atPath: "\(h.zumArchiv)/\(prozess)_0501.zip"))
            #expect(FileManager.default.fileExists(atPath: "\(h.zumArchiv)/\(prozess)_0503.zip"))
            #expect(try await abgewiesen(h.archiv) == [])
        }
    }

    @Test("Ein Paket darf größer sein als ein einzelnes Dokument", arguments: Dialect.allCases)
    func groesserAlsDokument(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            let (id, dort) = try await h.angeboten([try await h.amt.akte(["Eins"])])
            try await h.bewerten(dort.id) { _ in .archivwuerdig }
            try await Laufentscheidung(dienst: h.amt.dienst).abgeben(id, akteur: h.amt.ada)
            // No package is as small as this.
            for haus in [h.amt, h.archiv] {
                var dienst = haus.dienst
                dienst.inhalte = try ContentStore(folder: haus.stand.folder + "/inhalte", limit: 100, uhr: haus.uhr.uhr)
                try await haus.arbeiten(dienst)
                _ = try await Austauschlauf(dienst: dienst)()
            }
            #expect(try await h.archiv.lauf(dort.id).zustand == .geliefert)
        }
    }

    @Test("Ein Ordner, der fehlt, gilt nicht als leer")
    func ordnerFehlt() async throws {
        try await Zweihaeuser.mit(.sqlite) { h in
            try FileManager.default.removeItem(atPath: h.zumAmt)
            await #expect(throws: AussonderungError.self) { try await Austauschlauf(dienst: h.amt.dienst)() }
            #expect(!FileManager.default.fileExists(atPath: h.zumAmt))
        }
    }
}
