// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte

@Suite("Angaben, Anlagen, Verweise und Schlagworte") struct AnlageVerweisTests {
    @Test("Angaben eines Dokuments werden gespeichert, gefunden und im Verlauf gezeigt", arguments: Dialect.allCases)
    func angaben(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let dokument = try await amt.ablegen(in: try await amt.vorgang().id)
            let weitere = Dokumentangaben(
                fremdesZeichen: "RP-KOELN 12/7", eingangAm: Kalendertag(iso: "2026-11-20"), bezug: "Ihr Schreiben",
                hier: "Kosten",
                kontakte: [Dokumentkontakt(.absender, name: "Bezirksregierung", email: "post@beispiel.example")])
            let neu = try await DokumentangabenAendern(store: amt.store)(
                dokument.id,
                .init(betreff: "Erlass", typ: .eingang, richtung: .eingang, datumDesSchreibens: nil, weitere: weitere),
                version: 1, akteur: amt.ada)
            #expect(neu.betreff == "Erlass" && neu.typ == .eingang)
            #expect(try await amt.store.read { try $0.dokumentangaben(dokument.id) } == weitere)
            let treffer = try await AkteSuchen(store: amt.store)("RP-KOELN", akteur: amt.ada).treffer
            #expect(treffer.map(\.objekt) == [dokument.id.text])
            let verlauf = try await amt.store.read { try Verlauf.dokument($0, dokument.id, akteur: amt.ada) }
            #expect(verlauf.contains { $0.feld == "kontakte" && $0.neu == "Absender: Bezirksregierung" })
            await #expect(throws: StoreError.veraltet) {
                try await DokumentangabenAendern(store: amt.store)(
                    dokument.id, .init(betreff: "E", typ: .eingang, richtung: .eingang, weitere: weitere), version: 1,
                    akteur: amt.ada)
            }
        }
    }

    @Test("Eine Anlage gehört zu einem Dokument desselben Vorgangs und zieht mit ihm um", arguments: Dialect.allCases)
    func anlagen(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang(), anderer = try await amt.vorgang(Amt.wunsch("Anderer"))
            let haupt = try await amt.ablegen("a", in: vorgang.id), anlage = try await amt.ablegen("b", in: vorgang.id)
            let dritte = try await amt.ablegen("c", in: vorgang.id), fremd = try await amt.ablegen("d", in: anderer.id)
            let zuordnen = AnlageZuordnen(store: amt.store)
            try await zuordnen(anlage.id, zu: haupt.id, akteur: amt.ada)
            #expect(try await amt.store.read { try $0.anlagen(zu: haupt.id).map(\.id) } == [anlage.id])
            await #expect(throws: ObjektError.anlageAnderswo) { try await zuordnen(fremd.id, zu: haupt.id, akteur: amt.ada) }
            await #expect(throws: ObjektError.anlageAnderswo) { try await zuordnen(haupt.id, zu: haupt.id, akteur: amt.ada) }
            await #expect(throws: ObjektError.anlageGeschachtelt) {
                try await zuordnen(dritte.id, zu: anlage.id, akteur: amt.ada)
            }
            await #expect(throws: ObjektError.anlageGeschachtelt) { try await zuordnen(haupt.id, zu: dritte.id, akteur: amt.ada) }
            _ = try await DokumentUmprotokollieren(store: amt.store)(
                haupt.id, nach: anderer.id, grund: "Falscher Vorgang", akteur: amt.ada)
            let dort = try await amt.store.read { try ($0.dokument(anlage.id), $0.hauptdokument(anlage.id)) }
            #expect(dort.0?.vorgang == anderer.id && dort.1 == haupt.id)
            _ = try await DokumentUmprotokollieren(store: amt.store)(
                anlage.id, nach: vorgang.id, grund: "Doch nicht", akteur: amt.ada)
            #expect(try await amt.store.read { try $0.hauptdokument(anlage.id) } == nil)
        }
    }

    @Test("Ein Verweis steht an beiden Enden, einmal, und nur auf Sichtbares", arguments: Dialect.allCases)
    func verweise(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let a = try await amt.vorgang(), b = try await amt.vorgang(Amt.wunsch("B"))
            let geheim = try await amt.vorgang(Amt.wunsch("C", vertraulich: true))
            let setzen = VerweisSetzen(store: amt.store)
            let verweis = try await setzen(.vorgang(a.id), .fortsetzung, .vorgang(b.id), akteur: amt.ada)
            #expect(try await amt.store.read { try $0.verweise(.vorgang(b.id)) } == [verweis])
            await #expect(throws: ObjektError.verweisSchonDa) {
                try await setzen(.vorgang(a.id), .fortsetzung, .vorgang(b.id), akteur: amt.ada)
            }
            await #expect(throws: ObjektError.verweisAufSich) {
                try await setzen(.vorgang(a.id), .siehe, .vorgang(a.id), akteur: amt.ada)
            }
            await #expect(throws: AkteError.nichtGefunden) {
                try await setzen(.vorgang(a.id), .siehe, .vorgang(geheim.id), akteur: amt.ada)
            }
            try await VerweisEntfernen(store: amt.store)(verweis.id, bei: .vorgang(b.id), akteur: amt.ada)
            #expect(try await amt.store.read { try $0.verweise(.vorgang(a.id)) }.isEmpty)
        }
    }

    @Test("Schlagworte werden einmal gespeichert und gefunden", arguments: Dialect.allCases)
    func schlagworte(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt in
            let vorgang = try await amt.vorgang()
            let setzen = SchlagworteSetzen(store: amt.store)
            try await setzen("Sommerfest, Eilsache,  Sommerfest", an: .vorgang(vorgang.id), akteur: amt.ada)
            #expect(try await amt.store.read { try $0.schlagworte(.vorgang(vorgang.id)) } == ["Eilsache", "Sommerfest"])
            #expect(try await AkteSuchen(store: amt.store)("Eilsache", akteur: amt.ada).treffer.count == 1)
            try await setzen("", an: .vorgang(vorgang.id), akteur: amt.ada)
            #expect(try await AkteSuchen(store: amt.store)("Eilsache", akteur: amt.ada).treffer.isEmpty)
        }
    }
}
