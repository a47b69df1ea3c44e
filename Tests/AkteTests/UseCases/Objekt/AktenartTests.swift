// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte

@Suite("Aktenarten") struct AktenartTests {
    static let feldwerte = ["kennzeichen": "LEV-KF 1", "halter": "Rosa Grün"]

    static func mit<T: Sendable>(_ maschine: Dialect, _ body: @Sendable (Amt) async throws -> T) async throws -> T {
        try await Amt.mit(maschine) { amt in
            _ = try await AktenartenEinspielen(store: amt.store)(try AktenartenEinspielen.mitgeliefert(), akteur: amt.ada)
            return try await body(amt)
        }
    }

    /// A kind with a number and a choice.
    static func mitBetrag() throws -> Aktenart {
        try Aktenart(
            kuerzel: "GEB", bezeichnung: "Gebührenakte", gattung: .fallakte,
            schema: try Metadatenschema([
                Metadatenfeld("betrag", "Betrag", .zahl), Metadatenfeld("farbe", "Farbe", .wahl, werte: ["Rot", "Blau"]),
            ]))
    }

    static func kfz(_ amt: Amt, _ werte: [String: String] = feldwerte, plan: String = "36.10.02", art: String = "KFZ")
        async throws
        -> AkteKopf
    {
        try await AkteAnlegen(store: amt.store)(
            AkteAnlage(aktenplan: plan, betreff: "Fahrzeug", oe: Amt.zulassung, aktenart: art, metadaten: werte), akteur: amt.ada)
    }

    @Test(
        "Eine KFZ-Akte bekommt ihr eigenes Zeichen, und ihre Metadaten werden geprüft und gefunden", arguments: Dialect.allCases)
    func kfzAkte(maschine: Dialect) async throws {
        try await Self.mit(maschine) { amt in
            let akte = try await Self.kfz(amt)
            #expect(akte.zeichen.text == "36.10.02-KFZ-2026/00001")
            #expect(try await Self.kfz(amt).zeichen.text == "36.10.02-KFZ-2026/00002")
            let angaben = try #require(try await amt.store.read { try $0.aktenangaben(akte.id) })
            #expect(angaben.aktenart == "KFZ" && angaben.metadaten == Self.feldwerte)
            #expect(angaben.schriftgut.laufzeitAb == amt.uhr.jetzt.tag && angaben.schriftgut.medium == .elektronisch)
            await #expect(throws: ObjektError.self) { try await Self.kfz(amt, ["halter": "X"]) }
            let treffer = try await AkteSuchen(store: amt.store)("LEV-KF", akteur: amt.ada).treffer
            #expect(treffer.contains { $0.objekt == akte.id.text })
            let genau = try await amt.store.read { try $0.akten(mitMerkmal: "LEV-KF 1", fuer: amt.ada) }
            #expect(genau.contains(akte.id))
        }
    }

    @Test(
        "Eine Akte bekommt später eine andere Art: Zeichen und alte Werte bleiben, die Felder der neuen werden geprüft",
        arguments: Dialect.allCases)
    func wechseln(maschine: Dialect) async throws {
        try await Self.mit(maschine) { amt in
            let akte = try await AkteAendernTests.akte(amt), wechseln = AktenartWechseln(store: amt.store)
            let pfad = AkteURL.akte(akte.id, "aktenart"), probe = try Webprobe(amt)
            await #expect(throws: ObjektError.self) {
                try await wechseln(akte.id, "KFZ", metadaten: [:], version: 1, akteur: amt.ada)
            }
            await #expect(throws: AkteError.verboten) {
                try await wechseln(akte.id, "KFZ", metadaten: Self.feldwerte, version: 1, akteur: amt.leser)
            }
            #expect(try await probe.seite(pfad, von: amt.ada, abfrage: ["aktenart": "KFZ"]).text.contains("m.kennzeichen"))
            let falsch = try await probe.sende(pfad, von: amt.ada, ["aktenart": "KFZ", "m.kennzeichen": "", "version": "1"])
            #expect(falsch.status == 422 && falsch.text.contains("m.kennzeichen-fehler"))
            let neu = try await wechseln(akte.id, "KFZ", metadaten: Self.feldwerte, version: 1, akteur: amt.ada)
            #expect(neu.zeichen == akte.zeichen && neu.version == 2)
            try await AktenartSetzen(store: amt.store)(try Self.mitBetrag(), akteur: amt.ada)
            let felder = ["aktenart": "GEB", "m.betrag": "1,5", "m.farbe": "", "version": "2"]
            #expect(try await probe.sende(pfad, von: amt.ada, felder).ziel == AkteURL.akte(akte.id))
            let angaben = try #require(try await amt.store.read { try $0.aktenangaben(akte.id) })
            #expect(angaben.aktenart == "GEB" && angaben.metadaten == Self.feldwerte.merging(["betrag": "1.5"]) { $1 })
            _ = try await wechseln(akte.id, nil, metadaten: [:], version: 3, akteur: amt.ada)
            #expect(try await amt.store.read { try $0.aktenangaben(akte.id) }?.aktenart == nil)
        }
    }

    @Test("Die Art gilt nur unter ihrer Einheit des Aktenplans und nur solange sie in Gebrauch ist", arguments: Dialect.allCases)
    func passt(maschine: Dialect) async throws {
        try await Self.mit(maschine) { amt in
            await #expect(throws: ObjektError.aktenartPasstNicht(art: "KFZ-Akte", plan: "36")) {
                try await Self.kfz(amt, plan: "10.10.01")
            }
            await #expect(throws: ObjektError.aktenartFehlt("XYZ")) { try await Self.kfz(amt, art: "XYZ") }
            try await AktenartSetzen(store: amt.store)(
                try Aktenart(kuerzel: "KFZ", bezeichnung: "KFZ-Akte", gattung: .fallakte, stillgelegt: true), akteur: amt.ada)
            await #expect(throws: ObjektError.aktenartStillgelegt("KFZ-Akte")) { try await Self.kfz(amt) }
            await #expect(throws: AkteError.verboten) {
                try await AktenartSetzen(store: amt.store)(
                    try Aktenart(kuerzel: "NEU", bezeichnung: "Neu", gattung: .sachakte), akteur: amt.leser)
            }
        }
    }

    @Test("Fortlaufend zählt über den Jahreswechsel weiter, jährlich beginnt neu", arguments: Dialect.allCases)
    func zaehlung(maschine: Dialect) async throws {
        try await Self.mit(maschine) { amt in
            let fe = ["name": "Grün", "vorname": "Rosa", "geburtsdatum": "1.2.1990"]
            var zeichen = [try await Self.kfz(amt), try await Self.kfz(amt, fe, plan: "36.20.01", art: "FE")]
            amt.uhr.stellen(auf: "2027-01-02T08:00:00Z")
            zeichen += [try await Self.kfz(amt), try await Self.kfz(amt, fe, plan: "36.20.01", art: "FE")]
            #expect(
                zeichen.map(\.zeichen.text) == [
                    "36.10.02-KFZ-2026/00001", "36.20.01-FE-2026/00001", "36.10.02-KFZ-2027/00001", "36.20.01-FE-2027/00002",
                ])
        }
    }

    @Test("Wer jährlich zählt, braucht das Jahr in der Vorlage")
    func jahr() {
        #expect(throws: ObjektError.jahrFehltInVorlage) {
            try Aktenart(kuerzel: "X", bezeichnung: "X", gattung: .sachakte, vorlage: "{art}-{lfd}")
        }
    }

    @Test("Ein vergebenes Zeichen lässt sich auch in der Datenbank nicht ändern oder löschen", arguments: Dialect.allCases)
    func fest(maschine: Dialect) async throws {
        try await Self.mit(maschine) { amt in
            let akte = try await Self.kfz(amt)
            for sql: SQL in [
                "UPDATE akte_zeichen SET zeichen = 'x' WHERE objekt = \(akte.id)",
                "DELETE FROM akte_zeichen WHERE objekt = \(akte.id)",
            ] {
                await #expect(throws: (any Error).self) {
                    try await amt.store.commit(Vermerk(amt.ada, "test.zeichen")) { try $0.execute(sql) }
                }
            }
        }
    }

    @Test("Eine geänderte Art lässt alte Akten und ihre Werte, wie sie sind", arguments: Dialect.allCases)
    func aendern(maschine: Dialect) async throws {
        try await Self.mit(maschine) { amt in
            let akte = try await Self.kfz(amt)
            try await AktenartSetzen(store: amt.store)(
                try Aktenart(
                    kuerzel: "kfz", bezeichnung: "Fahrzeugakte", gattung: .fallakte, vorlage: "F-{jahr}/{lfd}",
                    schema: try Metadatenschema([Metadatenfeld("halter", "Halter", pflicht: true)])), akteur: amt.ada)
            let geaendert = try await AkteAendern(store: amt.store)(
                akte.id, .init(betreff: "Fahrzeug", schriftgut: .init(standort: "Keller 3"), metadaten: ["halter": "Neu"]),
                version: akte.version, akteur: amt.ada)
            let angaben = try await amt.store.read { try $0.aktenangaben(akte.id) }
            #expect(geaendert.zeichen == akte.zeichen)
            #expect(angaben?.metadaten == ["kennzeichen": "LEV-KF 1", "halter": "Neu"])
            #expect(angaben?.schriftgut.standort == "Keller 3")
            #expect(try await Self.kfz(amt, ["halter": "Z"]).zeichen.text == "F-2026/1")
        }
    }
}
