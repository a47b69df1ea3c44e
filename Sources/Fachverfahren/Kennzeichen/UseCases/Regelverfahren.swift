// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store

/// The city's own blocking rules: one person proposes, another releases or refuses (four eyes).
struct Regelverfahren: Sendable {
    let dienst: Kennzeichendienst

    func vorschlagen(_ regel: Sperrregel, akteur: Akteur) async throws -> RegelID {
        try KennzeichenRechte.pruefe(akteur, KennzeichenRechte.regelVorschlagen)
        guard !regel.grund.isEmpty else { throw KennzeichenError.begruendungFehlt }
        let id = RegelID(dienst.store.uhr.jetzt)
        let text = String(decoding: try JSONEncoder().encode(regel), as: UTF8.self)
        return try await dienst.store.commit(Vermerk(akteur, "kz.regel.vorschlagen", grund: regel.grund)) { tx in
            try tx.execute(
                """
                INSERT INTO kz_regel (id, regel, stand, vorgeschlagen_von, vorgeschlagen_am, version)
                VALUES (\(id), \(text), 'vorgeschlagen', \(akteur.kennung), \(tx.jetzt), 1)
                """)
            tx.vermerke(Gegenstand("kz.regel", id.text, kennzeichen: regel.id), feld: "regel", neu: text)
            return id
        }
    }

    func freigeben(_ id: RegelID, akteur: Akteur) async throws {
        try await entscheiden(id, .freigegeben, von: .vorgeschlagen, recht: KennzeichenRechte.regelFreigeben, vierAugen: true, akteur)
    }

    func ablehnen(_ id: RegelID, grund: String?, akteur: Akteur) async throws {
        guard let grund else { throw KennzeichenError.begruendungFehlt }
        try await entscheiden(
            id, .abgelehnt, von: .vorgeschlagen, recht: KennzeichenRechte.regelFreigeben, vierAugen: true, akteur, grund: grund)
    }

    /// Takes a released rule out of force.
    func zurueckziehen(_ id: RegelID, grund: String?, akteur: Akteur) async throws {
        guard let grund else { throw KennzeichenError.begruendungFehlt }
        try await entscheiden(
            id, .zurueckgezogen, von: .freigegeben, recht: KennzeichenRechte.regelFreigeben, vierAugen: false, akteur, grund: grund)
    }

    private func entscheiden(
        _ id: RegelID, _ neu: Regelvorschlag.Stand, von alt: Regelvorschlag.Stand, recht: Recht, vierAugen: Bool, _ akteur: Akteur,
        grund: String? = nil
    ) async throws {
        try KennzeichenRechte.pruefe(akteur, recht)
        try await dienst.store.commit(Vermerk(akteur, "kz.regel.\(neu.rawValue)", grund: grund)) { tx in
            guard let vorschlag = try tx.regelvorschlag(id) else { throw KennzeichenError.nichtGefunden }
            guard vorschlag.stand == alt else { throw KennzeichenError.schonEntschieden }
            if vierAugen, vorschlag.vorgeschlagenVon == akteur.kennung { throw KennzeichenError.vierAugen }
            try tx.executeVersioned(
                """
                UPDATE kz_regel SET stand = \(neu), entschieden_von = \(akteur.kennung), entschieden_am = \(tx.jetzt), version = version + 1
                WHERE id = \(id) AND version = \(vorschlag.version)
                """)
            tx.vermerke(
                Gegenstand("kz.regel", id.text, kennzeichen: vorschlag.regel.id), feld: "stand", alt: alt.rawValue, neu: neu.rawValue)
            try tx.ereignis(Regelereignis.name, Regelereignis(id: id.text))
        }
    }
}
