// SPDX-License-Identifier: EUPL-1.2
import Core
import Documents
import Foundation
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Akteneinsicht

@Suite("Akteneinsicht") struct AkteneinsichtTests {
    private static func text(_ haus: Einsichtshaus, _ inhalt: Inhalt) async throws -> (bytes: Data, text: String) {
        let pfad = try await haus.stand.content.verifiedFile(inhalt)
        return (
            try Data(contentsOf: URL(fileURLWithPath: pfad)), try await PdfWerkzeuge().text(URL(fileURLWithPath: pfad)).text
        )
    }

    @Test(
        "Was geschwärzt ist, steht weder im Text noch in den Bytes der Fassung; das Original kennt es noch",
        arguments: Dialect.allCases)
    func geschwaerzt(maschine: Dialect) async throws {
        try await Einsichtshaus.mit(maschine) { haus in
            let original = try await Self.text(haus, haus.dokument.neueste.inhalt)
            #expect(original.text.contains(Einsichtshaus.name) && original.text.contains(Einsichtshaus.iban))
            let (_, stueck) = try await haus.vorgelegt()
            let fassung = try await Self.text(haus, try #require(stueck.fassung))
            for wort in [Einsichtshaus.name, Einsichtshaus.iban, "Mustermann"] {
                #expect(!fassung.text.contains(wort) && fassung.bytes.range(of: Data(wort.utf8)) == nil, "\(wort)")
            }
            // The picture too: where the rectangle lies everything is black but the reason, elsewhere the page is as it was.
            #expect(fassung.bytes.range(of: Data("DCTDecode".utf8)) != nil && fassung.bytes.range(of: Data("/Font".utf8)) == nil)
            let angaben = try await PdfWerkzeuge().angaben(
                URL(fileURLWithPath: try await haus.stand.content.verifiedFile(try #require(stueck.fassung))))
            #expect(angaben.seiten == 2 && angaben.titel == nil)
        }
    }

    @Test(
        "Wer vorlegt, gibt nicht frei; nach der Freigabe liest der Gast, und jeder Blick steht im Protokoll",
        arguments: Dialect.allCases)
    func vierAugen(maschine: Dialect) async throws {
        try await Einsichtshaus.mit(maschine) { haus in
            let (id, stueck) = try await haus.vorgelegt()
            let freigeben = EinsichtFreigeben(dienst: haus.dienst)
            await #expect(throws: EinsichtError.gleichePerson) { try await freigeben(id, tage: 14, akteur: haus.ada) }
            await #expect(throws: EinsichtError.fristUngueltig) { try await freigeben(id, tage: 91, akteur: haus.ben) }
            let code = try await freigeben(id, tage: 14, akteur: haus.ben)
            #expect(code.count == 39)
            let gast = try await haus.gast(id), einsehen = Einsehen(dienst: haus.dienst)
            let (_, stuecke) = try await einsehen.liste(gast)
            #expect(stuecke.map(\.titel) == ["Dokument 1 (Schreiben)"])
            let (inhalt, name) = try await einsehen.stueck(stueck.id, gast)
            #expect(inhalt == stueck.fassung && inhalt != stueck.original && name.hasSuffix("-1.pdf"))
            #expect(try await haus.store.read { try $0.einsichtszugriffe(id) }.map(\.stueck) == [stueck.id, nil])
            #expect(try await haus.store.pruefeAudit().bruch == nil)
        }
    }

    @Test("Die Einsicht endet von selbst, und durch Zurückziehen sofort", arguments: Dialect.allCases)
    func ende(maschine: Dialect) async throws {
        try await Einsichtshaus.mit(maschine) { haus in
            let (id, stueck) = try await haus.vorgelegt()
            _ = try await EinsichtFreigeben(dienst: haus.dienst)(id, tage: 1, akteur: haus.ben)
            let gast = try await haus.gast(id), einsehen = Einsehen(dienst: haus.dienst)
            haus.vor(.seconds(86_390))
            _ = try await einsehen.stueck(stueck.id, gast)
            haus.vor(.seconds(11))
            await #expect(throws: EinsichtError.nichtGefunden) { try await einsehen.stueck(stueck.id, gast) }
            await #expect(throws: EinsichtError.nichtGefunden) { try await einsehen.liste(gast) }
            let (zweite, anderes) = try await haus.vorgelegt()
            _ = try await EinsichtFreigeben(dienst: haus.dienst)(zweite, tage: 5, akteur: haus.ben)
            let zweiter = try await haus.gast(zweite)
            // One guest never reads what was released to another.
            await #expect(throws: EinsichtError.nichtGefunden) { try await einsehen.stueck(stueck.id, zweiter) }
            _ = try await einsehen.stueck(anderes.id, zweiter)
            try await EinsichtFreigeben(dienst: haus.dienst).zurueckziehen(zweite, grund: "Verfahren ruht", akteur: haus.ada)
            await #expect(throws: EinsichtError.nichtGefunden) { try await einsehen.stueck(anderes.id, zweiter) }
        }
    }

    @Test("Zurückgegeben wird wieder bearbeitet, und die alte Fassung ist fort")
    func zurueck() async throws {
        try await Einsichtshaus.mit(.sqlite) { haus in
            let (id, stueck) = try await haus.vorgelegt()
            let schwaerzen = StelleSchwaerzen(dienst: haus.dienst)
            await #expect(throws: EinsichtError.nichtMoeglich(.vorgelegt)) {
                try await schwaerzen.setzen(
                    id, stueck.id, seite: 1, x: 0, y: 0, breite: 9, hoehe: 9, grund: "ifg9", akteur: haus.ada)
            }
            let freigeben = EinsichtFreigeben(dienst: haus.dienst)
            await #expect(throws: EinsichtError.begruendungFehlt) {
                try await freigeben.zurueckgeben(id, grund: "", akteur: haus.ben)
            }
            try await freigeben.zurueckgeben(id, grund: "IBAN auf Seite 1 fehlt", akteur: haus.ben)
            #expect(try await haus.store.read { try $0.einsichtstuecke(id) }.allSatisfy { $0.fassung == nil })
            try await schwaerzen.setzen(
                id, stueck.id, seite: 1, x: 0, y: 200, breite: 900, hoehe: 90, grund: "ifg8", akteur: haus.ada)
            try await EinsichtVorlegen(dienst: haus.dienst)(id, akteur: haus.ada)
            await #expect(throws: EinsichtError.nochNichtFertig) { try await freigeben(id, tage: 3, akteur: haus.ben) }
            try await haus.arbeiten()
            _ = try await freigeben(id, tage: 3, akteur: haus.ben)
        }
    }

    @Test(
        "Ein beschränktes Dokument sieht auch hier nur, wer es sehen darf; wer es ansieht, steht im Protokoll",
        arguments: Dialect.allCases)
    func beschraenkt(maschine: Dialect) async throws {
        try await Einsichtshaus.mit(maschine) { haus in
            let (id, stueck) = try await haus.vorgelegt(), ada = try #require(haus.ada.mitarbeiter?.id)
            try await haus.store.commit(Vermerk(.system("test"), "test.zugriff")) { tx in
                let ort = Zugriffsort.objekt(.dokument(haus.dokument.id))
                try tx.zugriffsregelSchreiben(ort, Zugriffsregel(kreis: [.person(ada)]), version: 0)
                try Zugriffslauf.nachfuehren(ort, tx)
            }
            let ansehen = StueckAnsehen(dienst: haus.dienst), protokoll: SQL = "SELECT COUNT(*) FROM akte_zugriffsprotokoll"
            await #expect(throws: EinsichtError.nichtGefunden) { try await ansehen(id, stueck.id, akteur: haus.ben) }
            await #expect(throws: EinsichtError.nichtAllesSichtbar) {
                try await EinsichtFreigeben(dienst: haus.dienst)(id, tage: 3, akteur: haus.ben)
            }
            #expect(try await haus.store.read { try $0.value(protokoll, as: Int.self) } == 0)
            _ = try await ansehen(id, stueck.id, akteur: haus.ada)
            #expect(try await haus.store.read { try $0.value(protokoll, as: Int.self) } == 1)
        }
    }

    @Test("Was andere nicht sehen dürfen, verdrängt in der Liste nicht das Eigene", arguments: Dialect.allCases)
    func liste(maschine: Dialect) async throws {
        try await Einsichtshaus.mit(maschine) { haus in
            let anlegen = EinsichtAnlegen(dienst: haus.dienst)
            let eigene = try await anlegen(
                haus.vorgang.id, antragsteller: "Kanzlei Grün", grundlage: "ifg4", begruendung: "", akteur: haus.ben)
            let ada = try #require(haus.ada.mitarbeiter?.id)
            let anderer = try await haus.store.commit(Vermerk(.system("test"), "test")) { tx in
                let vorgang = try tx.vorgangAnlegen(
                    VorgangAnlage(
                        aktenplan: "36.10.01", akteBetreff: "Akte", vorgangBetreff: "Anderer", typ: "Test", oe: Einsichtshaus.oe))
                let ort = Zugriffsort.objekt(.vorgang(vorgang.id))
                try tx.zugriffsregelSchreiben(ort, Zugriffsregel(kreis: [.person(ada)]), version: 0)
                try Zugriffslauf.nachfuehren(ort, tx)
                return vorgang
            }
            _ = try await anlegen(anderer.id, antragsteller: "X", grundlage: "ifg4", begruendung: "", akteur: haus.ada)
            let fuerBen = try await haus.store.read { try $0.einsichten(sichtbarFuer: haus.ben, limit: 1) }
            let fuerAda = try await haus.store.read { try $0.einsichten(sichtbarFuer: haus.ada) }
            #expect(fuerBen.map { $0.0.id } == [eigene])
            #expect(fuerAda.count == 2)
        }
    }

    @Test("Ohne Recht oder ohne Sicht auf den Vorgang gibt es die Akteneinsicht nicht")
    func rechte() async throws {
        try await Einsichtshaus.mit(.sqlite) { haus in
            let (id, _) = try await haus.vorgelegt()
            await #expect(throws: EinsichtError.nichtGefunden) {
                try await EinsichtFreigeben(dienst: haus.dienst)(id, tage: 3, akteur: haus.fremd)
            }
            let leser = Einsichtshaus.person("Lea Leser", 4, rechte: [AkteRechte.lesen])
            await #expect(throws: EinsichtError.verboten) {
                try await EinsichtAnlegen(dienst: haus.dienst)(
                    haus.vorgang.id, antragsteller: "X", grundlage: "ifg4", begruendung: "", akteur: leser)
            }
            #expect(try await haus.store.read { try $0.einsichten(sichtbarFuer: leser).isEmpty })
            await #expect(throws: EinsichtError.nichtGefunden) { try await Einsehen(dienst: haus.dienst).liste(.oeffentlich) }
        }
    }
}
