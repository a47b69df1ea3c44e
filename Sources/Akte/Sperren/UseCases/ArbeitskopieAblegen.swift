// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// Saves the draft of a checked-out Dokument. Only its owner sees it.
public struct ArbeitskopieAblegen: Sendable {
    private let store: Store

    public init(store: Store) { self.store = store }

    public func callAsFunction(_ datei: Dokumentdatei, zu id: DokumentID, version: Int? = nil, akteur: Akteur) async throws
        -> Arbeitskopie
    {
        try await store.commit(Vermerk(akteur, "akte.arbeitskopie.ablegen")) { tx in
            let (dokument, _) = try tx.dokumentZumAendern(id, akteur)
            // That somebody works is told; what is in the draft is not, not even by its hash.
            tx.vermerke(dokument.gegenstand)
            return try tx.arbeitskopieAblegen(datei, zu: id, version: version)
        }
    }
}
