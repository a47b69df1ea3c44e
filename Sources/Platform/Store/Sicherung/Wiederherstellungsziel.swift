// SPDX-License-Identifier: EUPL-1.2
internal import Foundation

/// Where a database is restored to; the backup must come from the same engine.
struct Wiederherstellungsziel: Sendable {
    private let ort: StoreLocation

    init(_ ort: StoreLocation, maschine: String) throws {
        self.ort = ort
        guard maschine == dialect.rawValue else {
            throw StoreError.sicherung(
                "Die Sicherung stammt von \(maschine), das Ziel ist \(dialect.rawValue). Beide müssen gleich sein.")
        }
    }

    private var dialect: Dialect {
        switch ort {
        case .sqlite: .sqlite
        case .postgresql: .postgresql
        }
    }

    func pruefeLeer() async throws {
        switch ort {
        case .sqlite(let folder):
            for datei in [Self.datei(folder), Self.datei(folder) + "-wal"] where FileManager.default.fileExists(atPath: datei) {
                throw Wiederherstellung.nichtLeer(datei)
            }
        case .postgresql(let conninfo, _):
            let connection = try await PGPool.connect(conninfo, label: "rathaus.postgresql.restore")
            let leer = try await connection.perform { connection in
                try connection.query(
                    "SELECT 1 FROM pg_class WHERE relnamespace = CAST(current_schema() AS regnamespace) LIMIT 1"
                ).isEmpty
            }
            guard leer else { throw Wiederherstellung.nichtLeer("Die PostgreSQL-Datenbank") }
        }
    }

    /// In one step on both engines: afterwards there is the whole database or none.
    func schreiben(_ quelle: String, _ fortschritt: @escaping Fortschritt) async throws {
        fortschritt("Datenbank", 0, 1)
        switch ort {
        case .sqlite(let folder):
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let ziel = Self.datei(folder)
            try await ContentStore.offThread {
                try Datei.kopieren(quelle, nach: ziel + ".neu")
                try Datei.umbenennen(ziel + ".neu", nach: ziel)
            }
        case .postgresql(let conninfo, _):
            let werkzeug = try PGWerkzeug("pg_restore", conninfo: conninfo)
            let name = try PGWerkzeug.datenbank(conninfo)
            try await withTaskCancellationHandler {
                try await ContentStore.offThread {
                    try werkzeug.run([
                        "--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", "--no-password",
                        "--dbname=\(name)", quelle,
                    ])
                }
            } onCancel: {
                werkzeug.abbrechen()
            }
        }
        fortschritt("Datenbank", 1, 1)
    }

    private static func datei(_ folder: String) -> String { folder + "/rathaus.sqlite" }
}
