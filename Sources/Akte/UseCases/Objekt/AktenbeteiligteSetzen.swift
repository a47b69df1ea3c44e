// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Adds a party to an Akte as a whole.
struct AktenbeteiligtenHinzufuegen: Sendable {
    let store: Store

    func callAsFunction(_ anlage: BeteiligterAnlage, in akte: AkteID, akteur: Akteur) async throws -> Aktenbeteiligter {
        try await store.commit(Vermerk(akteur, "akte.beteiligter.hinzufuegen")) { tx in
            try tx.beteiligtenHinzufuegen(anlage, anAkte: try tx.akte(akte, fuer: AkteRechte.bearbeiten, akteur))
        }
    }
}

/// Corrects what is known of a party of an Akte.
struct AktenbeteiligtenAendern: Sendable {
    let store: Store

    func callAsFunction(_ id: AktenbeteiligterID, _ anlage: BeteiligterAnlage, version: Int, akteur: Akteur) async throws
        -> Aktenbeteiligter
    {
        try await store.commit(Vermerk(akteur, "akte.beteiligter.aendern")) { tx in
            guard let alt = try tx.aktenbeteiligter(id) else { throw AkteError.nichtGefunden }
            return try tx.beteiligtenAendern(
                alt, anlage, try tx.akte(alt.akte, fuer: AkteRechte.bearbeiten, akteur), version: version)
        }
    }
}

/// Takes out a party of an Akte; the history keeps who it was.
struct AktenbeteiligtenEntfernen: Sendable {
    let store: Store

    func callAsFunction(_ id: AktenbeteiligterID, grund: String, akteur: Akteur) async throws {
        let grund = try Textregel.pflicht(grund, "Der Grund", hoechstens: Textregel.grund, sonst: .grundFehlt)
        try await store.commit(Vermerk(akteur, "akte.beteiligter.entfernen", grund: grund)) { tx in
            guard let alt = try tx.aktenbeteiligter(id) else { throw AkteError.nichtGefunden }
            try tx.beteiligtenEntfernen(alt, try tx.akte(alt.akte, fuer: AkteRechte.bearbeiten, akteur))
        }
    }
}
