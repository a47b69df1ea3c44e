// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

extension WriteContext {
    func laufAnlegen(
        prozess: String, partner: Partner, verfahren: Verfahren, zustand: Laufzustand, titel: String, oe: OrgNummer,
        vertraulich: Bool
    ) throws -> Lauf {
        let id = LaufID(jetzt)
        try execute(
            """
            INSERT INTO aus_lauf (id, prozess, seite, partner, verfahren, zustand, titel, oe, vertraulich, fertig, gesamt, lieferungen,
              angelegt, angelegt_von, version)
            VALUES (\(id), \(prozess), \(partner.unsereSeite), \(partner.id), \(verfahren), \(zustand), \(titel), \(oe), \(vertraulich),
              0, 0, 0, \(jetzt), \(akteur.kennung), 1)
            """)
        guard let lauf = try lauf(id) else { throw AussonderungError.nichtGefunden }
        vermerke(lauf.gegenstand, feld: "zustand", neu: zustand.rawValue)
        return lauf
    }

    /// Moves a run one step and ends what was done for it in the background.
    func laufWeiter(_ lauf: Lauf, _ schritt: Laufschritt) throws {
        let neu = try lauf.zustand.nach(schritt)
        try executeVersioned(
            """
            UPDATE aus_lauf SET zustand = \(neu), arbeit = NULL, fehler = NULL, beendet = \(neu.beendet ? jetzt : nil),
              version = version + 1
            WHERE id = \(lauf.id) AND version = \(lauf.version)
            """)
        vermerke(lauf.gegenstand, feld: "zustand", alt: lauf.zustand.rawValue, neu: neu.rawValue)
    }

    /// Orders the work of a step as a job. Where the run stands changes only when the work is done.
    func laufArbeit(_ lauf: Lauf, _ schritt: Laufschritt, gesamt: Int) throws {
        guard lauf.arbeit == nil else { throw AussonderungError.laeuftSchon }
        _ = try lauf.zustand.nach(schritt)
        try executeVersioned(
            """
            UPDATE aus_lauf SET arbeit = \(schritt), fertig = 0, gesamt = \(gesamt), fehler = NULL, version = version + 1
            WHERE id = \(lauf.id) AND version = \(lauf.version)
            """)
        vermerke(lauf.gegenstand, feld: "arbeit", neu: schritt.rawValue)
        try auftrag(
            Laufarbeit.art, Laufarbeit.Auftragsdaten(lauf: lauf.id.text), schluessel: "aus-lauf:\(lauf.id):\(lauf.version + 1)")
    }
}
