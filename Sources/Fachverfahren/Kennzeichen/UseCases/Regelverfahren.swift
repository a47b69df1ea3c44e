// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store

/// The city's own blocking rules: one person proposes to put a rule in force or to take it back,
/// another releases or refuses (four eyes).
struct Regelverfahren: Sendable {
    let dienst: Kennzeichendienst

    /// The rule gets its name here: own rules are numbered.
    func vorschlagen(_ entwurf: Sperrregel, akteur: Akteur) async throws -> RegelID {
        try KennzeichenRechte.pruefe(akteur, KennzeichenRechte.regelVorschlagen)
        guard !entwurf.grund.isEmpty else { throw KennzeichenError.begruendungFehlt }
        let id = RegelID(dienst.store.uhr.jetzt)
        return try await dienst.store.commit(Vermerk(akteur, "kz.regel.vorschlagen", grund: entwurf.grund)) { tx in
            let regel = entwurf.benannt("stadt-\(try tx.nummer("kz.regel"))")
            let text = String(decoding: try JSONEncoder().encode(regel), as: UTF8.self)
            try tx.execute(
                """
                INSERT INTO kz_regel (id, regel, stand, vorgeschlagen_von, vorgeschlagen_am, version)
                VALUES (\(id), \(text), 'vorgeschlagen', \(akteur.kennung), \(tx.jetzt), 1)
                """)
            tx.vermerke(Gegenstand("kz.regel", id.text, kennzeichen: regel.id), feld: "regel", neu: text)
            return id
        }
    }

    /// Agrees to what was asked for: the rule comes into force, or goes out of it.
    func freigeben(_ id: RegelID, akteur: Akteur) async throws {
        try KennzeichenRechte.pruefe(akteur, KennzeichenRechte.regelFreigeben)
        try await setzen(id, "kz.regel.freigeben", grund: nil, akteur) { vorschlag throws(KennzeichenError) in
            guard vorschlag.stand.offen else { throw .schonEntschieden }
            guard vorschlag.antragsteller != akteur.kennung else { throw .vierAugen }
            return vorschlag.stand == .ruecknahme ? .zurueckgezogen : .freigegeben
        }
    }

    func ablehnen(_ id: RegelID, grund: String?, akteur: Akteur) async throws {
        try KennzeichenRechte.pruefe(akteur, KennzeichenRechte.regelFreigeben)
        guard let grund, !grund.isEmpty else { throw KennzeichenError.begruendungFehlt }
        try await setzen(id, "kz.regel.ablehnen", grund: grund, akteur) { vorschlag throws(KennzeichenError) in
            guard vorschlag.stand.offen else { throw .schonEntschieden }
            guard vorschlag.antragsteller != akteur.kennung else { throw .vierAugen }
            return vorschlag.stand == .ruecknahme ? .freigegeben : .abgelehnt
        }
    }

    /// Takes back the own proposal at once; for a rule in force a second person must agree.
    func zuruecknehmen(_ id: RegelID, grund: String?, akteur: Akteur) async throws {
        try KennzeichenRechte.pruefe(akteur, KennzeichenRechte.regelVorschlagen)
        guard let grund, !grund.isEmpty else { throw KennzeichenError.begruendungFehlt }
        try await setzen(id, "kz.regel.zuruecknehmen", grund: grund, akteur) { vorschlag throws(KennzeichenError) in
            switch vorschlag.stand {
            case .vorgeschlagen:
                guard vorschlag.vorgeschlagenVon == akteur.kennung else { throw .keinRecht }
                return .zurueckgezogen
            case .freigegeben: return .ruecknahme
            default: throw .schonEntschieden
            }
        }
    }

    private func setzen(
        _ id: RegelID, _ handlung: String, grund: String?, _ akteur: Akteur,
        _ entscheiden: @escaping @Sendable (Regelvorschlag) throws(KennzeichenError) -> Regelvorschlag.Stand
    ) async throws {
        try await dienst.store.commit(Vermerk(akteur, handlung, grund: grund)) { tx in
            guard let vorschlag = try tx.regelvorschlag(id) else { throw KennzeichenError.nichtGefunden }
            let neu = try entscheiden(vorschlag)
            let beantragt = neu == .ruecknahme
            try tx.executeVersioned(
                """
                UPDATE kz_regel SET stand = \(neu), version = version + 1,
                  entschieden_von = \(beantragt ? vorschlag.entschiedenVon : akteur.kennung),
                  entschieden_am = \(beantragt ? vorschlag.entschiedenAm : tx.jetzt),
                  ruecknahme_von = \(beantragt ? akteur.kennung : vorschlag.ruecknahmeVon),
                  ruecknahme_grund = \(beantragt ? grund : vorschlag.ruecknahmeGrund)
                WHERE id = \(id) AND version = \(vorschlag.version)
                """)
            tx.vermerke(
                Gegenstand("kz.regel", id.text, kennzeichen: vorschlag.regel.id), feld: "stand", alt: vorschlag.stand.rawValue,
                neu: neu.rawValue)
            try tx.ereignis(Regelereignis.name, Regelereignis(id: id.text))
        }
    }
}

extension Sperrregel {
    /// The same rule under the name it was given when it was stored.
    func benannt(_ name: String) -> Sperrregel {
        Sperrregel(
            id: name, version: version, wirkung: wirkung, wege: wege, unterscheidungszeichen: unterscheidungszeichen,
            muster: muster,
            geltung: geltung, grund: grund, quelle: quelle)
    }
}
