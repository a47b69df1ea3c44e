// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Ends a Geschäftsgang before its end, with a reason. What was answered stays; what was open is kept as skipped.
struct GeschaeftsgangAbbrechen: Sendable {
    let store: Store

    func callAsFunction(_ id: GeschaeftsgangID, grund: String, version: Int, akteur: Akteur) async throws -> Geschaeftsgang {
        let grund = try Textregel.pflicht(grund, "Der Grund", hoechstens: Textregel.grund, sonst: .grundFehlt)
        return try await store.commit(Vermerk(akteur, "akte.gang.abbrechen", grund: grund)) { tx in
            let (alt, vorgang) = try tx.geschaeftsgangZumSteuern(id, akteur)
            var neu = alt
            try neu.abbrechen(grund: grund, von: try tx.handelnder())
            try tx.gangSpeichern(alt, neu, version: version)
            try tx.vermerkeGang(neu, vorgang) { "\($0) abgebrochen" }
            return neu
        }
    }
}
