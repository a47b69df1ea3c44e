// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Store

/// The barrier before the contents: what the Dokumentenstrecke withholds leaves the house on no way.
enum Einlass {
    /// - Parameter virenpruefung: a scanner is set up, so what nobody scanned yet is withheld too.
    static func inhalte(_ inhalte: ContentStore, _ store: Store, virenpruefung: Bool) -> ContentStore {
        inhalte.mitSchranke { sha256 in
            guard let grund = try await store.read({ try $0.haltegrund(sha256) }) else { return }
            if grund == .befallen || virenpruefung { throw AkteError.zurueckgehalten(grund) }
        }
    }
}
