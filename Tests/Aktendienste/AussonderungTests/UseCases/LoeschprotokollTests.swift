// SPDX-License-Identifier: EUPL-1.2
import Core
import Documents
import Foundation
import Logging
import Store
import StoreTesting
import Synchronization
import Testing
import Web

@testable import Akte
@testable import Aussonderung

@Suite("Löschprotokoll") struct LoeschprotokollTests {
    /// Offered, all of it kept by the archive, handed over.
    private func uebergeben(_ h: Zweihaeuser, _ akte: AkteKopf) async throws -> LaufID {
        let (id, dort) = try await h.angeboten([akte])
        try await h.bewerten(dort.id) { _ in .archivwuerdig }
        try await h.abgeben(id, dort.id)
        return id
    }

    private func freigeben(_ h: Zweihaeuser, _ id: LaufID) async throws {
        try await Laufentscheidung(dienst: h.amt.dienst).vernichtungBeantragen(id, akteur: h.amt.ada)
        try await Laufentscheidung(dienst: h.amt.dienst).vernichtungFreigeben(id, akteur: h.amt.ben)
    }

    private func protokolle(_ haus: Haus, _ id: LaufID) async throws -> [VorgangKopf] {
        try await haus.store.read { try $0.vorgaenge(fachbezug: "aussonderung:\(id)") }
    }

    @Test("Scheitert der Druck nach dem Ende, kommt das Protokoll später", arguments: Dialect.allCases)
    func spaeter(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            let id = try await uebergeben(h, try await h.amt.akte(["Eins"]))
            try await freigeben(h, id)
            var ohneDruck = h.amt.dienst
            ohneDruck.protokolldruck = { _ in throw CocoaError(.executableNotLoadable) }
            try await h.amt.arbeiten(ohneDruck)
            let ende = try await h.amt.lauf(id)
            #expect(ende.zustand == .abgeschlossen)
            #expect(ende.fehler?.contains("Löschprotokoll") == true)
            #expect(try await protokolle(h.amt, id).isEmpty)

            h.amt.uhr.vor(.seconds(60))
            try await h.amt.arbeiten()
            let vorgang = try #require(try await protokolle(h.amt, id).first)
            let dokumente = try await h.amt.store.read { try $0.alleDokumente(vorgang.id) }
            #expect(dokumente.map(\.betreff) == ["Löschprotokoll: \(ende.titel)"])
            #expect(try await h.amt.lauf(id).fehler == nil)
            #expect(try await h.amt.zahl("aus_rest") == 0)
        }
    }

    @Test(
        "Fehlt die Einheit im Aktenplan, sagt die Aussonderung es, und das Protokoll lässt sich nachholen",
        arguments: Dialect.allCases)
    func ohneEinheit(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            let id = try await uebergeben(h, try await h.amt.akte(["Eins"]))
            try await freigeben(h, id)
            var anders = h.amt.dienst
            anders.aktenplan = "98.76"
            try await h.amt.bisZuletzt(anders)
            let lauf = try await h.amt.lauf(id)
            #expect(lauf.zustand == .abgeschlossen)
            #expect(lauf.fehler?.contains("98.76") == true)
            // The job has given up: nothing happens by itself any more.
            try await h.amt.bisZuletzt(h.amt.dienst)
            #expect(try await protokolle(h.amt, id).isEmpty)

            #expect(try await h.amt.knoepfe(id, h.amt.ada) == ["Löschprotokoll erneut ablegen"])
            try await Laufentscheidung(dienst: h.amt.dienst).protokollNachholen(id, akteur: h.amt.ada)
            try await h.amt.arbeiten()
            #expect(try await protokolle(h.amt, id).count == 1)
            #expect(try await h.amt.knoepfe(id, h.amt.ada) == [])
            await #expect(throws: AussonderungError.schrittUnzulaessig(.abgeschlossen)) {
                try await Laufentscheidung(dienst: h.amt.dienst).protokollNachholen(id, akteur: h.amt.ada)
            }
        }
    }

    @Test("Geschütztes steht nur mit seinem Zeichen darin", arguments: Dialect.allCases)
    func geschuetzt(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            let akte = try await h.amt.akte(["Eins", "Zwei"]), ada = try #require(h.amt.ada.mitarbeiter?.id)
            let geheim = try #require(try await h.amt.store.read { try $0.vorgaenge(in: akte.id) }.first)
            try await h.amt.store.commit(Vermerk(.system("test"), "test.zugriff")) { tx in
                let ort = Zugriffsort.objekt(.vorgang(geheim.id))
                try tx.zugriffsregelSchreiben(ort, Zugriffsregel(kreis: [.person(ada)]), version: 0)
                try Zugriffslauf.nachfuehren(ort, tx)
            }
            let id = try await uebergeben(h, akte)
            try await freigeben(h, id)
            let gedruckt = Mutex<[String: String]>([:])
            var dienst = h.amt.dienst
            dienst.protokolldruck = { brief in
                gedruckt.withLock { $0 = Dictionary(uniqueKeysWithValues: brief.zeilen.map { ($0.uuid, $0.betreff) }) }
                return Data("%PDF-1.4".utf8)
            }
            try await h.amt.arbeiten(dienst)
            let betreffe = gedruckt.withLock { $0 }
            #expect(betreffe.count == 3)
            #expect(betreffe[geheim.id.text] == "–")
            #expect(betreffe[akte.id.text] == akte.betreff)
            #expect(try await protokolle(h.amt, id).first?.vertraulich == false)
        }
    }

    @Test("Das Protokoll einer vertraulichen Aussonderung ist selbst vertraulich", arguments: Dialect.allCases)
    func vertraulich(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            let akte = try await h.amt.akte(["Eins"])
            try await h.amt.store.commit(Vermerk(.system("test"), "test.vertraulich")) {
                try $0.execute("UPDATE akte_akte SET vertraulich = 1 WHERE id = \(akte.id)")
                try $0.execute("UPDATE akte_vorgang SET vertraulich = 1 WHERE akte = \(akte.id)")
            }
            let id = try await uebergeben(h, akte)
            #expect(try await h.amt.lauf(id).vertraulich)
            try await h.vernichten(id)
            let vorgang = try #require(try await protokolle(h.amt, id).first)
            #expect(vorgang.vertraulich)
            let ohne = Haus.person("Ohne", rechte: [AkteRechte.lesen])
            #expect(!AkteRechte.sieht(ohne, vorgang))
        }
    }

    private static let python =
        ProcessInfo.processInfo.environment["RATHAUS_PYTHON"]
        ?? URL(filePath: #filePath).appending(path: "../../../../../var/venv/bin/python3").standardizedFileURL.path

    @Test(
        "Das Werkzeug setzt das Protokoll aus seiner Vorlage als PDF",
        .enabled(if: FileManager.default.isExecutableFile(atPath: python), "Kein Python mit WeasyPrint (RATHAUS_PYTHON)"))
    func gesetzt() async throws {
        try await Zweihaeuser.mit(.sqlite) { h in
            let id = try await uebergeben(h, try await h.amt.akte(["Eins"]))
            try await freigeben(h, id)
            let vorlagen = try Vorlagen(
                ordner: [AussonderungModul.bundle.appendingPathComponent("Templates")], streng: true)
            let druck = Briefdruck(Druckeinstellung(python: Self.python), log: Logger(label: "test"))
            var dienst = h.amt.dienst
            dienst.protokolldruck = { brief in
                try await druck.drucke(
                    Druckauftrag(
                        html: try vorlagen.brief(brief), variante: .archiv, erstellt: Zeitpunkt(millisekunden: 1_790_000_000_000))
                ).pdf
            }
            try await h.amt.arbeiten(dienst)
            await druck.fahreHerunter()
            let vorgang = try #require(try await protokolle(h.amt, id).first)
            let dokument = try #require(try await h.amt.store.read { try $0.alleDokumente(vorgang.id) }.first)
            let (sha256, groesse): (String, Int64) = try await h.amt.store.read { db in
                let zeile = try #require(
                    try db.row("SELECT sha256, groesse FROM akte_dokumentversion WHERE dokument = \(dokument.id)"))
                return (try zeile["sha256"], try zeile["groesse"])
            }
            let inhalt = Inhalt(sha256: sha256, groesse: groesse)
            let text = try await PdfWerkzeuge().worte(
                URL(fileURLWithPath: try await h.amt.stand.content.verifiedFile(inhalt)), zeit: .seconds(30))
            #expect(text.contains("Löschprotokoll"))
            #expect(text.contains("36.10.01"))
        }
    }
}
