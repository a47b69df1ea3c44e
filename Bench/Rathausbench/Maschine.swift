// SPDX-License-Identifier: EUPL-1.2
import CLibpq
import Foundation
import Store

/// One engine to measure on, in a place of its own that goes away afterwards.
struct Maschine: Sendable {
    struct Fehler: Error { let text: String }

    let name: String
    let ort: StoreLocation
    /// For files of the run.
    let ordner: String
    private let aufraeumen: @Sendable () throws -> Void

    /// SQLite, and PostgreSQL where `RATHAUS_TEST_POSTGRES` names a server.
    static func alle() throws -> [Maschine] {
        guard let server = ProcessInfo.processInfo.environment["RATHAUS_TEST_POSTGRES"] else {
            Bericht.zeile("RATHAUS_TEST_POSTGRES is not set: SQLite only")
            return [try sqlite()]
        }
        return [try sqlite(), try postgresql(server)]
    }

    static func sqlite() throws -> Maschine {
        let ordner = try temporaer()
        return Maschine(name: "sqlite", ort: .sqlite(folder: ordner), ordner: ordner) {
            try FileManager.default.removeItem(atPath: ordner)
        }
    }

    static func postgresql(_ server: String) throws -> Maschine {
        let ordner = try temporaer()
        let name = "messung\(ProcessInfo.processInfo.processIdentifier)_\(UInt32.random(in: 0..<UInt32.max))"
        try Nacktverbindung(server).ausfuehren("CREATE DATABASE \(name) TEMPLATE template0")
        return Maschine(
            name: "postgresql", ort: .postgresql(conninfo: server + " dbname=\(name)", connections: 18), ordner: ordner
        ) {
            try FileManager.default.removeItem(atPath: ordner)
            try Nacktverbindung(server).ausfuehren("DROP DATABASE \(name) WITH (FORCE)")
        }
    }

    func beenden() throws { try aufraeumen() }

    private static func temporaer() throws -> String {
        let ordner = FileManager.default.temporaryDirectory.path + "/rathaus-messung-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: ordner, withIntermediateDirectories: true)
        return ordner
    }
}

/// libpq as bare as it gets. Used by one thread at a time.
final class Nacktverbindung: @unchecked Sendable {
    private let handle: OpaquePointer

    init(_ conninfo: String) throws {
        guard let handle = PQconnectdb(conninfo), PQstatus(handle) == CONNECTION_OK else {
            throw Maschine.Fehler(text: "PostgreSQL does not answer")
        }
        self.handle = handle
    }

    deinit { PQfinish(handle) }

    func ausfuehren(_ sql: String) throws { try pruefen(PQexec(handle, sql)) }

    func zeilen(_ sql: String) throws -> Int {
        let ergebnis = PQexec(handle, sql)
        let zahl = Int(PQntuples(ergebnis))
        try pruefen(ergebnis)
        return zahl
    }

    func vorbereiten(_ sql: String) throws { try pruefen(PQprepare(handle, "nackt", sql, 0, nil)) }

    func vorbereitet(_ werte: [String]) throws {
        let puffer = werte.map { strdup($0) }
        defer { for zeiger in puffer { free(zeiger) } }
        let zeiger = puffer.map { UnsafePointer($0) }
        try pruefen(PQexecPrepared(handle, "nackt", Int32(werte.count), zeiger, nil, nil, 0))
    }

    private func pruefen(_ ergebnis: OpaquePointer?) throws {
        defer { PQclear(ergebnis) }
        let stand = PQresultStatus(ergebnis)
        guard stand == PGRES_COMMAND_OK || stand == PGRES_TUPLES_OK else {
            throw Maschine.Fehler(text: String(cString: PQerrorMessage(handle)))
        }
    }
}
