// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Crypto
internal import Foundation

/// Brings a database to the state of the code, or says why it cannot.
struct Migrator {
    let modules: [ModuleMigrations]

    struct Step: Sendable {
        let modul: String
        let migration: Migration
        var key: String { "\(modul) \(migration.nr)" }
    }

    /// Steps still to run.
    /// - Throws: `StoreError.zuNeu` or `.migrationVeraendert` when the database does not fit the code.
    func pending(_ connection: any Connection) throws -> [Step] {
        let applied = try applied(connection)
        let known = known
        for key in applied.keys.sorted(by: { ($0.modul, $0.nr) < ($1.modul, $1.nr) }) where !known.contains(key) {
            throw StoreError.zuNeu(modul: key.modul, nr: key.nr)
        }
        var steps: [Step] = []
        for module in modules {
            for migration in module.migrations {
                if let checksum = applied[Key(modul: module.modul, nr: migration.nr)] {
                    guard checksum == Self.checksum(migration, connection.dialect) else {
                        throw StoreError.migrationVeraendert(modul: module.modul, nr: migration.nr)
                    }
                } else {
                    steps.append(Step(modul: module.modul, migration: migration))
                }
            }
        }
        return steps
    }

    func run(_ step: Step, _ connection: any Connection, at zeit: Zeitpunkt) throws {
        for statement in step.migration.statements(for: connection.dialect) {
            try connection.script(statement)
        }
        try connection.execute(
            """
            INSERT INTO schema_stand (modul, nr, name, pruefsumme, zeit)
            VALUES (\(step.modul), \(step.migration.nr), \(step.migration.name),
                    \(Self.checksum(step.migration, connection.dialect)), \(zeit))
            """)
    }

    static let grundtabellen = """
        CREATE TABLE IF NOT EXISTS schema_stand (
          modul TEXT NOT NULL, nr BIGINT NOT NULL, name TEXT NOT NULL, pruefsumme TEXT NOT NULL, zeit BIGINT NOT NULL,
          PRIMARY KEY (modul, nr))
        """

    private struct Key: Hashable {
        let modul: String
        let nr: Int
    }

    private var known: Set<Key> {
        Set(modules.flatMap { module in module.migrations.map { Key(modul: module.modul, nr: $0.nr) } })
    }

    private func applied(_ connection: any Connection) throws -> [Key: String] {
        var found: [Key: String] = [:]
        guard try !isEmpty(connection) else { return found }
        for row in try connection.query("SELECT modul, nr, pruefsumme FROM schema_stand") {
            found[Key(modul: try row["modul"], nr: try row["nr"])] = try row["pruefsumme"]
        }
        return found
    }

    /// A database on which `migrate` has never run.
    private func isEmpty(_ connection: any Connection) throws -> Bool {
        let tables: SQL =
            switch connection.dialect {
            case .sqlite: "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'schema_stand'"
            case .postgresql: "SELECT 1 WHERE to_regclass('schema_stand') IS NOT NULL"
            }
        return try connection.query(tables).isEmpty
    }

    private static func checksum(_ migration: Migration, _ dialect: Dialect) -> String {
        let text = migration.statements(for: dialect).joined(separator: "\n")
        return SHA256.hash(data: Data(text.utf8)).map { String(format: "%02x", $0) }.joined()
    }
}
