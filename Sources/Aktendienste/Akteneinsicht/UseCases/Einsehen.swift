// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// What the applicant sees. Every look is written down, and nothing is shown a moment after the end.
struct Einsehen: Sendable {
    let dienst: Einsichtsdienst

    func liste(_ akteur: Akteur) async throws -> (Einsicht, [Einsichtstueck]) {
        try await dienst.store.commit(Vermerk(akteur, "ae.einsehen")) { tx in
            let einsicht = try Self.offene(tx, akteur)
            try Self.merke(tx, einsicht, nil, akteur)
            return (einsicht, try tx.einsichtstuecke(einsicht.id))
        }
    }

    func stueck(_ id: EinsichtstueckID, _ akteur: Akteur) async throws -> (Inhalt, name: String) {
        try await dienst.store.commit(Vermerk(akteur, "ae.stueck.lesen")) { tx in
            let einsicht = try Self.offene(tx, akteur)
            let stueck = try tx.einsichtstueck(id, in: einsicht.id)
            // Never the original: without a drawn delivery there is nothing to see.
            guard let fassung = stueck.fassung else { throw EinsichtError.nichtGefunden }
            try Self.merke(tx, einsicht, stueck, akteur)
            return (fassung, "\(einsicht.zeichen)-\(stueck.lfd).pdf")
        }
    }

    /// Whether there is something to look at; asking is no look.
    func istOffen(fuer akteur: Akteur) async throws -> Bool {
        guard case .gast(let gast) = akteur else { return false }
        let jetzt = dienst.store.uhr.jetzt
        return try await dienst.store.read { db in try db.einsicht(gast: gast)?.istOffen(am: jetzt) ?? false }
    }

    private static func offene(_ tx: WriteContext, _ akteur: Akteur) throws -> Einsicht {
        guard case .gast(let gast) = akteur, let einsicht = try tx.einsicht(gast: gast), einsicht.istOffen(am: tx.jetzt) else {
            throw EinsichtError.nichtGefunden
        }
        return einsicht
    }

    private static func merke(_ tx: WriteContext, _ einsicht: Einsicht, _ stueck: Einsichtstueck?, _ akteur: Akteur) throws {
        try tx.execute(
            """
            INSERT INTO ae_zugriff (id, einsicht, stueck, zeit, wer)
            VALUES (\(ID<EinsichtTag>(tx.jetzt)), \(einsicht.id), \(stueck?.id), \(tx.jetzt), \(akteur.kennung))
            """)
        tx.vermerke(einsicht.gegenstand, feld: "gelesen", neu: stueck.map { "Stück \($0.lfd)" } ?? "Verzeichnis")
    }
}
