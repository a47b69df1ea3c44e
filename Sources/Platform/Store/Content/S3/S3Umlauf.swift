// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// Keeps an upload and a removal of the same bytes apart, between all nodes.
///
/// S3 has no lock, and a deletion cannot be made to depend on when an object was stored. So who stores says so first, and who removes says so
/// first, in the same row of the database: a removal never begins after an upload was announced, and an upload waits for a removal that has begun.
struct S3Umlauf: Sendable {
    private static let tabelle = TechnicalTable("inhalt_umlauf")
    /// A removal has one minute; one that has lasted longer than this ended without a word, with its node.
    private static let abgangHoechstens: Duration = .seconds(180)

    let store: Store

    /// Announces an upload; waits while a removal is on its way.
    func zugang(_ sha256: String) async throws {
        let anfang = store.uhr.jetzt
        while try await !angekuendigt(sha256) {
            guard store.uhr.jetzt - anfang < Self.abgangHoechstens + .seconds(10) else {
                throw StoreError.ablage("\(sha256) wird gerade entfernt.")
            }
            try await Task.sleep(for: .milliseconds(100))
        }
    }

    private func angekuendigt(_ sha256: String) async throws -> Bool {
        try await store.technical { tx in
            try Self.zeile(tx, sha256)
            let tot = tx.jetzt - Self.abgangHoechstens
            return try tx.changed(
                Self.tabelle, set: "zugang = \(tx.jetzt), abgang = NULL",
                where: "name = \(sha256) AND (abgang IS NULL OR abgang < \(tot))") == 1
        }
    }

    /// Announces a removal.
    /// - Returns: false when an upload younger than `grenze` was announced.
    func abgang(_ sha256: String, grenze: Zeitpunkt) async throws -> Bool {
        try await store.technical { tx in
            try Self.zeile(tx, sha256)
            return try tx.changed(Self.tabelle, set: "abgang = \(tx.jetzt)", where: "name = \(sha256) AND zugang <= \(grenze)")
                == 1
        }
    }

    func entfernt(_ sha256: String) async throws {
        try await store.technical { try $0.delete(from: Self.tabelle, where: "name = \(sha256)") }
    }

    /// Makes the row, or locks it as it is.
    private static func zeile(_ tx: TechnicalContext, _ sha256: String) throws {
        try tx.insert(into: tabelle, ["name": .text(sha256), "beruehrt": .integer(tx.jetzt.millisekunden)], replacing: "name")
    }

    static func vergessen(_ store: Store, vor grenze: Zeitpunkt) async throws {
        try await store.technical { try $0.delete(from: tabelle, where: "beruehrt < \(grenze)") }
    }
}

extension Store {
    /// Announcements that are older than what is ever removed say nothing any more.
    func umlaufVergessen(vor grenze: Zeitpunkt) async throws { try await S3Umlauf.vergessen(self, vor: grenze) }
}
