// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Passes over a step whose turn it is, with a reason; it stays on the Laufzettel with who did so.
struct SchrittUeberspringen: Sendable {
    let store: Store

    func callAsFunction(_ id: BeteiligungsschrittID, grund: String, akteur: Akteur) async throws -> Geschaeftsgang {
        let grund = try Textregel.pflicht(grund, "Der Grund", hoechstens: Textregel.grund, sonst: .grundFehlt)
        return try await store.commit(Vermerk(akteur, "akte.gang.ueberspringen", grund: grund)) { tx in
            guard let gang = try tx.gangZuSchritt(id) else { throw GangError.nichtGefunden }
            let (alt, vorgang) = try tx.geschaeftsgangZumSteuern(gang, akteur)
            var neu = alt
            try neu.ueberspringen(id, grund: grund, von: try tx.handelnder())
            try tx.gangSpeichern(alt, neu)
            let schritt = neu.schritte.first { $0.id == id }
            try tx.vermerkeGang(neu, vorgang, schritt?.bezeichnung("übersprungen") ?? "übersprungen")
            return neu
        }
    }
}
