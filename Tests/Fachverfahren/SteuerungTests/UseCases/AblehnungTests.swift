// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Steuerung

@Suite("Was nicht gesagt werden kann")
struct AblehnungTests {
    private static let felder = Vorhabenfelder()

    @Test("Ohne Recht geschieht nichts und wird nichts gezeigt", arguments: Dialect.beide)
    func rechte(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine) { amt in
            let id = try await amt.programm()
            let titel = Programmfelder().titel.setzen(id, "Anders", .ab(Probe.iso("2019-01-01")), Probe.quelle)
            let leser = Programmbuero.person([SteuerungRechte.lesen])
            let schreiber = Programmbuero.person([SteuerungRechte.setzen, SteuerungRechte.anlegen])
            await #expect(throws: SteuerungError.keinRecht) { try await amt.setzen([titel], akteur: leser) }
            await #expect(throws: SteuerungError.keinRecht) { try await amt.anlegen(.programm, akteur: leser) { _ in [titel] } }
            await #expect(throws: SteuerungError.keinRecht) {
                try await amt.abfrage.alle(am: Probe.iso("2019-01-01"), akteur: schreiber)
            }
            await #expect(throws: SteuerungError.keinRecht) {
                try await amt.abfrage.objekt(id, am: Probe.iso("2019-01-01"), akteur: schreiber)
            }
            await #expect(throws: SteuerungError.keinRecht) {
                try await amt.abfrage.verweise(auf: id, am: Probe.iso("2019-01-01"), akteur: .oeffentlich)
            }
            let zeilen = try await amt.zahl("SELECT COUNT(*) FROM st_aussage")
            #expect(zeilen == 1)
        }
    }

    @Test("Ein Objekt ohne Pflichtfeld wird nicht angelegt", arguments: Dialect.beide)
    func pflichtfeld(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine) { amt in
            await #expect(throws: SteuerungError.pflichtfeldFehlt(feld: "Programm")) {
                try await amt.anlegen(.vorhaben, akteur: amt.ada) { id in
                    [Self.felder.titel.setzen(id, "Muster", .ab(Probe.iso("2019-01-01")), Probe.quelle)]
                }
            }
            let zeilen = try await amt.zahl("SELECT COUNT(*) FROM st_objekt")
            #expect(zeilen == 0)
        }
    }

    @Test("Ein Verweis zeigt auf etwas, das es gibt und das von der rechten Art ist", arguments: Dialect.beide)
    func verweis(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine) { amt in
            let programm = try await amt.programm()
            let id = try await amt.vorhaben("Muster", in: programm)
            let gilt = Geltungszeit.ab(Probe.iso("2019-01-01"))
            let falsch = [
                Self.felder.federfuehrung.setzen(id, programm, gilt, Probe.quelle),
                Self.felder.federfuehrung.setzen(id, ObjektID(amt.uhr.jetzt), gilt, Probe.quelle),
            ]
            for setzung in falsch {
                await #expect(throws: SteuerungError.verweisPasstNicht(feld: "Federführung")) {
                    try await amt.setzen([setzung], akteur: amt.ada)
                }
            }
        }
    }

    @Test("Ist eine Angabe falsch, wird keine der Handlung gespeichert", arguments: Dialect.beide)
    func allesOderNichts(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine) { amt in
            let id = try await amt.vorhaben("Muster", in: try await amt.programm())
            let gilt = Geltungszeit.ab(Probe.iso("2019-01-01"))
            let falsch = Setzung(objekt: id, feld: "farbe", glied: "", gilt: gilt, wert: .text("blau"), quelle: Probe.quelle)
            await #expect(throws: SteuerungError.feldUnbekannt(art: .vorhaben, feld: "farbe")) {
                try await amt.setzen([Self.felder.rang.setzen(id, 1, gilt, Probe.quelle), falsch], akteur: amt.ada)
            }
            await #expect(throws: SteuerungError.quelleFehlt) {
                try await amt.setzen([Self.felder.rang.setzen(id, 1, gilt, .herkunft("", url: nil))], akteur: amt.ada)
            }
            await #expect(throws: SteuerungError.nichtsGesagt) { try await amt.setzen([], akteur: amt.ada) }
            let zeilen = try await amt.zahl("SELECT COUNT(*) FROM st_aussage")
            #expect(zeilen == 3)
        }
    }

    @Test("Was noch nicht bekannt war, gab es damals nicht", arguments: Dialect.beide)
    func nochNichtBekannt(maschine: Dialect) async throws {
        try await Programmbuero.mit(maschine) { amt in
            let frueher = amt.uhr.jetzt - .seconds(1)
            let id = try await amt.programm()
            await #expect(throws: SteuerungError.nichtGefunden) {
                try await amt.abfrage.objekt(id, am: Probe.iso("2019-01-01"), bekannt: frueher, akteur: amt.ada)
            }
        }
    }
}
