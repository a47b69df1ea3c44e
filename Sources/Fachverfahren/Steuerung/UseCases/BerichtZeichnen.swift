// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// Draws the report of a programme for a Stichtag from what was stated of it; it is a draft and changes nothing.
struct BerichtZeichnen: Sendable {
    let store: Store

    /// - Parameter bekannt: `nil` takes all that is known.
    /// - Throws: `SteuerungError`, such as `angabeFehlt` with what must be stated first.
    func callAsFunction(
        _ programm: ObjektID, am stichtag: Kalendertag, bekannt: Zeitpunkt? = nil, plan: Berichtsplan, fassung: Fassung,
        akteur: Akteur
    ) async throws -> Berichtsausgabe {
        let bild = try await Stichtagsabfrage(store: store).alle(am: stichtag, bekannt: bekannt, akteur: akteur)
        return try Berichtsbau(bild, programm: programm, fassung: fassung).ausgabe(plan)
    }
}
