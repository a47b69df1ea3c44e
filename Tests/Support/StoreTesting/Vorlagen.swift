// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
@testable internal import Store

/// Databases that have been brought to the state of the code once; every test gets a copy. To run all steps anew took longer than most tests.
actor Vorlagen {
    static let alle = Vorlagen()

    /// A test that asks while another one is still being made waits for that one.
    private var laufend: [String: Task<String, any Error>] = [:]

    /// - Returns: a folder with the files of a database that nobody has open.
    func sqlite(_ modules: [ModuleMigrations]) async throws -> String {
        try await vorlage(.sqlite, modules) {
            let ordner = FileManager.default.temporaryDirectory.path + "/pruefstand-vorlage-\(UUID().uuidString)"
            try FileManager.default.createDirectory(atPath: ordner, withIntermediateDirectories: true)
            try await Self.fuelle(.sqlite(folder: ordner), modules)
            return ordner
        }
    }

    /// - Parameter server: connection without a database's name.
    /// - Returns: name of a database that nobody is connected to. It goes with the server, which is one for the tests alone.
    func postgresql(_ modules: [ModuleMigrations], server: String) async throws -> String {
        try await vorlage(.postgresql, modules) {
            let name = PGDatenbank.neuerName("v")
            try await PGDatenbank.ausfuehren("CREATE DATABASE \(name) TEMPLATE template0", auf: server)
            try await Self.fuelle(.postgresql(conninfo: server + " dbname=\(name)", connections: 2), modules)
            return name
        }
    }

    private func vorlage(
        _ maschine: Dialect, _ modules: [ModuleMigrations], _ bau: @escaping @Sendable () async throws -> String
    ) async throws -> String {
        // Tests make up modules of their own under the same names, so names and numbers alone would not do.
        let schluessel =
            "\(maschine) "
            + modules.map { modul in
                "\(modul.modul): " + modul.migrations.flatMap { $0.statements(for: maschine) }.joined(separator: "\n")
            }.joined(separator: "\n")
        if let schon = laufend[schluessel] { return try await schon.value }
        let neu = Task { try await bau() }
        laufend[schluessel] = neu
        return try await neu.value
    }

    private static func fuelle(_ ort: StoreLocation, _ modules: [ModuleMigrations]) async throws {
        // Before the clock of any test, since nothing in a database may be younger than what follows it.
        let store = try Store(ort, modules: modules, uhr: Uhr { Zeitpunkt(millisekunden: 0) })
        do { _ = try await store.migrate() } catch {
            try await store.close()
            throw error
        }
        try await store.close()
    }
}
