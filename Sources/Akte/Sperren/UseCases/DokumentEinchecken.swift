// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// Makes the draft the next version and gives the lock back.
public struct DokumentEinchecken: Sendable {
    private let store: Store

    public init(store: Store) { self.store = store }

    /// - Parameters:
    ///   - datei: instead of the draft as it lies there.
    ///   - bemerkung: what was changed; stands in the history.
    public func callAsFunction(
        _ id: DokumentID, datei: Dokumentdatei? = nil, haupt: Bool = false, bemerkung: String? = nil, akteur: Akteur
    ) async throws -> DokumentKopf {
        let bemerkung = try DokumentVersion.bemerkung(bemerkung)
        return try await store.commit(Vermerk(akteur, "akte.dokument.einchecken", grund: bemerkung)) { tx in
            _ = try tx.dokumentZumAendern(id, akteur)
            // Who asks for this by hand means the draft, through whatever door it was checked out.
            let eigene = try tx.sperren(auf: .dokument(id), am: tx.jetzt).filter { $0.inhaber == akteur.mitarbeiter?.id }
            return try tx.einchecken(id, datei: datei, haupt: haupt, marken: Set(eigene.map(\.id)))
        }
    }
}
