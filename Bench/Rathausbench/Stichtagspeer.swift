// SPDX-License-Identifier: EUPL-1.2
import Foundation
import GRDB
import Store

/// The same rows by one bare statement on one connection: of one object, and of all objects, on a day as known at a moment.
protocol Stichtagspeer {
    /// - Returns: how many rows.
    func objekt(_ id: String, tag: Int, bekannt: Int64) throws -> Int
    func alles(tag: Int, bekannt: Int64) throws -> Int
    func schliessen() throws
}

extension Maschine {
    func stichtagspeer() throws -> any Stichtagspeer {
        switch ort {
        case .sqlite: try StichtagSQLite(ordner: ordner)
        case .postgresql(let conninfo, _): try StichtagPostgres(conninfo)
        }
    }
}

struct StichtagSQLite: Stichtagspeer {
    private static let wo = "bekannt_bis > ? AND bekannt_von <= ? AND gilt_von <= ? AND gilt_vor > ?"
    private let queue: DatabaseQueue

    init(ordner: String) throws {
        var wahl = Configuration()
        wahl.readonly = true
        queue = try DatabaseQueue(path: ordner + "/rathaus.sqlite", configuration: wahl)
    }

    func objekt(_ id: String, tag: Int, bekannt: Int64) throws -> Int {
        try zeilen("SELECT * FROM st_aussage WHERE objekt = ? AND \(Self.wo)", [id, bekannt, bekannt, tag, tag])
    }

    func alles(tag: Int, bekannt: Int64) throws -> Int {
        try zeilen("SELECT * FROM st_aussage WHERE \(Self.wo)", [bekannt, bekannt, tag, tag])
    }

    func schliessen() throws { try queue.close() }

    private func zeilen(_ sql: String, _ werte: StatementArguments) throws -> Int {
        try queue.read { db in try Row.fetchAll(db.cachedStatement(sql: sql), arguments: werte).count }
    }
}

struct StichtagPostgres: Stichtagspeer {
    private let verbindung: Nacktverbindung

    init(_ conninfo: String) throws { verbindung = try Nacktverbindung(conninfo) }

    func objekt(_ id: String, tag: Int, bekannt: Int64) throws -> Int {
        try verbindung.zeilen("SELECT * FROM st_aussage WHERE objekt = '\(id)' AND \(Self.wo(tag, bekannt))")
    }

    func alles(tag: Int, bekannt: Int64) throws -> Int {
        try verbindung.zeilen("SELECT * FROM st_aussage WHERE \(Self.wo(tag, bekannt))")
    }

    func schliessen() throws {}

    private static func wo(_ tag: Int, _ bekannt: Int64) -> String {
        "bekannt_bis > \(bekannt) AND bekannt_von <= \(bekannt) AND gilt_von <= \(tag) AND gilt_vor > \(tag)"
    }
}
