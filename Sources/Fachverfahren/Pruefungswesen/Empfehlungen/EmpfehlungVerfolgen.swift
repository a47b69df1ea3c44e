// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import SteuerungInterface
import Store

/// What the city says to a recommendation, and how it carries it out. Goes on after the audit has ended.
struct EmpfehlungVerfolgen: Sendable {
    let dienst: Pruefungswesendienst

    /// What the form says of owner and day.
    struct Zuteilung: Sendable {
        var oe: OrgNummer?
        var zustaendig: MitarbeiterID?
        var frist: Kalendertag?
    }

    // § GO-NRW:105(7)
    func stellungnahme(
        _ id: EmpfehlungID, version: Int64, haltung: Haltung?, text: String?, am tag: Kalendertag, _ zuteilung: Zuteilung,
        akteur: Akteur
    ) async throws {
        try PruefungswesenRechte.pruefe(akteur, PruefungswesenRechte.fuehren)
        guard let haltung else {
            throw PruefungswesenError.eingabe(feld: "haltung", was: "Bitte wählen Sie, ob der Empfehlung gefolgt wird.")
        }
        let text = try Texteingabe.pflicht(
            text, "stellungnahme",
            haltung == .folgt
                ? "Bitte schreiben Sie die Stellungnahme." : "Bitte begründen Sie, warum nicht oder nur teilweise gefolgt wird.")
        guard tag <= dienst.store.uhr.jetzt.tag else {
            throw PruefungswesenError.eingabe(
                feld: "stellungnahme-am", was: "Dieser Tag liegt in der Zukunft. Bitte prüfen Sie ihn.")
        }
        if haltung != .nicht {
            guard zuteilung.oe != nil else {
                throw PruefungswesenError.eingabe(feld: "oe", was: "Bitte wählen Sie, welche Einheit die Empfehlung umsetzt.")
            }
            guard zuteilung.frist != nil else {
                throw PruefungswesenError.eingabe(
                    feld: "frist", was: "Bitte geben Sie an, bis wann die Empfehlung umgesetzt ist.")
            }
        }
        try await aendern(id, version: version, "pr.empfehlung.stellungnahme", akteur) { alt, neu, tx in
            // What was filed with the end of the audit stays as it is.
            _ = try tx.laufendePruefung(alt.pruefung)
            if alt.umsetzung == .umgesetzt, haltung == .nicht {
                throw PruefungswesenError.eingabe(feld: "haltung", was: "Die Empfehlung ist schon umgesetzt.")
            }
            if let frueher = alt.frist, let frist = zuteilung.frist, frist > frueher, haltung != .nicht {
                throw PruefungswesenError.eingabe(
                    feld: "frist", was: "Eine spätere Frist braucht einen Grund. Bitte tragen Sie sie unter „Umsetzung“ ein.")
            }
            if let oe = zuteilung.oe, try tx.orgEinheit(oe) == nil {
                throw PruefungswesenError.eingabe(
                    feld: "oe", was: "Diese Einheit gibt es nicht. Bitte wählen Sie eine aus der Liste.")
            }
            if let person = zuteilung.zustaendig, try tx.mitarbeiterEintrag(person)?.aktiv != true {
                throw PruefungswesenError.eingabe(
                    feld: "zustaendig", was: "Diese Person gibt es nicht. Bitte wählen Sie eine aus der Liste.")
            }
            neu.haltung = haltung
            neu.stellungnahme = text
            neu.stellungnahmeAm = tag
            neu.oe = zuteilung.oe
            neu.zustaendig = zuteilung.zustaendig
            neu.frist = haltung == .nicht ? nil : zuteilung.frist
            if haltung == .nicht { neu.umsetzung = .entfaellt } else if alt.umsetzung == .entfaellt { neu.umsetzung = .offen }
        }
    }

    /// - Parameter verzug: wanted for a later day, and whenever the day has passed and it is not done.
    func umsetzung(
        _ id: EmpfehlungID, version: Int64, stand: Umsetzungsstand, frist: Kalendertag?, verzug: String?, ergebnis: String?,
        umgesetzt: Kalendertag?, vorhaben: String?, akteur: Akteur
    ) async throws {
        let grund = try Texteingabe.frei(verzug, "verzug", hoechstens: 2_000)
        let ergebnis = try Texteingabe.frei(ergebnis, "ergebnis")
        let heute = dienst.store.uhr.jetzt.tag
        try await aendern(id, version: version, "pr.empfehlung.umsetzung", akteur) { [quelle = dienst.vorhaben] alt, neu, tx in
            guard
                akteur.darf(PruefungswesenRechte.fuehren)
                    || alt.oe.map({ akteur.darf(PruefungswesenRechte.umsetzen, in: $0) }) == true
            else { throw PruefungswesenError.verboten }
            guard alt.haltung != nil, alt.haltung != .nicht, stand != .entfaellt else {
                throw PruefungswesenError.eingabe(
                    feld: "stand",
                    was:
                        "Umgesetzt werden kann nur eine Empfehlung, der gefolgt wird. Bitte geben Sie zuerst die Stellungnahme ab."
                )
            }
            guard let frist else {
                throw PruefungswesenError.eingabe(
                    feld: "frist-neu", was: "Bitte geben Sie an, bis wann die Empfehlung umgesetzt ist.")
            }
            if stand == .umgesetzt {
                guard !ergebnis.isEmpty else {
                    throw PruefungswesenError.eingabe(feld: "ergebnis", was: "Bitte schreiben Sie, was umgesetzt wurde.")
                }
                guard let umgesetzt, umgesetzt <= heute else {
                    throw PruefungswesenError.eingabe(
                        feld: "umgesetzt", was: "Bitte geben Sie den Tag der Umsetzung an, höchstens heute.")
                }
                neu.umgesetzt = umgesetzt
            } else {
                let spaeter = alt.frist.map { frist > $0 } ?? false
                if (spaeter || alt.istUeberfaellig(am: heute)), grund.isEmpty {
                    throw PruefungswesenError.eingabe(
                        feld: "verzug", was: "Bitte begründen Sie, warum es länger dauert. Ohne Grund geht es nicht.")
                }
                neu.umgesetzt = nil
            }
            let gewaehlt = (vorhaben ?? "").isEmpty ? nil : vorhaben
            if gewaehlt != alt.vorhaben {
                if let gewaehlt, try !quelle(tx, akteur, heute).contains(where: { $0.kennung == gewaehlt }) {
                    throw PruefungswesenError.eingabe(
                        feld: "vorhaben",
                        was:
                            "Dieses Vorhaben gibt es nicht, oder Sie dürfen es nicht sehen. Bitte wählen Sie eines aus der Liste."
                    )
                }
                neu.vorhaben = gewaehlt
            }
            neu.umsetzung = stand
            neu.frist = frist
            if !grund.isEmpty { neu.verzug = grund }
            neu.ergebnis = ergebnis.isEmpty ? nil : ergebnis
        }
    }

    private func aendern(
        _ id: EmpfehlungID, version: Int64, _ handlung: String, _ akteur: Akteur,
        _ akt: @escaping @Sendable (Empfehlung, inout Empfehlung, WriteContext) throws -> Void
    ) async throws {
        guard akteur.darf(PruefungswesenRechte.lesen) else { throw PruefungswesenError.verboten }
        try await dienst.store.commit(Vermerk(akteur, handlung)) { tx in
            let alt = try tx.empfehlung(id)
            guard alt.version == version else { throw PruefungswesenError.veraltet }
            var neu = alt
            try akt(alt, &neu, tx)
            try tx.empfehlungSchreiben(alt, neu)
        }
    }
}

extension WriteContext {
    /// Writes all that may change of a recommendation, and what changed into the audit.
    func empfehlungSchreiben(_ alt: Empfehlung, _ neu: Empfehlung) throws {
        try executeVersioned(
            """
            UPDATE pr_empfehlung SET haltung = \(neu.haltung), stellungnahme = \(neu.stellungnahme),
              stellungnahme_am = \(neu.stellungnahmeAm?.iso), oe = \(neu.oe), zustaendig = \(neu.zustaendig), frist = \(neu.frist?.iso),
              umsetzung = \(neu.umsetzung), verzug = \(neu.verzug), ergebnis = \(neu.ergebnis), umgesetzt = \(neu.umgesetzt?.iso),
              vorhaben = \(neu.vorhaben), version = version + 1 WHERE id = \(alt.id) AND version = \(alt.version)
            """)
        let gegenstand = Gegenstand("pr.empfehlung", alt.id.text, kennzeichen: alt.nr)
        let felder: [(String, String?, String?)] = [
            ("haltung", alt.haltung?.deutsch, neu.haltung?.deutsch), ("stellungnahme", alt.stellungnahme, neu.stellungnahme),
            ("oe", alt.oe?.description, neu.oe?.description), ("zustaendig", alt.zustaendig?.text, neu.zustaendig?.text),
            ("frist", alt.frist?.deutsch, neu.frist?.deutsch), ("umsetzung", alt.umsetzung.deutsch, neu.umsetzung.deutsch),
            ("verzug", alt.verzug, neu.verzug), ("ergebnis", alt.ergebnis, neu.ergebnis),
            ("umgesetzt", alt.umgesetzt?.deutsch, neu.umgesetzt?.deutsch), ("vorhaben", alt.vorhaben, neu.vorhaben),
        ]
        for (feld, vorher, nachher) in felder where vorher != nachher {
            vermerke(gegenstand, feld: feld, alt: vorher, neu: nachher)
        }
    }
}
