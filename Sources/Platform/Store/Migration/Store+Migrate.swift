// SPDX-License-Identifier: EUPL-1.2
internal import Core

extension Store {
    /// Runs all steps that are still missing, each in its own transaction.
    /// - Returns: the steps that ran, such as `akte 1 grundstock`.
    public func migrate(_ fortschritt: @escaping @Sendable (String) -> Void = { _ in }) async throws -> [String] {
        try await engine.technical { connection in
            // IF NOT EXISTS alone does not keep two nodes apart that start at the same moment.
            if connection.dialect == .postgresql { try connection.script("SELECT pg_advisory_xact_lock(7274686)") }
            for statement in StoreMigrations.bootstrap { try connection.script(statement) }
        }
        let migrator = Migrator(modules: modules)
        var done: [String] = []
        for step in try await engine.read({ try migrator.pending($0) }) {
            let name = "\(step.modul) \(step.migration.nr) \(step.migration.name)"
            let zeit = uhr.jetzt
            let ran = try await engine.write { connection in
                // Another node may have been faster.
                guard try migrator.pending(connection).contains(where: { $0.key == step.key }) else { return false }
                try migrator.run(step, connection, at: zeit)
                return true
            } written: { connection in
                try !migrator.pending(connection).contains { $0.key == step.key }
            }
            if ran {
                fortschritt(name)
                done.append(name)
            }
        }
        return done
    }

    /// Refuses a database that this release does not fit, and names missing steps.
    public func pendingMigrations() async throws -> [String] {
        let migrator = Migrator(modules: modules)
        return try await engine.read { connection in
            try migrator.pending(connection).map { "\($0.modul) \($0.migration.nr) \($0.migration.name)" }
        }
    }
}
