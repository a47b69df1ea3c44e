// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing
import Xdomea
import XdomeaTesting

@testable import Akte
@testable import Aussonderung

@Suite(
    "Nachrichten werden gegen die veröffentlichten Schemata geprüft", .enabled(if: Xdomeadaten.vorhanden, "\(Xdomeadaten.fehlen)")
)
struct SchemapruefungTests {
    private static let schemata = Schemapruefung(ordner: Xdomeadaten.ordner + "/xsd")

    private func mit(_ haus: Haus) -> Aussonderungsdienst {
        var dienst = haus.dienst
        dienst.schemata = Self.schemata
        return dienst
    }

    /// The same package with something in its head that no schema knows and every reader passes over.
    private static func verdorben(_ pfad: String, nach ziel: String, name: String) throws {
        let xml = try Xdomeadaten.xml(pfad)
        let neu = Pakete.eingefuegt(xml, "<xdomea:Unfug/>", vor: "</xdomea:Kopf>")
        #expect(neu.count > xml.count)
        try Pakete.ablegen(try Pakete.zip([(String(name.dropLast(4)) + ".xml", neu)]), ziel)
    }

    @Test("Der Ordner zeigt, welche Fassungen geprüft werden")
    func fassungen() {
        #expect(Self.schemata.fassungen == ["2.3.0", "2.4.0", "3.0.0", "3.1.0"])
        #expect(Schemapruefung(ordner: "/gibt/es/nicht").fassungen == [])
    }

    @Test("Ein ganzer Austausch geht durch die Prüfung beider Seiten", arguments: Dialect.allCases)
    func ganz(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            let amt = mit(h.amt), archiv = mit(h.archiv)
            func weiter() async throws {
                h.amt.uhr.vor(.seconds(1))
                try await h.amt.arbeiten(amt)
                try await h.archiv.arbeiten(archiv)
                try await Austauschlauf(dienst: amt)()
                try await Austauschlauf(dienst: archiv)()
                try await Austauschlauf(dienst: amt)()
            }
            let id = try await h.vorsehen([try await h.amt.akte(["Eins"])])
            try await Laufentscheidung(dienst: amt).anbieten(id, akteur: h.amt.ada)
            try await weiter()
            let dort = try await h.archiv.einzigerLauf(.archiv)
            let objekte = try await h.archiv.objekte(dort.id).map(\.id)
            try await Bewerten(dienst: archiv)(dort.id, objekte: objekte, art: .archivwuerdig, grund: nil, akteur: h.archiv.ada)
            try await BewertungSenden(dienst: archiv)(dort.id, akteur: h.archiv.ada)
            try await weiter()
            try await Laufentscheidung(dienst: amt).abgeben(id, akteur: h.amt.ada)
            try await weiter()
            try await Uebernehmen(dienst: archiv)(dort.id, akteur: h.archiv.ada)
            try await weiter()
            #expect(try await h.amt.lauf(id).zustand == .bestaetigt)
        }
    }

    @Test("Was nicht zum Schema passt, geht nicht hinaus", arguments: Dialect.allCases)
    func hinaus(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            let id = try await h.vorsehen([try await h.amt.akte(["Eins"])])
            try await Laufentscheidung(dienst: h.amt.dienst).anbieten(id, akteur: h.amt.ada)
            var dienst = mit(h.amt)
            let format = dienst.format
            dienst.format = Nachrichtenformat(
                schreiben: { nachricht, dateien, ziel in
                    try await format.schreiben(nachricht, dateien, ziel)
                    try Self.verdorben(ziel, nach: ziel, name: format.dateiname(nachricht.kopf))
                }, lesen: format.lesen, weitergeben: format.weitergeben, dateiname: format.dateiname)
            try await h.amt.arbeiten(dienst)
            let lauf = try await h.amt.lauf(id)
            #expect(lauf.zustand == .entwurf)
            #expect(lauf.fehler?.contains("Unfug") == true && lauf.fehler?.contains("Zeile") == true)
            #expect(try await h.amt.zahl("aus_nachricht") == 0)
        }
    }

    @Test("Was nicht zum Schema passt, wird abgewiesen; ohne Schemata bleibt es beim Hinweis", arguments: Dialect.allCases)
    func herein(maschine: Dialect) async throws {
        try await Zweihaeuser.mit(maschine) { h in
            let id = try await h.vorsehen([try await h.amt.akte(["Eins"])])
            try await Laufentscheidung(dienst: h.amt.dienst).anbieten(id, akteur: h.amt.ada)
            try await h.amt.arbeiten()
            let name = try #require(
                try FileManager.default.contentsOfDirectory(atPath: h.zumArchiv).first { $0.hasSuffix("0501.zip") })
            try Self.verdorben("\(h.zumArchiv)/\(name)", nach: "\(h.zumArchiv)/\(name)", name: name)
            try FileManager.default.copyItem(atPath: "\(h.zumArchiv)/\(name)", toPath: h.amt.stand.folder + "/kopie.zip")
            #expect(try await Austauschlauf(dienst: mit(h.archiv))().abgewiesen == 1)
            let grund = try await h.archiv.store.read { db in
                try db.abgewieseneNachrichten(try db.partner().map(\.id)).first?.grund ?? ""
            }
            #expect(grund.contains("Schema") && grund.contains("Unfug") && grund.contains("3.1.0"))
            #expect(try await h.archiv.zahl("aus_lauf") == 0)

            let neu = "\(h.zumArchiv)/\(name)"
            try FileManager.default.moveItem(atPath: h.amt.stand.folder + "/kopie.zip", toPath: neu)
            try await h.archiv.store.commit(Vermerk(h.archiv.ada, "test.neu")) { try $0.execute("DELETE FROM aus_nachricht") }
            #expect(try await Austauschlauf(dienst: h.archiv.dienst)().gelesen == 1)
            let lauf = try await h.archiv.einzigerLauf(.archiv)
            let eintraege = try await h.archiv.store.read { try $0.nachrichten(lauf: lauf.id) }
            #expect(eintraege.contains { $0.hinweis?.contains("Unfug") == true })
        }
    }

    @Test("Ein unbrauchbares Schema weist nichts ab: die Datei bleibt, der Auftrag scheitert")
    func unbrauchbar() async throws {
        try await Zweihaeuser.mit(.sqlite) { h in
            let id = try await h.vorsehen([try await h.amt.akte(["Eins"])])
            try await Laufentscheidung(dienst: h.amt.dienst).anbieten(id, akteur: h.amt.ada)
            try await h.amt.arbeiten()
            let ordner = h.archiv.stand.folder + "/xsd"
            try FileManager.default.createDirectory(atPath: ordner + "/3.1.0", withIntermediateDirectories: true)
            try Data("<kein>schema</kein>".utf8).write(
                to: URL(fileURLWithPath: "\(ordner)/3.1.0/xdomea-Nachrichten-AussonderungDurchfuehren.xsd"))
            var dienst = h.archiv.dienst
            dienst.schemata = Schemapruefung(ordner: ordner)
            await #expect(throws: Schemafehler.self) { try await Austauschlauf(dienst: dienst)() }
            #expect(try FileManager.default.contentsOfDirectory(atPath: h.zumArchiv).contains { $0.hasSuffix("0501.zip") })
            #expect(try await h.archiv.zahl("aus_nachricht") == 0)
        }
    }
}
