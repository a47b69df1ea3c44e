// SPDX-License-Identifier: EUPL-1.2
import Akte
import Documents
import Foundation
import Store

/// Where the documents of the run lie. `RATHAUS_BENCH_BESTAND` names a folder with the data of a set up city in it (`ganz`); after each
/// step a copy stays there under the number of documents, which a server then shows to its own measurements. Without it, a place that
/// goes away.
struct Aktenbestand {
    private static let arbeit = "ganz"

    private let vergeht: Maschine?
    private let wurzel: String
    private(set) var store: Store
    private(set) var inhalte: ContentStore

    var akte: Aktenmessung {
        let werkzeuge = PdfWerkzeuge()
        return Aktenmessung(store: store, inhalte: inhalte) { try await werkzeuge.worte(URL(fileURLWithPath: $0)) }
    }

    /// Holds `rathaus.sqlite`.
    var ordner: String { vergeht?.ordner ?? "\(wurzel)/\(Self.arbeit)" }

    init() async throws {
        if let wurzel = ProcessInfo.processInfo.environment["RATHAUS_BENCH_BESTAND"] {
            vergeht = nil
            self.wurzel = wurzel
            (store, inhalte) = try Self.oeffnen("\(wurzel)/\(Self.arbeit)")
        } else {
            let maschine = try Maschine.sqlite()
            vergeht = maschine
            wurzel = maschine.ordner
            (store, inhalte) = try Self.oeffnen(maschine.ordner)
            _ = try await store.migrate()
            try await akte.einrichten()
        }
    }

    /// Leaves the state of a step behind for the server.
    mutating func festhalten(_ dokumente: Int, letzte: Bool) async throws {
        guard vergeht == nil else { return }
        // Closing brings everything into the one file.
        try await store.close()
        let ziel = "\(wurzel)/\(dokumente)"
        if letzte {
            try FileManager.default.moveItem(atPath: ordner, toPath: ziel)
        } else {
            try FileManager.default.copyItem(atPath: ordner, toPath: ziel)
            (store, inhalte) = try Self.oeffnen(ordner)
        }
    }

    func beenden() async throws {
        guard let vergeht else { return }
        try await store.close()
        try vergeht.beenden()
    }

    private static func oeffnen(_ ordner: String) throws -> (Store, ContentStore) {
        (
            try Store(.sqlite(folder: ordner), modules: Aktenmessung.migrationen),
            try ContentStore(folder: ordner + "/inhalt")
        )
    }
}
