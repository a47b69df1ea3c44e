// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Stops the use of a key of ours, for signing and for opening, or lets it be used again.
struct SchluesselSperren: Sendable {
    let store: Store

    func callAsFunction(_ id: SchluesselID, grund: String, akteur: Akteur) async throws {
        try await stelle(id, "mg.schluessel.sperren", grund, akteur) { alt, _ in
            guard alt.zustand != .gesperrt else { throw SchluesselError.andererZustand }
            return .gesperrt
        }
    }

    /// It signs again only where no other has taken its place.
    func aufheben(_ id: SchluesselID, grund: String, akteur: Akteur) async throws {
        try await stelle(id, "mg.schluessel.entsperren", grund, akteur) { alt, tx in
            guard alt.zustand == .gesperrt else { throw SchluesselError.andererZustand }
            let anderer = try tx.row(
                """
                SELECT id FROM mg_schluessel WHERE art = \(alt.art) AND zweck = \(alt.zweck) AND inhaber = \(alt.inhaber)
                AND zustand = \(Schluesselzustand.aktiv) AND zertifikat IS NOT NULL
                """)
            return anderer == nil ? .aktiv : .abgeloest
        }
    }

    private func stelle(
        _ id: SchluesselID, _ handlung: String, _ grund: String, _ akteur: Akteur,
        _ neu: @Sendable @escaping (EigenerSchluessel, WriteContext) throws -> Schluesselzustand
    ) async throws {
        guard !grund.isEmpty else { throw SchluesselError.grundFehlt }
        try await store.commit(Vermerk(akteur, handlung, grund: grund)) { tx in
            guard let alt = try tx.eigenerSchluessel(id) else { throw SchluesselError.unbekannt(id.text) }
            let zustand = try neu(alt, tx)
            try tx.execute("UPDATE mg_schluessel SET zustand = \(zustand) WHERE id = \(id)")
            tx.vermerke(
                Gegenstand("mg.schluessel", id.text, kennzeichen: alt.inhaber), feld: "zustand", alt: alt.zustand.rawValue,
                neu: zustand.rawValue)
        }
    }
}
