// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import SteuerungInterface

/// Enters measures and follows them up.
struct MassnahmeFuehren: Sendable {
    let store: Store
    let nachbarn: Nachbarn

    /// - Parameter massnahme: its identity is new when `neu`, else its version is the one the actor saw.
    func callAsFunction(_ massnahme: Massnahme, neu: Bool, akteur: Akteur) async throws {
        var m = massnahme
        m.titel = try Texteingabe.pflicht(m.titel, "titel", "Bitte sagen Sie in einem Satz, was getan wird.")
        m.beschreibung = try Texteingabe.frei(m.beschreibung, "beschreibung")
        m.verantwortlich = try Texteingabe.pflicht(
            m.verantwortlich, "verantwortlich", "Bitte nennen Sie, wer für die Maßnahme verantwortlich ist.")
        if let vorhaben = m.vorhaben {
            let heute = store.uhr.jetzt.tag
            let bekannt = try await store.read { [nachbarn] db in try nachbarn.vorhaben(db, akteur, heute) }
            let bisher = try await store.read { try $0.massnahme(massnahme.id)?.vorhaben }
            guard vorhaben == bisher || bekannt.contains(where: { $0.kennung == vorhaben }) else {
                throw SicherheitError.unbekannt(feld: "vorhaben")
            }
        }
        let fertig = m
        try await store.commit(Vermerk(akteur, neu ? "is.massnahme.anlegen" : "is.massnahme.aendern")) { tx in
            _ = try tx.verbund(fertig.verbund, akteur, SicherheitRechte.bearbeiten)
            let alt = try tx.massnahme(fertig.id)
            guard neu || (alt?.version == fertig.version && alt?.verbund == fertig.verbund) else {
                throw SicherheitError.veraltet
            }
            if let risiko = fertig.risiko, try tx.risiko(risiko)?.verbund != fertig.verbund {
                throw SicherheitError.unbekannt(feld: "risiko")
            }
            if let pruefung = fertig.pruefung, try tx.pruefung(pruefung)?.verbund != fertig.verbund {
                throw SicherheitError.unbekannt(feld: "pruefung")
            }
            if neu {
                try tx.execute(
                    """
                    INSERT INTO is_massnahme (id, verbund, titel, beschreibung, verantwortlich, faellig, stand, risiko, pruefung, vorhaben, version)
                    VALUES (\(fertig.id), \(fertig.verbund), \(fertig.titel), \(fertig.beschreibung), \(fertig.verantwortlich),
                      \(fertig.faellig?.iso), \(fertig.stand), \(fertig.risiko), \(fertig.pruefung), \(fertig.vorhaben), 1)
                    """)
            } else {
                try tx.executeVersioned(
                    """
                    UPDATE is_massnahme SET titel = \(fertig.titel), beschreibung = \(fertig.beschreibung),
                      verantwortlich = \(fertig.verantwortlich), faellig = \(fertig.faellig?.iso), stand = \(fertig.stand),
                      risiko = \(fertig.risiko), pruefung = \(fertig.pruefung), vorhaben = \(fertig.vorhaben), version = version + 1
                    WHERE id = \(fertig.id) AND version = \(fertig.version)
                    """)
            }
            tx.vermerkeUnterschiede(fertig.gegenstand, alt?.angaben ?? fertig.angaben.map { ($0.feld, nil) }, fertig.angaben)
            try tx.verbundBeruehrt(fertig.verbund)
        }
    }
}
