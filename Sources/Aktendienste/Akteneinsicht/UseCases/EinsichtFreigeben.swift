// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Identity
import Store
import Web

/// The second pair of eyes: releases for some days, or gives back with a reason.
struct EinsichtFreigeben: Sendable {
    static let tage = 1...90

    let dienst: Einsichtsdienst

    /// - Returns: the access code, which is shown once and stored nowhere.
    func callAsFunction(_ id: EinsichtID, tage: Int, akteur: Akteur) async throws -> String {
        guard Self.tage.contains(tage) else { throw EinsichtError.fristUngueltig }
        let code = Self.neuerCode()
        try await dienst.store.commit(Vermerk(akteur, "ae.freigeben")) { tx in
            let (einsicht, _) = try tx.einsicht(id, fuer: EinsichtRechte.freigeben, akteur)
            try einsicht.verlange(.vorgelegt)
            guard einsicht.vorgelegtVon != akteur.kennung else { throw EinsichtError.gleichePerson }
            let stuecke = try tx.einsichtstuecke(id)
            guard stuecke.allSatisfy({ $0.fassung != nil }) else { throw EinsichtError.nochNichtFertig }
            // The second pair of eyes has to be able to look.
            guard try stuecke.allSatisfy({ try tx.stueckdokument($0, sichtbarFuer: akteur) != nil }) else {
                throw EinsichtError.nichtAllesSichtbar
            }
            let bis = tx.jetzt + .seconds(86_400 * tage)
            let gast = try tx.gastAnlegen(code: code, faktor: "", bezug: einsicht.gastbezug, giltBis: bis)
            try tx.executeVersioned(
                """
                UPDATE ae_einsicht SET zustand = \(Einsichtszustand.freigegeben), freigegeben_von = \(akteur.kennung), gilt_bis = \(bis),
                  gast = \(gast), version = version + 1 WHERE id = \(id) AND version = \(einsicht.version)
                """)
            tx.vermerke(
                einsicht.gegenstand, feld: "zustand", alt: einsicht.zustand.rawValue,
                neu: "\(Einsichtszustand.freigegeben.rawValue) bis \(bis.iso8601)")
        }
        return code
    }

    func zurueckgeben(_ id: EinsichtID, grund: String, akteur: Akteur) async throws {
        try await dienst.store.commit(Vermerk(akteur, "ae.zurueckgeben", grund: grund)) { tx in
            let (einsicht, _) = try tx.einsicht(id, fuer: EinsichtRechte.freigeben, akteur)
            try einsicht.verlange(.vorgelegt)
            guard !grund.isEmpty else { throw EinsichtError.begruendungFehlt }
            try tx.execute("DELETE FROM ae_fassung WHERE stueck IN (SELECT id FROM ae_stueck WHERE einsicht = \(id))")
            try Self.setzen(tx, einsicht, .entwurf, grund: grund)
        }
    }

    /// Ends a request before its time: a released one, or one that nobody pursues. Only then may its Akte be disposed of.
    func zurueckziehen(_ id: EinsichtID, grund: String, akteur: Akteur) async throws {
        try await dienst.store.commit(Vermerk(akteur, "ae.zurueckziehen", grund: grund)) { tx in
            let (einsicht, _) = try tx.einsicht(id, fuer: EinsichtRechte.bearbeiten, akteur)
            guard einsicht.zustand == .freigegeben || einsicht.zustand == .entwurf else {
                throw EinsichtError.nichtMoeglich(einsicht.zustand)
            }
            guard !grund.isEmpty else { throw EinsichtError.begruendungFehlt }
            if let gast = try tx.value("SELECT gast FROM ae_einsicht WHERE id = \(id)", as: GastID.self) {
                try tx.gastBeenden(gast)
            }
            try Self.setzen(tx, einsicht, .zurueckgezogen, grund: grund)
        }
    }

    private static func setzen(_ tx: WriteContext, _ einsicht: Einsicht, _ zustand: Einsichtszustand, grund: String) throws {
        try tx.executeVersioned(
            """
            UPDATE ae_einsicht SET zustand = \(zustand), grund = \(String(grund.prefix(500))), version = version + 1
            WHERE id = \(einsicht.id) AND version = \(einsicht.version)
            """)
        tx.vermerke(einsicht.gegenstand, feld: "zustand", alt: einsicht.zustand.rawValue, neu: zustand.rawValue)
    }

    /// 128 random bits in groups of four, as people copy them from paper.
    private static func neuerCode() -> String {
        let ziffern = Array(Geheimnis.zufall(bytes: 16).uppercased())
        return stride(from: 0, to: ziffern.count, by: 4).map { String(ziffern[$0..<min($0 + 4, ziffern.count)]) }
            .joined(separator: "-")
    }
}
