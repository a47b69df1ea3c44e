// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// Makes a place black, or gives it free again; both only while the request is prepared.
struct StelleSchwaerzen: Sendable {
    let dienst: Einsichtsdienst

    func setzen(
        _ id: EinsichtID, _ stueck: EinsichtstueckID, seite: Int, x: Int, y: Int, breite: Int, hoehe: Int, grund: String?,
        akteur: Akteur
    ) async throws {
        try await dienst.store.commit(Vermerk(akteur, "ae.schwaerzen")) { [recht = dienst.recht] tx in
            let (einsicht, _) = try tx.einsicht(id, fuer: EinsichtRechte.bearbeiten, akteur)
            try einsicht.verlange(.entwurf)
            let ziel = try tx.einsichtstueck(stueck, in: id)
            let stelle = try Schwaerzungsstelle(seite: seite, x: x, y: y, breite: breite, hoehe: hoehe, seiten: ziel.seiten)
            let grund = try recht.grund(grund)
            guard try tx.schwaerzungen(stueck).count < Einsichtsdienst.hoechstensStellen else {
                throw EinsichtError.zuVieleStellen
            }
            try tx.execute(
                """
                INSERT INTO ae_schwaerzung (id, stueck, seite, x, y, breite, hoehe, grund, grund_paragraf, grund_text, angelegt_von)
                VALUES (\(SchwaerzungID(tx.jetzt)), \(stueck), \(stelle.seite), \(stelle.x), \(stelle.y), \(stelle.breite),
                  \(stelle.hoehe), \(grund.code), \(grund.paragraf), \(grund.text), \(akteur.kennung))
                """)
            tx.vermerke(einsicht.gegenstand, feld: "schwaerzung", neu: "\(ziel.lfd), Seite \(stelle.seite): \(grund.paragraf)")
        }
    }

    func entfernen(_ id: EinsichtID, _ stueck: EinsichtstueckID, _ schwaerzung: SchwaerzungID, akteur: Akteur) async throws {
        try await dienst.store.commit(Vermerk(akteur, "ae.schwaerzung.entfernen")) { tx in
            let (einsicht, _) = try tx.einsicht(id, fuer: EinsichtRechte.bearbeiten, akteur)
            try einsicht.verlange(.entwurf)
            let ziel = try tx.einsichtstueck(stueck, in: id)
            let zahl = try tx.changed("DELETE FROM ae_schwaerzung WHERE id = \(schwaerzung) AND stueck = \(stueck)")
            guard zahl == 1 else { throw EinsichtError.nichtGefunden }
            tx.vermerke(einsicht.gegenstand, feld: "schwaerzung", alt: "Stück \(ziel.lfd)")
        }
    }
}
