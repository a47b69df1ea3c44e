// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// What the officer does with an incident: class it, note steps, report, tie a breach of personal data to it, end it.
struct VorfallBearbeiten: Sendable {
    let dienst: Sicherheitsdienst

    /// - Parameter version: of the incident as the actor saw it.
    func einstufen(
        _ id: VorfallID, version: Int64, klasse: Vorfallklasse, grund: String?, beschreibung: String?, lehren: String?,
        zielobjekt: ZielobjektID?, akteur: Akteur
    ) async throws {
        let grund = try Texteingabe.pflicht(
            grund, "einstufung", "Bitte begründen Sie die Einstufung.", hoechstens: 2_000, einzeilig: false)
        let beschreibung = try Texteingabe.pflicht(
            beschreibung, "beschreibung", "Bitte beschreiben Sie, was passiert ist.", hoechstens: 4_000, einzeilig: false)
        let lehren = try Texteingabe.frei(lehren, "lehren")
        try await aendern(id, version, "is.vorfall.einstufen", akteur) { vorfall, tx in
            if let zielobjekt { _ = try tx.zielobjekt(zielobjekt, akteur) }
            vorfall.klasse = klasse
            vorfall.einstufung = grund
            vorfall.beschreibung = beschreibung
            vorfall.lehren = lehren
            vorfall.zielobjekt = zielobjekt
        }
    }

    func schritt(_ id: VorfallID, version: Int64, text: String?, akteur: Akteur) async throws {
        let text = try Texteingabe.pflicht(
            text, "schritt", "Bitte schreiben Sie, was getan wurde.", hoechstens: 2_000, einzeilig: false)
        try await aendern(id, version, "is.vorfall.schritt", akteur) { vorfall, tx in
            let nr = Int64(try tx.vorfallschritte(vorfall.id).count + 1)
            try tx.execute(
                """
                INSERT INTO is_vorfallschritt (vorfall, nr, zeit, von, text)
                VALUES (\(vorfall.id), \(nr), \(tx.jetzt), \(akteur.kennung), \(text))
                """)
            tx.vermerke(vorfall.gegenstand, feld: "schritt", neu: text)
        }
    }

    /// Records that a report was made, and files what was known then. The first one of a kind keeps the deadline.
    // § BSIG:32
    func gemeldet(
        _ id: VorfallID, version: Int64, stufe: String, am zeit: Zeitpunkt, an: String?, akteur: Akteur
    ) async throws {
        let an = try Texteingabe.pflicht(an, "an", "Bitte nennen Sie die Stelle, der gemeldet wurde.")
        guard zeit <= dienst.store.uhr.jetzt else { throw SicherheitError.zukunft(feld: "gemeldet-tag") }
        guard let vorfall = try await dienst.store.read({ try $0.vorfall(id) }) else { throw SicherheitError.nichtGefunden }
        guard vorfall.klasse != nil else { throw SicherheitError.vorfallKlasseOffen }
        guard zeit >= vorfall.bemerkt else { throw SicherheitError.meldungZuFrueh }
        guard let meldestufe = vorfall.uhr(dienst.meldestufen, jetzt: zeit).first(where: { $0.stufe.schluessel == stufe })?.stufe
        else { throw SicherheitError.unbekannt(feld: "stufe") }
        var neu = vorfall
        if neu.meldungen[stufe] == nil { neu.meldungen[stufe] = Vorfall.Meldung(zeit: zeit, an: an) }
        let brief = try await brief("\(meldestufe.titel), \(zeit.deutschLang)", neu)
        try await aendern(id, version, "is.vorfall.gemeldet", akteur) { [neu] vorfall, tx in
            vorfall.meldungen = neu.meldungen
            try tx.ablegen(brief, "\(meldestufe.titel) an \(an) (\(vorfall.nummer))", .ausgang, in: vorfall.vorgang)
        }
    }

    /// Ties a breach of personal data to the incident: the one of that number, or a new one when none is given.
    func panne(_ id: VorfallID, version: Int64, nummer: String?, akteur: Akteur) async throws {
        try await aendern(id, version, "is.vorfall.panne", akteur) { [nachbarn = dienst.nachbarn] vorfall, tx in
            guard vorfall.panne == nil else { throw SicherheitError.schonVerknuepft }
            if let nummer {
                guard let panne = try nachbarn.panne(tx, nummer) else { throw SicherheitError.panneUnbekannt }
                vorfall.panne = panne.nummer
            } else {
                vorfall.panne = try nachbarn.panneAufnehmen(
                    tx, "Sicherheitsvorfall \(vorfall.nummer)", vorfall.beschreibung, vorfall.bemerkt)
            }
        }
    }

    /// Ends the work and files the whole documentation.
    func abschliessen(_ id: VorfallID, version: Int64, akteur: Akteur) async throws {
        guard let vorfall = try await dienst.store.read({ try $0.vorfall(id) }) else { throw SicherheitError.nichtGefunden }
        let brief = try await brief("Dokumentation des Sicherheitsvorfalls", vorfall)
        try await aendern(id, version, "is.vorfall.abschliessen", akteur) { [stufen = dienst.meldestufen] vorfall, tx in
            let offen = vorfall.hindernisse(stufen, jetzt: tx.jetzt)
            guard offen.isEmpty else { throw SicherheitError.nochOffen(offen) }
            vorfall.abgeschlossen = tx.jetzt
            try tx.ablegen(brief, "Dokumentation des Sicherheitsvorfalls (\(vorfall.nummer))", .intern, in: vorfall.vorgang)
        }
    }

    private func brief(_ titel: String, _ vorfall: Vorfall) async throws -> Abgelegt {
        let seite = try await dienst.store.read { [stufen = dienst.meldestufen, jetzt = dienst.store.uhr.jetzt] db in
            try Vorfallbrief(titel, vorfall, stufen, jetzt, db)
        }
        return try await dienst.drucken(seite)
    }

    private func aendern(
        _ id: VorfallID, _ version: Int64, _ handlung: String, _ akteur: Akteur,
        _ akt: @escaping @Sendable (inout Vorfall, WriteContext) throws -> Void
    ) async throws {
        guard akteur.darf(SicherheitRechte.vorfall) else { throw SicherheitError.verboten }
        try await dienst.store.commit(Vermerk(akteur, handlung)) { [stufen = dienst.meldestufen] tx in
            guard let alt = try tx.vorfall(id) else { throw SicherheitError.nichtGefunden }
            guard alt.version == version else { throw SicherheitError.veraltet }
            guard alt.abgeschlossen == nil else { throw SicherheitError.abgeschlossen }
            var neu = alt
            try akt(&neu, tx)
            try tx.executeVersioned(
                """
                UPDATE is_vorfall SET beschreibung = \(neu.beschreibung), klasse = \(neu.klasse?.rawValue), einstufung = \(neu.einstufung),
                  zielobjekt = \(neu.zielobjekt), panne = \(neu.panne), meldungen = \(try neu.meldungstext), lehren = \(neu.lehren),
                  abgeschlossen = \(neu.abgeschlossen), version = version + 1
                WHERE id = \(id) AND version = \(version)
                """)
            tx.vermerkeUnterschiede(alt.gegenstand, alt.angaben(stufen), neu.angaben(stufen))
        }
    }
}
