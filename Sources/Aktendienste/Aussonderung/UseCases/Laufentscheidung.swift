// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// The decisions of the authority on a run as a whole. What takes long is ordered as a job.
struct Laufentscheidung {
    let dienst: Aussonderungsdienst

    /// Four-step procedure: send the list.
    func anbieten(_ id: LaufID, akteur: Akteur) async throws {
        try await dienst.store.commit(Vermerk(akteur, "aus.anbieten")) { tx in
            let lauf = try tx.lauf(id, fuer: AussonderungRechte.bearbeiten, akteur)
            guard lauf.verfahren == .vierstufig else { throw AussonderungError.schrittUnzulaessig(lauf.zustand) }
            try tx.laufArbeit(lauf, .anbieten, gesamt: try tx.objekte(id).count)
        }
    }

    /// Two-step procedure: take over what the plan has decided.
    func planUebernehmen(_ id: LaufID, akteur: Akteur) async throws {
        try await dienst.store.commit(Vermerk(akteur, "aus.bewerten.plan")) { tx in
            let lauf = try tx.lauf(id, fuer: AussonderungRechte.bearbeiten, akteur)
            guard lauf.verfahren == .zweistufig else { throw AussonderungError.schrittUnzulaessig(lauf.zustand) }
            guard lauf.arbeit == nil else { throw AussonderungError.laeuftSchon }
            let objekte = try tx.objekte(id)
            if let offen = objekte.first(where: { $0.planart == nil || $0.planart == .zuBewerten }) {
                throw AussonderungError.artNichtFest(offen.zeichen)
            }
            if let offen = try tx.vOhneArchiv(objekte, lauf.partner) { throw AussonderungError.vOhneArchiv(offen.zeichen) }
            let arten = Dictionary(uniqueKeysWithValues: objekte.compactMap { o in o.planart.map { (o.objekt, $0) } })
            try tx.bewertungAnwenden(objekte, arten, gesperrt: try dienst.gesperrteAkten(tx, objekte))
            try tx.laufWeiter(lauf, .planUebernehmen)
        }
    }

    func abgeben(_ id: LaufID, akteur: Akteur) async throws {
        try await dienst.store.commit(Vermerk(akteur, "aus.abgeben")) { tx in
            let lauf = try tx.lauf(id, fuer: AussonderungRechte.bearbeiten, akteur)
            let reif = try tx.objekte(id).filter(\.abzugeben)
            guard !reif.isEmpty else { throw AussonderungError.nichtsAbzugeben }
            try tx.laufArbeit(lauf, .abgeben, gesamt: reif.count)
        }
    }

    /// Asks for the deletion of what may go. A second person has to release it.
    func vernichtungBeantragen(_ id: LaufID, akteur: Akteur) async throws {
        try await dienst.store.commit(Vermerk(akteur, "aus.vernichtung.beantragen")) { tx in
            let lauf = try tx.lauf(id, fuer: AussonderungRechte.bearbeiten, akteur)
            let objekte = try tx.objekte(id)
            guard objekte.contains(where: \.loeschbar) else { throw AussonderungError.nichtsZuVernichten }
            // What is still to be handed over comes first: afterwards the run ends.
            guard !objekte.contains(where: \.abzugeben) else { throw AussonderungError.schrittUnzulaessig(lauf.zustand) }
            try tx.laufWeiter(lauf, .beantragen)
            try tx.execute("UPDATE aus_lauf SET beantragt_von = \(akteur.kennung), freigegeben_von = NULL WHERE id = \(id)")
        }
    }

    /// The second pair of eyes.
    func vernichtungFreigeben(_ id: LaufID, akteur: Akteur) async throws {
        try await dienst.store.commit(Vermerk(akteur, "aus.vernichtung.freigeben")) { tx in
            let lauf = try tx.lauf(id, fuer: AussonderungRechte.freigeben, akteur)
            guard lauf.beantragtVon != akteur.kennung else { throw AussonderungError.gleichePerson }
            try tx.laufWeiter(lauf, .freigeben)
            try tx.execute("UPDATE aus_lauf SET freigegeben_von = \(akteur.kennung) WHERE id = \(id)")
            guard let frei = try tx.lauf(id) else { throw AussonderungError.nichtGefunden }
            try tx.laufArbeit(frei, .abschliessen, gesamt: try tx.objekte(id).filter(\.loeschbar).count)
        }
    }

    /// Orders the protocol once more, after what kept it from being filed was mended.
    func protokollNachholen(_ id: LaufID, akteur: Akteur) async throws {
        try await dienst.store.commit(Vermerk(akteur, "aus.protokoll.nachholen")) { tx in
            let lauf = try tx.lauf(id, fuer: AussonderungRechte.bearbeiten, akteur)
            guard lauf.protokollFehlt else { throw AussonderungError.schrittUnzulaessig(lauf.zustand) }
            try tx.executeVersioned(
                "UPDATE aus_lauf SET fehler = NULL, version = version + 1 WHERE id = \(id) AND version = \(lauf.version)")
            tx.vermerke(lauf.gegenstand, feld: "protokoll", neu: "bestellt")
            try tx.protokollBestellen(lauf)
        }
    }

    func vernichtungAblehnen(_ id: LaufID, grund: String, akteur: Akteur) async throws {
        guard !grund.isEmpty else { throw AussonderungError.grundFehlt }
        try await dienst.store.commit(Vermerk(akteur, "aus.vernichtung.ablehnen", grund: String(grund.prefix(500)))) { tx in
            let lauf = try tx.lauf(id, fuer: AussonderungRechte.freigeben, akteur)
            // A deletion that runs cannot be called back by a page that was drawn before it was released.
            guard lauf.arbeit == nil else { throw AussonderungError.laeuftSchon }
            try tx.laufWeiter(lauf, .zurueckweisen)
        }
    }

    /// Goes on with a deletion that was released and then failed for good. Under the same right and the same four eyes as the release.
    func vernichtungFortsetzen(_ id: LaufID, akteur: Akteur) async throws {
        try await dienst.store.commit(Vermerk(akteur, "aus.vernichtung.fortsetzen")) { tx in
            let lauf = try tx.lauf(id, fuer: AussonderungRechte.freigeben, akteur)
            guard lauf.zustand == .freigegeben else { throw AussonderungError.schrittUnzulaessig(lauf.zustand) }
            guard lauf.beantragtVon != akteur.kennung else { throw AussonderungError.gleichePerson }
            try tx.laufArbeit(lauf, .abschliessen, gesamt: try tx.objekte(id).filter(\.loeschbar).count)
        }
    }

    /// Everything goes back z. d. A.
    func abbrechen(_ id: LaufID, grund: String, akteur: Akteur) async throws {
        guard !grund.isEmpty else { throw AussonderungError.grundFehlt }
        try await dienst.store.commit(Vermerk(akteur, "aus.abbrechen", grund: String(grund.prefix(500)))) { tx in
            let lauf = try tx.lauf(id, fuer: AussonderungRechte.bearbeiten, akteur)
            guard lauf.arbeit == nil else { throw AussonderungError.laeuftSchon }
            try tx.laufWeiter(lauf, .abbrechen)
            for objekt in try tx.objekte(id) where objekt.zustand != .zurueckgestellt {
                try tx.objektZurueckstellen(objekt, "Die Aussonderung wurde abgebrochen.")
            }
        }
    }
}

extension Laufobjekt {
    /// Worth keeping and not yet in the archive.
    var abzugeben: Bool { bewertung == .archivwuerdig && (zustand == .bewertet || zustand == .fehlgeschlagen) }
}
