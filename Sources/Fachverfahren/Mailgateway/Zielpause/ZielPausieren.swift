// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Stops delivery to a destination and lets it go on. What waits stays in the queue with its end and its notices; the next attempt goes by the row.
struct ZielPausieren: Sendable {
    let store: Store
    let domains: Set<String>

    /// A pause that is there already gets the new reason.
    /// - Parameter text: a domain, or `haus`.
    /// - Returns: the destination.
    func beginne(_ text: String, grund: String, akteur: Akteur) async throws -> String {
        let ziel = try Zielpause.ziel(text, domains: domains)
        let sauber = String(grund.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(500))
        guard !sauber.isEmpty else { throw ZielpauseError.grundFehlt }
        let wer = akteur.mitarbeiter?.name ?? akteur.kennung
        try await store.commit(Vermerk(akteur, "mg.zielpause.beginnen", grund: sauber)) { tx in
            let alte = try tx.zielpause(ziel)
            if alte != nil { try tx.execute("DELETE FROM mg_zielpause WHERE ziel = \(ziel)") }
            try tx.execute(
                "INSERT INTO mg_zielpause (ziel, grund, von_name, am) VALUES (\(ziel), \(sauber), \(wer), \(tx.jetzt))")
            tx.vermerke(Gegenstand("mg.zielpause", ziel), feld: "grund", alt: alte?.grund, neu: sauber)
        }
        return ziel
    }

    /// What waited is due at once.
    func beende(_ text: String, akteur: Akteur) async throws -> String {
        let ziel = try Zielpause.ziel(text, domains: domains)
        try await store.commit(Vermerk(akteur, "mg.zielpause.beenden")) { tx in
            guard let alte = try tx.zielpause(ziel) else { throw ZielpauseError.fehlt(Zielpause.name(ziel)) }
            try tx.execute("DELETE FROM mg_zielpause WHERE ziel = \(ziel)")
            // The state stands in the text, without which the index of those that wait is not used.
            try tx.execute(
                "UPDATE mg_zustellung SET faellig = \(tx.jetzt) WHERE zustand = 'wartet' AND ziel = \(ziel) AND faellig > \(tx.jetzt)"
            )
            tx.vermerke(Gegenstand("mg.zielpause", ziel), feld: "grund", alt: alte.grund, neu: nil)
        }
        return ziel
    }
}
