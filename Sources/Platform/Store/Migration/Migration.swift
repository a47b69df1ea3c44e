// SPDX-License-Identifier: EUPL-1.2
internal import Foundation

/// One forward step of a module's schema. Never changed after it has been released.
public struct Migration: Sendable {
    public let nr: Int
    public let name: String
    private let statements: @Sendable (Dialect) -> [String]

    /// A step whose statements are the same on both engines, separated by `;` at a line's end.
    public init(_ nr: Int, _ name: String, _ sql: String) {
        self.init(nr, name) { _ in
            sql.components(separatedBy: ";\n")
        }
    }

    /// A step that differs between the engines (triggers, full text).
    public init(_ nr: Int, _ name: String, statements: @escaping @Sendable (Dialect) -> [String]) {
        self.nr = nr
        self.name = name
        self.statements = statements
    }

    func statements(for dialect: Dialect) -> [String] {
        statements(dialect)
            .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
            .map { $0.hasSuffix(";") && !$0.hasSuffix("END;") ? String($0.dropLast()) : $0 }
            .filter { !$0.isEmpty }
    }
}

/// All steps of one module, in order from 1 without gaps.
public struct ModuleMigrations: Sendable {
    public let modul: String
    public let migrations: [Migration]

    public init(_ modul: String, _ migrations: [Migration]) {
        self.modul = modul
        self.migrations = migrations
    }

    /// Name of the newest step, kept in the module's `Migrations/HEAD` file so that two
    /// branches which both add a step collide in version control instead of in production.
    public var head: String {
        migrations.last.map { "\($0.nr) \($0.name)" } ?? "leer"
    }
}
