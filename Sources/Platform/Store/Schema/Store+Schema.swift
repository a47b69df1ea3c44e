// SPDX-License-Identifier: EUPL-1.2
internal import GRDB

extension Store {
    /// The schema as it stands in the database, in one normal form: the same tables give the same text.
    public func schemaText() async throws -> String {
        try await engine.read { try Schematext.lesen($0) }
    }

    /// The schema that all steps of `modules` lead to on an engine, without leaving anything behind.
    /// - Parameters:
    ///   - modules: as in `Store.modules`; the store's own steps come first in any case.
    ///   - conninfo: where PostgreSQL is asked; a scratch schema lives there for one rolled-back transaction.
    public static func schemaText(_ dialect: Dialect, modules: [ModuleMigrations], conninfo: String?) async throws -> String {
        let probe = Schemaprobe(modules: [StoreMigrations.all] + modules.filter { $0.modul != StoreMigrations.all.modul })
        switch dialect {
        case .sqlite:
            let queue = try DatabaseQueue()
            return try await queue.write { try probe.run(SQLiteConnection(db: $0)) }
        case .postgresql:
            guard let conninfo else {
                throw StoreError.sicherung(
                    "Für das Schema von PostgreSQL wird ein Server gebraucht (--postgres oder RATHAUS_POSTGRES).")
            }
            let connection = try await PGPool.connect(conninfo, label: "rathaus.postgresql.schema")
            return try await connection.perform { connection in
                try connection.script("BEGIN; CREATE SCHEMA rathaus_schemaprobe; SET LOCAL search_path = rathaus_schemaprobe")
                let text = try probe.run(connection)
                try connection.script("ROLLBACK")
                return text
            }
        }
    }
}

/// Runs all steps on an empty schema and reads the result back.
struct Schemaprobe: Sendable {
    let modules: [ModuleMigrations]

    func run(_ connection: any Connection) throws -> String {
        for statement in StoreMigrations.bootstrap { try connection.script(statement) }
        for migration in modules.flatMap(\.migrations) {
            for statement in migration.statements(for: connection.dialect) { try connection.script(statement) }
        }
        return try Schematext.lesen(connection)
    }
}
