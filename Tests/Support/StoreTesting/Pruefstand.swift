// SPDX-License-Identifier: EUPL-1.2
public import Core
internal import Foundation
public import Store

/// A fresh, migrated store on one engine, with a content store, for the length of one test.
public struct Pruefstand: Sendable {
    public let store: Store
    public let content: ContentStore
    /// A folder of this test's own, removed afterwards.
    public let folder: String
    /// Where `store` lives; a second `Store` on it is a second node.
    public let ort: StoreLocation
    public let uhr: Uhr

    /// Runs `body` on a store with the tables of `modules`.
    /// - Parameter migriert: `false` leaves the database empty.
    public static func mit<T: Sendable>(
        _ maschine: Dialect, modules: [ModuleMigrations] = [], uhr: Uhr = .system, migriert: Bool = true,
        _ body: @Sendable (Pruefstand) async throws -> T
    ) async throws -> T {
        let folder = FileManager.default.temporaryDirectory.path + "/pruefstand-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        switch maschine {
        case .sqlite:
            if migriert {
                try FileManager.default.copyItem(atPath: try await Vorlagen.alle.sqlite(modules), toPath: folder)
            } else {
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            }
            return try await auf(.sqlite(folder: folder), folder, modules, uhr, body)
        case .postgresql:
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            return try await PGDatenbank.mit { server in
                migriert ? try await Vorlagen.alle.postgresql(modules, server: server) : "template0"
            } _: { conninfo in
                try await auf(.postgresql(conninfo: conninfo, connections: 4), folder, modules, uhr, body)
            }
        }
    }

    private static func auf<T: Sendable>(
        _ ort: StoreLocation, _ folder: String, _ modules: [ModuleMigrations], _ uhr: Uhr,
        _ body: @Sendable (Pruefstand) async throws -> T
    ) async throws -> T {
        let store = try Store(ort, modules: modules, uhr: uhr)
        let content = try ContentStore(folder: folder + "/inhalte", uhr: uhr)
        let stand = Pruefstand(store: store, content: content, folder: folder, ort: ort, uhr: uhr)
        do {
            let result = try await body(stand)
            try await store.close()
            return result
        } catch {
            try await store.close()
            throw error
        }
    }

    /// A second store on the same database, as another node would have.
    public func zweiterKnoten(modules: [ModuleMigrations] = []) throws -> Store {
        try Store(ort, modules: modules, uhr: uhr)
    }
}
