// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Smtp
internal import Store

/// What has to go where, as it stands in the database. Technical state: it changes thousands of times a day by the clock and by what other hosts
/// answer; what people decide about a message is an act of its own (`UseCases`).
struct Warteschlange: Sendable {
    static let nachrichten = TechnicalTable("mg_nachricht")
    static let fassungen = TechnicalTable("mg_fassung")
    static let zustellungen = TechnicalTable("mg_zustellung")
    static let ablagen = TechnicalTable("mg_ablage")
    static let abholungen = TechnicalTable("mg_abholung")
    static let spuren = TechnicalTable("mg_spur")

    let store: Store
    /// Identity of the spool folder: only the server that has the bytes works on the rows that belong to them.
    let spool: String

    /// Takes a message over, in one transaction; the bytes must be on the disk before.
    func aufnehmen(_ aufnahme: Aufnahme) async throws {
        let spool = spool
        let id = aufnahme.nachricht.id
        try await store.technical(da: { try $0.row("SELECT 1 AS da FROM mg_nachricht WHERE id = \(id)") != nil }) {
            try aufnahme.eintragen($0, spool: spool)
        }
    }

    /// Messages about which nothing was decided, the oldest first.
    /// - Parameter ausser: those somebody in this process is busy with.
    func neue(ausser belegt: Set<NachrichtID>, limit: Int) async throws -> [Nachricht] {
        let spool = spool
        let rows = try await store.read {
            try $0.rows(
                """
                SELECT * FROM mg_nachricht WHERE spool = \(spool) AND zustand = \(Nachrichtenzustand.neu) ORDER BY id LIMIT \(limit + belegt.count)
                """)
        }
        return try rows.filter { !belegt.contains(try $0["id"]) }.prefix(limit).map(Nachricht.init(row:))
    }

    /// Deliveries that are due, the longest due first. The state stands in the text, without which the index of those that wait is not used.
    func faellige(ausser belegt: Set<ZustellungID>, limit: Int) async throws -> [Zustellung] {
        let spool = spool
        let jetzt = store.uhr.jetzt
        let rows = try await store.read {
            try $0.rows(
                """
                SELECT \(Zustellung.spalten) FROM mg_zustellung WHERE spool = \(spool) AND zustand = 'wartet' AND faellig <= \(jetzt)
                ORDER BY faellig LIMIT \(limit + belegt.count)
                """)
        }
        return try rows.filter { !belegt.contains(try $0["id"]) }.prefix(limit).map(Zustellung.init(row:))
    }

    func nachricht(_ id: NachrichtID) async throws -> Nachricht? {
        try await store.read { try $0.row("SELECT * FROM mg_nachricht WHERE id = \(id)").map(Nachricht.init(row:)) }
    }

    /// The oldest first.
    func fassungen(_ nachricht: NachrichtID, _ art: Fassung.Art) async throws -> [Fassung] {
        try await store.read {
            try $0.rows("SELECT id, groesse, sha256 FROM mg_fassung WHERE nachricht = \(nachricht) AND art = \(art) ORDER BY id")
                .map {
                    Fassung(id: try $0["id"], art: art, groesse: try $0["groesse"], sha256: try $0["sha256"])
                }
        }
    }

    func zustellungen(_ nachricht: NachrichtID) async throws -> [Zustellung] {
        try await store.read {
            try $0.rows("SELECT \(Zustellung.spalten) FROM mg_zustellung WHERE nachricht = \(nachricht) ORDER BY id").map(
                Zustellung.init(row:))
        }
    }
}

/// Where a message as a whole stands.
enum Nachrichtenzustand: String, Sendable, SQLConvertible {
    case neu
    /// Decided for each recipient.
    case verteilt
    /// Nobody waits for it any more; its bytes are gone.
    case erledigt
}
