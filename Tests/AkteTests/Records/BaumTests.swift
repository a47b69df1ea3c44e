// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import StoreTesting
import Testing

@testable import Akte

@Suite("Der Aktenbaum für Laufwerke")
struct BaumTests {
    /// All places below the root that a clerk reaches, as paths.
    private func alles(_ amt: Amt, _ wer: Akteur) async throws -> [Baumort] {
        let tag = amt.uhr.jetzt.tag
        return try await amt.store.read { db in
            var gefunden: [Baumort] = []
            var offen = [Baumort.wurzel]
            while let ort = offen.popLast() {
                var kinder = Baumkinder(ort, wer, am: tag)
                while true {
                    let seite = try kinder.naechste(db, limit: 2)
                    if seite.isEmpty { break }
                    gefunden += seite
                    offen += seite.filter(\.istOrdner)
                }
            }
            return gefunden
        }
    }

    private func fund(_ amt: Amt, _ pfad: [String], _ wer: Akteur) async throws -> Baumort? {
        let tag = amt.uhr.jetzt.tag
        let fund = try await amt.store.read { try $0.baumfund(pfad, wer, am: tag) }
        if case .da(let ort) = fund { return ort }
        return nil
    }

    @Test("Jeder Ort der Listen ist unter seinem Pfad wiederzufinden, und keiner steht zweimal da", arguments: Dialect.allCases)
    func wiederfinden(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt async throws in
            let vorgang = try await amt.vorgang()
            for text in ["eins", "zwei", "drei"] { _ = try await amt.ablegen(text, in: vorgang.id) }
            let orte = try await alles(amt, amt.ada)
            #expect(Set(orte.map(\.pfad)).count == orte.count)
            for ort in orte { #expect(try await fund(amt, ort.pfad, amt.ada)?.schluessel == ort.schluessel, "\(ort.pfad)") }
            let dateien = orte.filter { $0.dokument != nil }.map(\.name)
            #expect(dateien == ["brief.txt", "brief (Nr. 2).txt", "brief (Nr. 3).txt"])
        }
    }

    @Test(
        "Was jemand nicht sehen darf, steht nicht im Baum und ist auch unter seinem Namen nicht da", arguments: Dialect.allCases)
    func rechte(maschine: Dialect) async throws {
        try await Amt.mit(maschine) { amt async throws in
            let vorgang = try await amt.vorgang(Amt.wunsch(vertraulich: true))
            _ = try await amt.ablegen(in: vorgang.id, von: amt.lea)
            let vonLea = try await alles(amt, amt.lea)
            let pfad = try #require(vonLea.first { $0.dokument != nil }?.pfad)
            #expect(try await fund(amt, pfad, amt.lea) != nil)
            for fremd in [amt.eva, amt.ada] {
                #expect(try await fund(amt, pfad, fremd) == nil)
                #expect(!(try await alles(amt, fremd)).contains { $0.dokument != nil })
            }
            #expect(try await fund(amt, Array(pfad.dropLast()) + ["Arbeitsbereich"], amt.leser) == nil)
        }
    }

    @Test("Ein Ordner bleibt unter altem Namen erreichbar, wenn der Betreff sich ändert")
    func betreff() async throws {
        try await Amt.mit(.sqlite) { amt async throws in
            let vorgang = try await amt.vorgang()
            let ort = try #require(try await alles(amt, amt.ada).first { if case .vorgang = $0.knoten { true } else { false } })
            let alt = Array(ort.pfad.dropLast()) + [String(ort.name.prefix { $0 != " " }) + " Ganz anderer Betreff"]
            #expect(try await fund(amt, alt, amt.ada)?.vorgang?.id == vorgang.id)
        }
    }

    @Test(
        "Namen taugen für jedes Dateisystem",
        arguments: [("a/b:c*?", "a_b_c__"), ("Ende. ", "Ende"), ("\u{202E}x\n", " x"), ("...", "_")])
    func namen(roh: String, sauber: String) {
        #expect(Baumname.sauber(roh) == sauber)
    }

    @Test("Eine Nummer im Namen wird nur erkannt, wo sie ganz hinten vor der Endung steht")
    func nummern() {
        #expect(Baumname.nummer("brief (Nr. 12).txt").map { "\($0.lfd) \($0.dateiname)" } == "12 brief.txt")
        #expect(Baumname.nummer("brief (Nr. x).txt") == nil && Baumname.nummer("(Nr. 1).txt") == nil)
        // A file that is called so itself bears its own number behind.
        #expect(Baumname.dokument("brief (Nr. 2).txt", lfd: 7, schonDa: false) == "brief (Nr. 2) (Nr. 7).txt")
    }
}
