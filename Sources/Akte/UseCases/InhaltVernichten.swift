// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// The part of a destruction that lies outside the database: files of contents that nothing names any more, and their pictures.
/// Safe to run again after a crash.
public struct InhaltVernichten: Sendable {
    private static let vorschau = TechnicalTable("akte_vorschau")

    let store: Store
    let inhalte: ContentStore
    let bilder: ContentStore?

    /// - Returns: the contents whose file is gone; others still have an owner.
    @discardableResult
    public func callAsFunction(_ liste: [Inhalt], akteur: Akteur) async throws -> [Inhalt] {
        let weg = try await store.inhalteVernichten(liste, inhalte, durch: akteur)
        for inhalt in weg {
            let bild: String? = try await store.read {
                try $0.value("SELECT bild FROM akte_vorschau WHERE quelle = \(inhalt.sha256)")
            }
            guard let bild else { continue }
            _ = try await store.technical { try $0.delete(from: Self.vorschau, where: "quelle = \(inhalt.sha256)") }
            if let bilder { try await store.abgeleitetesVernichten([bild], bilder) }
        }
        return weg
    }
}

extension AkteModul {
    public var inhaltVernichten: InhaltVernichten {
        InhaltVernichten(store: store, inhalte: inhalte, bilder: vorschau?.ablage)
    }
}
