// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// States something about objects of the programme. All of one act becomes known at the same moment.
struct AussageSetzen: Sendable {
    static let hoechstens = 5_000

    let store: Store

    /// - Returns: how many statements changed anything.
    /// - Throws: `SteuerungError`, then nothing is stated.
    @discardableResult
    func callAsFunction(_ setzungen: [Setzung], akteur: Akteur, grund: String? = nil) async throws -> Int {
        try SteuerungRechte.pruefe(akteur, SteuerungRechte.setzen)
        try Self.begrenzen(setzungen)
        return try await store.commit(Vermerk(akteur, "st.aussage.setzen", grund: grund)) { tx in
            try tx.aussagenSetzen(setzungen, bekannt: try tx.neueKenntnis())
        }
    }

    static func begrenzen(_ setzungen: [Setzung]) throws(SteuerungError) {
        guard !setzungen.isEmpty else { throw .nichtsGesagt }
        guard setzungen.count <= hoechstens else { throw .zuVieleAussagen(hoechstens: hoechstens) }
    }
}
