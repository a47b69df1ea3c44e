// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// What a clerk does with an invoice that arrived: gives it on, or refuses it with a reason. Both stand in the file.
struct RechnungEntscheiden: Sendable {
    static let laengster = 1_000

    let dienst: Rechnungsdienst

    /// - Parameters:
    ///   - version: as the actor saw it.
    ///   - an: to whom, such as a unit or the booking system.
    func weitergeben(_ id: EingangsrechnungID, version: Int64, an: String, akteur: Akteur) async throws {
        try await entscheiden(
            id, version, .weitergegeben, an, "Bitte schreiben Sie, an wen die Rechnung weitergegeben wird.", akteur
        ) { Vermerk(akteur, "rechnung.weitergeben", grund: $0) }
    }

    func zurueckweisen(_ id: EingangsrechnungID, version: Int64, grund: String, akteur: Akteur) async throws {
        try await entscheiden(
            id, version, .zurueckgewiesen, grund, "Bitte schreiben Sie, warum die Rechnung zurückgewiesen wird.", akteur
        ) { Vermerk(akteur, "rechnung.zurueckweisen", grund: $0) }
    }

    private func entscheiden(
        _ id: EingangsrechnungID, _ version: Int64, _ zustand: Rechnungszustand, _ text: String, _ fehlt: String,
        _ akteur: Akteur, _ mit: (String) -> Vermerk
    ) async throws {
        let vermerk = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !vermerk.isEmpty else { throw RechnungseingangError.vermerkFehlt(was: fehlt) }
        guard vermerk.count <= Self.laengster else { throw RechnungseingangError.zuLang(hoechstens: Self.laengster) }
        try await dienst.store.commit(mit(vermerk)) { tx in
            let alt = try tx.eingangsrechnung(id, fuer: akteur)
            guard akteur.darf(RechnungRechte.bearbeiten, in: alt.oe) else { throw RechnungseingangError.verboten }
            guard alt.version == version else { throw RechnungseingangError.veraltet }
            guard alt.zustand == .angekommen else { throw RechnungseingangError.schonEntschieden }
            try tx.executeVersioned(
                """
                UPDATE re_eingang SET zustand = \(zustand), vermerk = \(vermerk), entschieden = \(tx.jetzt),
                  entschieden_von = \(akteur.kennung), version = version + 1
                WHERE id = \(id) AND version = \(version)
                """)
            tx.vermerke(alt.gegenstand, feld: "zustand", alt: alt.zustand.rawValue, neu: zustand.rawValue)
            tx.vermerke(alt.gegenstand, feld: "vermerk", neu: vermerk)
        }
    }
}
