// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Store
import StoreTesting
import Testing

@testable import Akte
@testable import Akteneinsicht

@Suite("Akteneinsicht und Aussonderung") struct EinsichtVernichtenTests {
    /// Closes Vorgang and Akte and waits until nothing keeps them any more.
    private func schliessen(_ haus: Einsichtshaus) async throws {
        try await haus.store.commit(Vermerk(.system("test"), "test.schliessen")) { tx in
            _ = try tx.vorgangSchliessen(haus.vorgang.id)
            let akte = try #require(try tx.akte(haus.vorgang.akteID))
            _ = try tx.akteSchliessen(akte.id, version: akte.version)
        }
    }

    private func vernichten(_ haus: Einsichtshaus) async throws -> [Inhalt] {
        try await haus.store.commit(Vermerk(.system("test"), "test.vernichten")) { tx in
            for schritt in [Aussonderungsschritt.vorsehen, .bewerten] { try tx.vorgangAussondern(haus.vorgang.id, schritt) }
            let fassungen = try AkteneinsichtModul.mitvernichten(tx, haus.vorgang.id)
            return try tx.vorgangVernichten(haus.vorgang.id, .vernichten, betreff: "(vernichtet)").inhalte + fassungen
        }
    }

    private func halt(_ haus: Einsichtshaus) async throws -> String? {
        let jetzt = haus.store.uhr.jetzt
        return try await haus.store.read { try AkteneinsichtModul.aussonderungshalt($0, haus.vorgang.akteID, jetzt) }
    }

    @Test(
        "Nach einer Akteneinsicht vernichtet, ist alles weg: Original, geschwärzte Fassung, Name; der Code öffnet nichts mehr",
        arguments: Dialect.allCases)
    func vernichtet(maschine: Dialect) async throws {
        try await Einsichtshaus.mit(maschine) { haus in
            let (id, stueck) = try await haus.vorgelegt()
            _ = try await EinsichtFreigeben(dienst: haus.dienst)(id, tage: 1, akteur: haus.ben)
            let gast = try await haus.gast(id), fassung = try #require(stueck.fassung)
            _ = try await Einsehen(dienst: haus.dienst).stueck(stueck.id, gast)
            haus.vor(.seconds(90_000))
            try await schliessen(haus)

            let inhalte = try await vernichten(haus)
            #expect(Set(inhalte) == [stueck.original, fassung])
            let weg = try await InhaltVernichten(store: haus.store, inhalte: haus.stand.content, bilder: nil)(
                inhalte, akteur: .system("test"))

            #expect(Set(weg) == [stueck.original, fassung])
            for inhalt in [stueck.original, fassung] {
                await #expect(throws: StoreError.inhaltBeschaedigt(inhalt.sha256)) {
                    try await haus.stand.content.verifiedFile(inhalt)
                }
            }
            for tabelle: StaticString in ["ae_stueck", "ae_fassung", "ae_schwaerzung", "ae_zugriff", "inhalt"] {
                #expect(
                    try await haus.store.read { try $0.value("SELECT COUNT(*) FROM \(name: tabelle)") ?? 0 } == 0, "\(tabelle)")
            }
            let einsicht = try #require(try await haus.store.read { try $0.einsicht(id) })
            #expect(einsicht.antragsteller == "–" && einsicht.begruendung.isEmpty && einsicht.grund == nil)
            await #expect(throws: EinsichtError.nichtGefunden) { try await Einsehen(dienst: haus.dienst).liste(gast) }
            let werte: [String?] = try await haus.store.read { db in
                try db.rows(
                    "SELECT k.neu FROM audit_eintrag e JOIN audit_klartext k ON k.nr = e.nr WHERE e.gegenstand_id = \(id)"
                ).map { try $0["neu"] }
            }
            #expect(werte.allSatisfy { $0 == nil })
            #expect(try await haus.store.pruefeAudit().bruch == nil)
        }
    }

    @Test(
        "Ein Dokument, das inzwischen in einem anderen Vorgang liegt, geht samt seiner Fassung mit diesem",
        arguments: Dialect.allCases)
    func umgezogen(maschine: Dialect) async throws {
        try await Einsichtshaus.mit(maschine) { haus in
            let (id, stueck) = try await haus.vorgelegt()
            let fassung = try #require(stueck.fassung)
            let inhalte = try await haus.store.commit(Vermerk(.system("test"), "test.umzug")) { tx in
                let anderer = try tx.vorgangAnlegen(
                    VorgangAnlage(
                        aktenplan: "36.10.01", akteBetreff: "Andere", vorgangBetreff: "Anderer", typ: "Test",
                        oe: Einsichtshaus.oe,
                        beteiligte: []))
                try tx.execute("UPDATE akte_dokument SET vorgang = \(anderer.id) WHERE id = \(stueck.dokument)")
                return try AkteneinsichtModul.mitvernichten(tx, anderer.id)
            }
            #expect(inhalte == [fassung])
            let (stuecke, einsicht) = try await haus.store.read { db in (try db.einsichtstuecke(id), try db.einsicht(id)) }
            #expect(stuecke.isEmpty && einsicht?.antragsteller == "Kanzlei Grün")
        }
    }

    @Test(
        "Solange jemand auf Einsicht wartet oder liest, bleibt die Akte; das Ende entscheidet die Uhr",
        arguments: Dialect.allCases)
    func halt(maschine: Dialect) async throws {
        try await Einsichtshaus.mit(maschine) { haus in
            #expect(try await halt(haus) == nil)
            let (id, _) = try await haus.vorgelegt()
            #expect(try await halt(haus)?.contains("AE-") == true)
            _ = try await EinsichtFreigeben(dienst: haus.dienst)(id, tage: 1, akteur: haus.ben)
            haus.vor(.seconds(86_390))
            #expect(try await halt(haus) != nil)
            haus.vor(.seconds(11))
            #expect(try await halt(haus) == nil)
        }
    }

    @Test("Ein Antrag, dem niemand nachgeht, lässt sich beenden und hält dann nichts mehr auf", arguments: Dialect.allCases)
    func beendet(maschine: Dialect) async throws {
        try await Einsichtshaus.mit(maschine) { haus in
            let id = try await EinsichtAnlegen(dienst: haus.dienst)(
                haus.vorgang.id, antragsteller: "Kanzlei Grün", grundlage: "ifg4", begruendung: "", akteur: haus.ada)
            #expect(try await halt(haus) != nil)
            try await EinsichtFreigeben(dienst: haus.dienst).zurueckziehen(id, grund: "Antrag zurückgenommen", akteur: haus.ada)
            #expect(try await halt(haus) == nil)
        }
    }
}
