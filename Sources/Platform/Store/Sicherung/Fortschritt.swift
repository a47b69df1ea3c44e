// SPDX-License-Identifier: EUPL-1.2

/// What long work is doing, how much of it is done and how much there is.
public typealias Fortschritt = @Sendable (_ arbeit: String, _ fertig: Int64, _ gesamt: Int64) -> Void

/// A small file of the installation that belongs to the backup but not to the database.
public struct Beilage: Sendable {
    let name: String
    public let path: String

    /// - Parameters:
    ///   - name: under which it lies in the backup.
    ///   - path: where it lies in the installation.
    public init(_ name: String, _ path: String) {
        self.name = name
        self.path = path
    }
}

/// What was backed up or restored.
public struct Sicherungsbericht: Sendable {
    /// Migrations that the database has.
    public let schema: [String]
    public let auditNr: Int64
    public let auditHash: String
    public let inhalte: Int64
    /// Contents that had to be copied; the others were there from an earlier backup.
    public let kopiert: Int64
    /// When the backup was made.
    public let erstellt: String
}

extension ContentStore {
    /// Copies one content from another store and checks every byte of it on the way.
    /// - Throws: `StoreError.inhaltBeschaedigt`; nothing stands under its name then.
    func uebernehmen(_ inhalt: Inhalt, aus quelle: ContentStore) async throws {
        var schaden: StoreError = .inhaltBeschaedigt(inhalt.sha256)
        for ort in try await quelle.orte() {
            do {
                return try await uebertragen(inhalt, von: ort, nach: ordner)
            } catch StoreError.inhaltBeschaedigt(let name) {
                // The other place may hold it whole.
                schaden = .inhaltBeschaedigt(name)
            }
        }
        throw schaden
    }
}
