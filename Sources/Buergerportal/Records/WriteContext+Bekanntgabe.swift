// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Store

extension WriteContext {
    /// Keeps a new notice. Nothing has been provided yet.
    func bekanntgabeAnlegen(
        _ bekanntgabe: Bekanntgabe, vorgang: VorgangID, antrag: AntragID?, dokument: DokumentID, betreff: String, oe: OrgNummer
    ) throws -> BekanntgabeRecord {
        try execute(
            """
            INSERT INTO portal_bekanntgabe (id, vorgang, antrag, dokument, betreff, oe, empfaenger, zustand, stand, zeitablauf, angelegt, version)
            VALUES (\(bekanntgabe.id), \(vorgang), \(antrag), \(dokument), \(betreff), \(oe), \(bekanntgabe.empfaenger),
              \(bekanntgabe.zustand.name), \(try Json.text(bekanntgabe)), \(bekanntgabe.naechsterZeitablauf()), \(jetzt), 1)
            """)
        let neu = try vorhandeneBekanntgabe(bekanntgabe.id)
        vermerke(neu.gegenstand, feld: "zustand", neu: bekanntgabe.zustand.deutsch)
        return neu
    }

    /// Lets `ereignisse` happen to a notice, appends the steps and orders what follows from them:
    /// the clock, a task for the clerk, the proof sheet.
    @discardableResult
    func bekanntgabeFortschreiben(_ id: BekanntgabeID, _ ereignisse: [BekanntgabeEreignis]) throws -> BekanntgabeRecord {
        let alt = try vorhandeneBekanntgabe(id)
        let neu = try ereignisse.reduce(alt.bekanntgabe) { try $0.anwenden($1, jetzt: jetzt) }
        guard neu != alt.bekanntgabe else { return alt }
        let ablauf = neu.naechsterZeitablauf()
        try executeVersioned(
            """
            UPDATE portal_bekanntgabe SET zustand = \(neu.zustand.name), stand = \(try Json.text(neu)), zeitablauf = \(ablauf),
              version = version + 1 WHERE id = \(id) AND version = \(alt.version)
            """)
        for (nr, uebergang) in neu.verlauf.enumerated().dropFirst(alt.bekanntgabe.verlauf.count) {
            try execute(
                """
                INSERT INTO portal_bekanntgabe_uebergang (bekanntgabe, nr, zeit, uebergang)
                VALUES (\(id), \(nr + 1), \(uebergang.zeitpunkt), \(try Json.text(uebergang)))
                """)
            vermerke(alt.gegenstand, feld: uebergang.ereignis.deutsch, neu: uebergang.zustand.deutsch)
        }
        if let ablauf {
            try auftrag(
                BekanntgabeUhr.art, BekanntgabeUhr.Daten(bekanntgabe: id),
                schluessel: "\(BekanntgabeUhr.art):\(id):\(ablauf.millisekunden)", faellig: ablauf)
        }
        try aufgabeStellen(neu, alt)
        if neu.zustand.istEndgueltig, !alt.bekanntgabe.zustand.istEndgueltig {
            try auftrag(
                NachweisErstellen.art, NachweisErstellen.Daten(bekanntgabe: id),
                schluessel: "\(NachweisErstellen.art):\(id):\(neu.verlauf.count)")
        }
        return try vorhandeneBekanntgabe(id)
    }

    /// A notice that would fail becomes a Wiedervorlage of the clerk on the same day.
    private func aufgabeStellen(_ neu: Bekanntgabe, _ alt: BekanntgabeRecord) throws {
        switch neu.aufgabe(am: jetzt) {
        case .benachrichtigen(_, nachFehlschlag: false), nil: return
        case .some(let aufgabe):
            if aufgabe == alt.bekanntgabe.aufgabe(am: alt.bekanntgabe.verlauf.last?.zeitpunkt ?? jetzt) { return }
            try bekanntgabeaufgabe(alt, aufgabe.deutsch)
        }
    }

    /// A closed Vorgang takes no Wiedervorlage; the list of notices shows the task there.
    func bekanntgabeaufgabe(_ eintrag: BekanntgabeRecord, _ text: String) throws {
        guard let vorgang = try vorgang(eintrag.vorgang), vorgang.zustand == .offen else { return }
        _ = try wiedervorlageSetzen(
            WiedervorlageAnlage(tag: jetzt.tag, grund: "\(eintrag.betreff): \(text)", fuer: vorgang.bearbeiter), in: vorgang.id)
    }

    func vorhandeneBekanntgabe(_ id: BekanntgabeID) throws -> BekanntgabeRecord {
        guard let eintrag = try bekanntgabe(id) else { throw PortalError.nichtGefunden }
        return eintrag
    }
}

extension Bekanntgabezustand {
    /// Column value, for filters.
    var name: String {
        switch self {
        case .entwurf: "entwurf"
        case .freigegeben: "freigegeben"
        case .bereitgestellt: "bereitgestellt"
        case .benachrichtigt: "benachrichtigt"
        case .abgerufen: "abgerufen"
        case .bekanntgegeben: "bekanntgegeben"
        case .fristVerstrichen: "frist_verstrichen"
        case .zugangStreitig: "zugang_streitig"
        }
    }

    var istEndgueltig: Bool {
        switch self {
        case .bekanntgegeben, .fristVerstrichen: true
        default: false
        }
    }
}
