// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// Anybody at work reports a breach. The clock runs from the moment somebody became aware, not from this report.
struct PanneAufnehmen: Sendable {
    static let aktenplan = "10.50"

    let dienst: Datenschutzdienst

    func callAsFunction(betreff: String, was: String, bekannt: Zeitpunkt, akteur: Akteur) async throws -> Datenpanne {
        guard akteur.mitarbeiter != nil else { throw DatenschutzError.verboten }
        let betreff = try Textfeld.pflicht(betreff, "betreff", "Bitte sagen Sie in einem Satz, worum es geht.", hoechstens: 200)
        let was = try Textfeld.pflicht(was, "art", "Bitte beschreiben Sie, was passiert ist.", hoechstens: Pannenfeld.laengster)
        guard bekannt <= dienst.store.uhr.jetzt else { throw DatenschutzError.zukunft(feld: "bekannt-tag") }
        return try await dienst.store.commit(Vermerk(akteur, "ds.panne.aufnehmen")) { [stelle = dienst.stelle] tx in
            try tx.datenpanneAufnehmen(betreff: betreff, was: was, bekannt: bekannt, stelle: stelle)
        }
    }
}

extension WriteContext {
    /// Draws the number, lays the confidential Vorgang down and starts the clock, also within an act of another module.
    func datenpanneAufnehmen(betreff: String, was: String, bekannt: Zeitpunkt, stelle: Datenschutzstelle) throws -> Datenpanne {
        let id = DatenpanneID(jetzt)
        let jahr = bekannt.tag.jahr
        let laufend = try self.nummer("ds.panne.\(jahr)")
        let nummer = "DP-\(jahr)-\(Ziffern.auf(3, Int(laufend)))"
        let vorgang = try vorgangAnlegen(
            VorgangAnlage(
                aktenplan: PanneAufnehmen.aktenplan,
                akteBetreff: "Verletzungen des Schutzes personenbezogener Daten \(jetzt.tag.jahr)",
                vorgangBetreff: "\(nummer): Verletzung des Schutzes personenbezogener Daten", typ: "Datenpanne",
                oe: stelle.oe,
                fachbezug: "ds.panne:\(id)", frist: (bekannt + Meldefrist.dauer).tag, vertraulich: true))
        let angaben: [Pannenfeld: String] = [.art: was, .kontakt: stelle.beauftragte.joined(separator: "\n")]
        try execute(
            """
            INSERT INTO ds_panne (id, nummer, vorgang, betreff, bekannt, angaben, risiko, von, angelegt, version)
            VALUES (\(id), \(nummer), \(vorgang.id), \(betreff), \(bekannt), \(try Pannenangaben.json(angaben)),
                    \(Pannenrisiko.offen), \(akteur.kennung), \(jetzt), 1)
            """)
        vermerke(Gegenstand("ds.panne", id.text, kennzeichen: nummer), feld: "bekannt", neu: bekannt.deutsch)
        guard let panne = try datenpanne(id) else { throw DatenschutzError.nichtGefunden }
        return panne
    }
}
