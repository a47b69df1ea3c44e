// SPDX-License-Identifier: EUPL-1.2
import Core
import StoreTesting
import Testing

@testable import Store

@Suite("Prüfkette") struct AuditTests {
    enum Eingriff: String, CaseIterable, Sendable {
        case geaendert = "UPDATE audit_eintrag SET handlung = 'anders' WHERE nr = 2"
        case entfernt = "DELETE FROM audit_klartext WHERE nr = 2; DELETE FROM audit_eintrag WHERE nr = 2"
        case endeEntfernt = "DELETE FROM audit_klartext WHERE nr = 3; DELETE FROM audit_eintrag WHERE nr = 3"
        case klartextGeaendert = "UPDATE audit_klartext SET neu = 'anders' WHERE nr = 2"
        case personGeaendert = "UPDATE audit_klartext SET akteur = 'anders' WHERE nr = 2"
        case klartextEntfernt = "DELETE FROM audit_klartext WHERE nr = 2"
        case salzEntfernt = "UPDATE audit_klartext SET was_salz = NULL WHERE nr = 2"
        case angehaengt =
            "INSERT INTO audit_eintrag SELECT 4, zeit, handlung, gegenstand_art, gegenstand_id, feld, wer_hash, was_hash, vorgaenger, hash FROM audit_eintrag WHERE nr = 3"

        var stelle: Int64 {
            switch self {
            case .endeEntfernt: 3
            case .angehaengt: 4
            default: 2
            }
        }
    }

    /// What somebody with full access to the database would do first.
    static func schutzAufheben(_ connection: any Connection) throws {
        switch connection.dialect {
        case .sqlite:
            for row in try connection.query("SELECT name FROM sqlite_master WHERE type = 'trigger'") {
                try connection.script("DROP TRIGGER \(try row["name"] as String)")
            }
        case .postgresql: try connection.script("SET LOCAL session_replication_role = replica")
        }
    }

    @Test("Jeder Eingriff wird an seiner Stelle benannt", arguments: Dialect.allCases, Eingriff.allCases)
    func eingriff(maschine: Dialect, eingriff: Eingriff) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            for id in ["a", "b", "c"] { try await stand.store.notiere(id) }
            #expect(try await stand.store.pruefeAudit().bruch == nil)
            try await stand.store.engine.technical { connection in
                try Self.schutzAufheben(connection)
                try connection.script(eingriff.rawValue)
            }
            let befund = try await stand.store.pruefeAudit()
            #expect(befund.bruch?.nr == eingriff.stelle)
        }
    }

    @Test(
        "Die Datenbank selbst lehnt Änderungen am Protokoll ab", arguments: Dialect.allCases,
        [
            "UPDATE audit_eintrag SET handlung = 'x'", "DELETE FROM audit_eintrag", "DELETE FROM audit_klartext",
            "UPDATE audit_klartext SET neu = 'y'", "UPDATE audit_klartext SET akteur = 'x' WHERE nr = 1",
            "DELETE FROM audit_kopf",
        ])
    func fest(maschine: Dialect, sql: String) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            try await stand.store.notiere("a")
            do {
                try await stand.store.commit(pruefer) { tx in _ = try tx.execute(SQL(stringLiteral: sql)) }
                Issue.record("nicht abgelehnt")
            } catch StoreError.bedingung {}
            #expect(try await stand.store.pruefeAudit().bruch == nil)
        }
    }

    @Test("Gelöschte Werte lassen die Kette heil", arguments: Dialect.allCases)
    func loeschung(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            for id in ["a", "b"] { try await stand.store.notiere(id, "geheim") }
            try await stand.store.commit(Vermerk(.system("loeschung"), "notiz.loeschen")) { tx in
                try tx.auditWerteLoeschen("a")
                try tx.auditAkteurLoeschen("system:pruefung")
            }
            let historie = try await stand.store.read { try $0.historie("a") }
            #expect(historie.map(\.neu) == [nil])
            #expect(historie.map(\.akteur) == [nil])
            let befund = try await stand.store.pruefeAudit()
            #expect(befund.bruch == nil)
            #expect(befund.geloescht == 2)
            #expect(befund.geprueft == 3)
        }
    }

    @Test(
        "Gelöscht wird auch, was im selben Schwung erst entstand, und Gescheitertes fehlt in der Kette",
        arguments: Dialect.allCases)
    func imSelbenSchwung(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            try await stand.store.engine.technical { connection in
                func auftrag(_ run: @escaping @Sendable (WriteContext) throws -> Void) -> CommitJob {
                    CommitJob(vermerk: pruefer, run: run, answer: { _ in })
                }
                let auftraege = [
                    auftrag { $0.vermerke(Gegenstand("notiz", "a"), feld: "text", neu: "geheim") },
                    auftrag { tx in
                        try tx.auditWerteLoeschen("a")
                        throw StoreError.veraltet
                    },
                    auftrag { try $0.auditWerteLoeschen("a") },
                    auftrag { $0.vermerke(Gegenstand("notiz", "a"), feld: "text", neu: "bleibt") },
                ]
                let (ergebnisse, _) = try CommitBatch(connection: connection, uhr: .system, ende: nil).run(
                    auftraege, auftraege.map { _ in Annahmen(erlaubt: false) })
                #expect(ergebnisse.count { if case .refused = $0 { true } else { false } } == 1)
            }
            #expect(try await stand.store.read { try $0.historie("a") }.map(\.neu) == ["bleibt", nil])
            let befund = try await stand.store.pruefeAudit()
            #expect(befund.bruch == nil && befund.geprueft == 3 && befund.geloescht == 1)
        }
    }

    @Test("Jeder Wert kommt so in die Kette, wie er ist, auch wenn er wie Schreibweise aussieht", arguments: Dialect.allCases)
    func schreibweise(maschine: Dialect) async throws {
        let werte: [String?] = [nil, "", "NULL", "{a,b}", #"ein "Zitat" und \ ein Strich"#, "zwei\nZeilen, 😀", "'; --", "$1"]
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            try await stand.store.commit(pruefer) { tx in
                for wert in werte { tx.vermerke(Gegenstand("notiz", "a"), feld: "text", alt: wert, neu: wert) }
            }
            let gelesen = try await stand.store.read { db in
                try db.rows("SELECT alt, neu FROM audit_klartext ORDER BY nr").map { [try $0["alt"] as String?, try $0["neu"]] }
            }
            #expect(gelesen == werte.map { [$0, $0] })
            let befund = try await stand.store.pruefeAudit()
            #expect(befund.bruch == nil && befund.geprueft == werte.count)
        }
    }

    @Test("Viele Handlungen zugleich ergeben eine lückenlose Kette und lückenlose Ereignisse", arguments: Dialect.allCases)
    func viele(maschine: Dialect) async throws {
        try await Pruefstand.mit(maschine, modules: [notizen]) { stand in
            await withTaskGroup(of: Void.self) { gruppe in
                for nr in 0..<150 {
                    gruppe.addTask {
                        try? await stand.store.commit(pruefer) { tx in
                            tx.vermerke(Gegenstand("notiz", "\(nr)"), neu: "x")
                            try tx.ereignis("notiz.angelegt", nr)
                            if nr % 7 == 0 { throw StoreError.veraltet }
                        }
                    }
                }
            }
            let erwartet = (0..<150).count { $0 % 7 != 0 }
            let befund = try await stand.store.pruefeAudit()
            #expect(befund.bruch == nil && befund.geprueft == Int64(erwartet))
            let nummern = try await stand.store.read {
                try $0.rows("SELECT nr FROM ereignis ORDER BY nr").map { try $0.first(as: Int.self) }
            }
            #expect(nummern == Array(1...erwartet))
        }
    }
}
