// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// The part of a destruction that lies outside the database: files of contents that nothing names any more, their pictures and the PDFs made of them.
/// Safe to run again after a crash.
public struct InhaltVernichten: Sendable {
    let store: Store
    let inhalte: ContentStore
    let bilder: ContentStore?

    /// - Returns: the contents whose file is gone; others still have an owner.
    @discardableResult
    public func callAsFunction(_ liste: [Inhalt], akteur: Akteur) async throws -> [Inhalt] {
        let weg = try await store.inhalteVernichten(liste, inhalte, durch: akteur)
        // Of all of them: a file too young to go now is left to the daily round, which knows nothing of what was made of it.
        try await Abgeleitetes(store: store, ablage: bilder).vernichten(liste)
        return weg
    }
}

extension AkteModul {
    public var inhaltVernichten: InhaltVernichten {
        InhaltVernichten(store: store, inhalte: inhalte, bilder: vorschau?.ablage)
    }
}
