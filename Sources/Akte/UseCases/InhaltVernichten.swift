// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// The part of a destruction that lies outside the database: files of contents that nothing names any more, their pictures and the PDFs made of them.
/// Safe to run again after a crash.
public struct InhaltVernichten: Sendable {
    private static let vorschau = TechnicalTable("akte_vorschau")
    private static let fassung = TechnicalTable("akte_fassung")
    private static let strecke = TechnicalTable("akte_strecke")

    let store: Store
    let inhalte: ContentStore
    let bilder: ContentStore?

    /// - Returns: the contents whose file is gone; others still have an owner.
    @discardableResult
    public func callAsFunction(_ liste: [Inhalt], akteur: Akteur) async throws -> [Inhalt] {
        let weg = try await store.inhalteVernichten(liste, inhalte, durch: akteur)
        for inhalt in weg {
            let abgeleitet: [String] = try await store.read { db in
                try db.rows(
                    """
                    SELECT bild AS datei FROM akte_vorschau WHERE quelle = \(inhalt.sha256)
                    UNION ALL SELECT datei FROM akte_fassung WHERE quelle = \(inhalt.sha256)
                    """
                ).map { try $0["datei"] }
            }
            _ = try await store.technical { db in
                try db.delete(from: Self.vorschau, where: "quelle = \(inhalt.sha256)")
                try db.delete(from: Self.fassung, where: "quelle = \(inhalt.sha256)")
                return try db.delete(from: Self.strecke, where: "inhalt = \(inhalt.sha256)")
            }
            if let bilder { try await store.abgeleitetesVernichten(abgeleitet, bilder) }
        }
        return weg
    }
}

extension AkteModul {
    public var inhaltVernichten: InhaltVernichten {
        InhaltVernichten(store: store, inhalte: inhalte, bilder: vorschau?.ablage)
    }
}
