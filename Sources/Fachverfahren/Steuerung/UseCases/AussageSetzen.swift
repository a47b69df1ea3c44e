// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// States something about objects of the programme. All of one act becomes known at the same moment.
struct AussageSetzen: Sendable {
    static let hoechstens = 5_000

    let store: Store

    /// - Parameter gesehen: the moment up to which whoever states this has seen what was stated; `nil` for one who does not look.
    /// - Returns: how many statements changed anything.
    /// - Throws: `SteuerungError`, then nothing is stated.
    @discardableResult
    func callAsFunction(_ setzungen: [Setzung], akteur: Akteur, grund: String? = nil, gesehen: Zeitpunkt? = nil)
        async throws -> Int
    {
        try SteuerungRechte.pruefe(akteur, einesVon: SteuerungRechte.setzende)
        try Self.begrenzen(setzungen)
        return try await store.commit(Vermerk(akteur, "st.aussage.setzen", grund: grund)) { tx in
            try tx.pruefeAngaberecht(setzungen)
            if let gesehen { try tx.pruefeGesehen(setzungen, bis: gesehen) }
            return try tx.aussagenSetzen(setzungen, bekannt: try tx.neueKenntnis())
        }
    }

    static func begrenzen(_ setzungen: [Setzung]) throws(SteuerungError) {
        guard !setzungen.isEmpty else { throw .nichtsGesagt }
        guard setzungen.count <= hoechstens else { throw .zuVieleAussagen(hoechstens: hoechstens) }
    }
}
