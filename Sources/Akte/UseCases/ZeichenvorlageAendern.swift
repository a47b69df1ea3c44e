// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Sets the template by which signs of one kind are made from now on. Signs that were given stay.
struct ZeichenvorlageAendern: Sendable {
    let store: Store

    /// - Parameter version: of the template as it was seen; `nil` takes it as it is.
    func callAsFunction(_ art: Zeichenart, _ vorlage: String, version: Int? = nil, akteur: Akteur) async throws {
        guard akteur.darf(AkteRechte.planVerwalten) else { throw AkteError.verboten }
        let neu = try art.vorlage(vorlage)
        try await store.commit(Vermerk(akteur, "akte.zeichenvorlage.aendern")) { tx in
            let alt = try tx.zeichenvorlage(art)
            if let version {
                guard try tx.zeichenvorlageVersion(art) == version else { throw StoreError.veraltet }
            }
            if alt == neu.text { return }
            try tx.execute(
                """
                INSERT INTO akte_zeichenvorlage (art, vorlage, version) VALUES (\(art), \(neu.text), 1)
                ON CONFLICT (art) DO UPDATE SET vorlage = excluded.vorlage, version = akte_zeichenvorlage.version + 1
                """)
            tx.vermerke(Gegenstand("akte.zeichenvorlage", art.rawValue), feld: "vorlage", alt: alt, neu: neu.text)
        }
    }
}
