// SPDX-License-Identifier: EUPL-1.2
internal import CLibpq
internal import Foundation
internal import Glibc
internal import Synchronization

/// `pg_dump` or `pg_restore` as a child process. The connection is handed over in the environment,
/// because everybody may read a process's arguments and a password may be part of it.
final class PGWerkzeug: Sendable {
    private let name: String
    private let umgebung: [String: String]
    /// 0 while there is no child.
    private let kind = Atomic<Int32>(0)
    private let abbruch = Abbruch()

    init(_ name: String, conninfo: String) throws {
        self.name = name
        umgebung = try Self.umgebung(conninfo)
    }

    /// Blocks until the child has ended.
    /// - Throws: `StoreError.sicherung` with what the child said.
    func run(_ argumente: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try Self.finde(name))
        process.arguments = argumente
        process.environment = ProcessInfo.processInfo.environment.merging(umgebung) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let fehler = Pipe()
        process.standardError = fehler
        try process.run()
        kind.store(process.processIdentifier, ordering: .sequentiallyConsistent)
        if abbruch.gesetzt { beenden() }
        let text = try fehler.fileHandleForReading.readToEnd().map { String(decoding: $0.suffix(2_000), as: UTF8.self) } ?? ""
        process.waitUntilExit()
        kind.store(0, ordering: .sequentiallyConsistent)
        if abbruch.gesetzt { throw CancellationError() }
        guard process.terminationStatus == 0 else {
            throw StoreError.sicherung("\(name) ist gescheitert: \(text.trimmingCharacters(in: .whitespacesAndNewlines))")
        }
    }

    /// Ends the child, also one that is only about to start.
    func abbrechen() {
        abbruch.setzen()
        beenden()
    }

    private func beenden() {
        let pid = kind.load(ordering: .sequentiallyConsistent)
        if pid > 0 { kill(pid, SIGTERM) }
    }

    /// `pg_restore` writes to a script unless the database is named.
    static func datenbank(_ conninfo: String) throws -> String {
        let umgebung = try umgebung(conninfo)
        guard let name = umgebung["PGDATABASE"] ?? umgebung["PGUSER"] else {
            throw StoreError.sicherung("Der Verbindungstext muss die Datenbank nennen (dbname=…).")
        }
        return name
    }

    private static func finde(_ name: String) throws -> String {
        let pfade = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
        for pfad in pfade where FileManager.default.isExecutableFile(atPath: "\(pfad)/\(name)") { return "\(pfad)/\(name)" }
        throw StoreError.sicherung("\(name) fehlt. Bitte installieren Sie das Paket postgresql-client.")
    }

    /// libpq knows for each part of a connection string the variable that means the same.
    private static func umgebung(_ conninfo: String) throws -> [String: String] {
        guard let optionen = PQconninfoParse(conninfo, nil) else {
            throw StoreError.sicherung("Der Verbindungstext für PostgreSQL ist fehlerhaft.")
        }
        defer { PQconninfoFree(optionen) }
        var ergebnis: [String: String] = [:]
        var option = optionen
        while option.pointee.keyword != nil {
            if let name = option.pointee.envvar, let wert = option.pointee.val {
                ergebnis[String(cString: name)] = String(cString: wert)
            }
            option += 1
        }
        return ergebnis
    }
}
