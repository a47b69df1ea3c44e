// SPDX-License-Identifier: EUPL-1.2
import Core
import StoreTesting
import Testing

@testable import Akte
@testable import Beweiswert
@testable import Store

@Suite("Protokoll und seine Zeitstempel") struct ProtokollVergleichenTests {
    /// Two days, each with its stamped tree.
    private static func zweiTage(_ haus: Haus) async throws {
        _ = try await haus.akte(["eins"])
        try await Beweislauf(dienst: haus.dienst)()
        try await haus.arbeiten()
        haus.uhr.stellen(vor: .seconds(86_400))
        try await haus.store.commit(Vermerk(haus.ada, "test.tat")) { _ in }
        try await Beweislauf(dienst: haus.dienst)()
        try await haus.arbeiten()
    }

    /// What somebody does who has the database, the program and time: takes the triggers away, changes an act and makes every link
    /// behind it anew, and the end, so that the chain fits in itself.
    private static func neuSchreiben(_ haus: Haus, ab nr: Int64) async throws {
        try await haus.store.engine.technical { db in
            switch db.dialect {
            case .sqlite:
                for row in try db.query("SELECT name FROM sqlite_master WHERE type = 'trigger'") {
                    try db.script("DROP TRIGGER \(try row["name"] as String)")
                }
            case .postgresql: try db.script("SET LOCAL session_replication_role = replica")
            }
            try db.script("UPDATE audit_eintrag SET handlung = 'test.unschuldig' WHERE nr = \(nr)")
            var hash = AuditHash.anfang
            for row in try db.query("SELECT * FROM audit_eintrag ORDER BY nr") {
                let glied = AuditGlied(
                    nr: try row["nr"], zeit: try row["zeit"], handlung: try row["handlung"],
                    gegenstandArt: try row["gegenstand_art"],
                    gegenstandID: try row["gegenstand_id"], feld: try row["feld"], werHash: try row["wer_hash"],
                    wasHash: try row["was_hash"])
                let neu = glied.hash(nach: hash)
                try db.script("UPDATE audit_eintrag SET vorgaenger = '\(hash)', hash = '\(neu)' WHERE nr = \(glied.nr)")
                hash = neu
            }
            try db.script("UPDATE audit_kopf SET hash = '\(hash)'")
        }
    }

    @Test("Eine unberührte Kette passt zu jedem gestempelten Stand", arguments: Dialect.allCases)
    func unberuehrt(maschine: Dialect) async throws {
        try await Haus.mit(maschine) { haus in
            try await Self.zweiTage(haus)
            let befund = try await haus.modul.protokollVergleichen()
            #expect(befund.geprueft == 2 && befund.gestempelt == 2)
            #expect(befund.bruch == nil && befund.hinweis == nil)
        }
    }

    @Test(
        "Eine in sich stimmig neu geschriebene Kette verrät sich am ersten Tag, der nicht mehr passt", arguments: Dialect.allCases
    )
    func neuGeschrieben(maschine: Dialect) async throws {
        try await Haus.mit(maschine) { haus in
            try await Self.zweiTage(haus)
            let baeume = try await haus.store.read { try $0.protokollbaeume(nach: nil, limit: 10) }
            let erster = try #require(baeume.first), zweiter = try #require(baeume.last)
            let ende = try #require(erster.protokoll).nr
            // Only after the first day: that day still fits.
            try await Self.neuSchreiben(haus, ab: ende + 1)
            #expect(try await haus.store.pruefeAudit().bruch == nil)
            let spaet = try await haus.modul.protokollVergleichen()
            #expect(spaet.bruch?.tag == zweiter.tag && spaet.bruch?.nr == zweiter.protokoll?.nr && spaet.geprueft == 2)
            try await Self.neuSchreiben(haus, ab: 2)
            #expect(try await haus.store.pruefeAudit().bruch == nil)
            let frueh = try await haus.modul.protokollVergleichen()
            #expect(frueh.bruch?.tag == erster.tag && frueh.bruch?.nr == ende)
        }
    }

    @Test(
        "Wer auch den gemerkten Stand umschreibt, scheitert am Baum, und am Stempel, wer den Baum umschreibt",
        arguments: Dialect.allCases)
    func auchDerBaum(maschine: Dialect) async throws {
        try await Haus.mit(maschine) { haus in
            try await Self.zweiTage(haus)
            try await Self.neuSchreiben(haus, ab: 2)
            let erster = try #require(try await haus.store.read { try $0.protokollbaeume(nach: nil, limit: 1) }.first)
            let nr = try #require(erster.protokoll).nr
            let hash: String = try #require(
                try await haus.store.read { try $0.value("SELECT hash FROM audit_eintrag WHERE nr = \(nr)") })
            try await haus.store.commit(Vermerk(.system("test"), "test.faelschen")) { tx in
                try tx.execute("UPDATE bw_baum SET protokoll_hash = \(hash) WHERE id = \(erster.id)")
            }
            #expect(try await haus.modul.protokollVergleichen().bruch?.grund.contains("Hashbaum") == true)
            let blatt = Hex.text(Protokollstand(nr: nr, hash: hash).blatt(erster.algorithmus))
            try await haus.store.commit(Vermerk(.system("test"), "test.faelschen")) { tx in
                try tx.execute("UPDATE bw_baum SET blaetter = \(blatt), wurzel = \(blatt) WHERE id = \(erster.id)")
            }
            #expect(try await haus.modul.protokollVergleichen().bruch?.grund.contains("Zeitstempel") == true)
        }
    }
}
