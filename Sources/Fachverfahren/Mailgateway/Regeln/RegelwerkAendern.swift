// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Crypto
internal import Foundation
internal import Mailrichtlinie
internal import Store

/// What people do with the rules: one proposes, another releases (mail facts §15.4).
struct RegelwerkAendern: Sendable {
    let store: Store

    /// Proposes rules, or other ones in the place of an open proposal. To go back is to propose an older text anew.
    /// - Throws: `RegelwerkError` with the place in the text.
    func vorschlagen(
        _ text: String, bemerkung: String, statt alter: RegelwerkID? = nil, akteur: Akteur
    ) async throws -> RegelwerkID {
        // As browsers send and keep it.
        let text = text.replacingOccurrences(of: "\r\n", with: "\n")
        let werk = try Regelwerk(json: Array(text.utf8))
        let bemerkung = String(bemerkung.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(500))
        guard !bemerkung.isEmpty else { throw GatewayError.bemerkungFehlt }
        let summe = Hex.text(Array(SHA256.hash(data: Data(text.utf8))))
        return try await store.commit(Vermerk(akteur, "mg.regelwerk.vorschlagen", grund: bemerkung)) { tx in
            let id = alter ?? RegelwerkID(tx.jetzt)
            if let alter {
                guard let zeile = try tx.regelfassung(alter) else { throw GatewayError.nichtGefunden }
                let zahl = try tx.changed(
                    """
                    UPDATE mg_regelwerk SET bezeichnung = \(werk.bezeichnung), text = \(text), pruefsumme = \(summe), bemerkung = \(bemerkung),
                      von = \(akteur.kennung), von_name = \(akteur.wer), am = \(tx.jetzt)
                    WHERE id = \(alter) AND zustand = \(Regelfassung.Zustand.vorgeschlagen)
                    """)
                guard zahl == 1 else { throw GatewayError.regelwerkEntschieden }
                tx.vermerke(zeile.gegenstand, feld: "pruefsumme", alt: zeile.pruefsumme, neu: summe)
            } else {
                let nummer = try tx.nummer("mg.regelwerk")
                try tx.execute(
                    """
                    INSERT INTO mg_regelwerk (id, nummer, zustand, bezeichnung, text, pruefsumme, bemerkung, von, von_name, am)
                    VALUES (\(id), \(nummer), \(Regelfassung.Zustand.vorgeschlagen), \(werk.bezeichnung), \(text), \(summe), \(bemerkung),
                      \(akteur.kennung), \(akteur.wer), \(tx.jetzt))
                    """)
                tx.vermerke(
                    Gegenstand("mg.regelwerk", id.text, kennzeichen: "Fassung \(nummer)"), feld: "pruefsumme", neu: summe)
            }
            return id
        }
    }

    /// Puts a proposal into force.
    /// - Parameters:
    ///   - pruefsumme: of the text that was looked at; another one may have come meanwhile.
    ///   - bisher: the version it was compared with, `nil` for the Vorgabe.
    func freigeben(_ id: RegelwerkID, pruefsumme: String, bisher: RegelwerkID?, akteur: Akteur) async throws {
        try await store.commit(Vermerk(akteur, "mg.regelwerk.freigeben")) { tx in
            let fassung = try Self.vorschlag(tx, id)
            guard fassung.von != akteur.kennung else { throw GatewayError.vierAugen }
            guard fassung.pruefsumme == pruefsumme, try tx.geltendeFassung()?.id == bisher else {
                throw GatewayError.regelwerkGeaendert
            }
            let letzte: Int = try tx.row("SELECT COALESCE(MAX(reihe), 0) AS reihe FROM mg_regelwerk").map { try $0["reihe"] } ?? 0
            try tx.execute(
                "UPDATE mg_regelwerk SET zustand = \(Regelfassung.Zustand.abgeloest) WHERE zustand = \(Regelfassung.Zustand.freigegeben)"
            )
            try Self.entscheide(tx, fassung, .freigegeben, reihe: letzte + 1)
        }
    }

    func zurueckziehen(_ id: RegelwerkID, akteur: Akteur) async throws {
        try await store.commit(Vermerk(akteur, "mg.regelwerk.zurueckziehen")) { tx in
            try Self.entscheide(tx, try Self.vorschlag(tx, id), .zurueckgezogen, reihe: nil)
        }
    }

    private static func vorschlag(_ tx: WriteContext, _ id: RegelwerkID) throws -> Regelfassung {
        guard let fassung = try tx.regelfassung(id) else { throw GatewayError.nichtGefunden }
        guard fassung.zustand == .vorgeschlagen else { throw GatewayError.regelwerkEntschieden }
        return fassung
    }

    /// State and text are asked for again by the statement: somebody else may act at the same time.
    private static func entscheide(
        _ tx: WriteContext, _ fassung: Regelfassung, _ zustand: Regelfassung.Zustand, reihe: Int?
    ) throws {
        let zahl = try tx.changed(
            """
            UPDATE mg_regelwerk SET zustand = \(zustand), reihe = \(reihe), entschieden_name = \(tx.akteur.wer), entschieden_am = \(tx.jetzt)
            WHERE id = \(fassung.id) AND zustand = \(Regelfassung.Zustand.vorgeschlagen) AND pruefsumme = \(fassung.pruefsumme) AND von = \(fassung.von)
            """)
        guard zahl == 1 else { throw GatewayError.regelwerkGeaendert }
        tx.vermerke(fassung.gegenstand, feld: "zustand", alt: fassung.zustand.rawValue, neu: zustand.rawValue)
    }
}

extension Regelfassung {
    fileprivate var gegenstand: Gegenstand { Gegenstand("mg.regelwerk", id.text, kennzeichen: name) }
}

extension Akteur {
    var wer: String { mitarbeiter?.name ?? kennung }
}
