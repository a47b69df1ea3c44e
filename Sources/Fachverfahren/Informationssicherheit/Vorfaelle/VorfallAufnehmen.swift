// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// Anybody at work reports an incident. It becomes a confidential Vorgang of the E-Akte at once.
struct VorfallAufnehmen: Sendable {
    static let aktenplan = "10.30.02"

    let dienst: Sicherheitsdienst

    func callAsFunction(betreff: String?, was: String?, bemerkt: Zeitpunkt, akteur: Akteur) async throws -> Vorfall {
        guard akteur.mitarbeiter != nil else { throw SicherheitError.verboten }
        let betreff = try Texteingabe.pflicht(betreff, "betreff", "Bitte sagen Sie in einem Satz, worum es geht.")
        let was = try Texteingabe.pflicht(
            was, "beschreibung", "Bitte beschreiben Sie, was passiert ist.", hoechstens: 4_000, einzeilig: false)
        guard bemerkt <= dienst.store.uhr.jetzt else { throw SicherheitError.zukunft(feld: "bemerkt-tag") }
        return try await dienst.store.commit(Vermerk(akteur, "is.vorfall.aufnehmen")) { [stelle = dienst.stelle] tx in
            let id = VorfallID(tx.jetzt)
            let jahr = bemerkt.tag.jahr
            let nummer = "SV-\(jahr)-\(Ziffern.auf(3, Int(try tx.nummer("is.vorfall.\(jahr)"))))"
            let vorgang = try tx.vorgangAnlegen(
                VorgangAnlage(
                    aktenplan: Self.aktenplan, akteBetreff: "Sicherheitsvorfälle \(tx.jetzt.tag.jahr)",
                    vorgangBetreff: "\(nummer): Sicherheitsvorfall", typ: "Sicherheitsvorfall", oe: stelle.oe,
                    fachbezug: "is.vorfall:\(id)", frist: bemerkt.tag.plus(tage: 1), vertraulich: true))
            try tx.execute(
                """
                INSERT INTO is_vorfall (id, nummer, vorgang, betreff, beschreibung, bemerkt, einstufung, meldungen, lehren, von, angelegt, version)
                VALUES (\(id), \(nummer), \(vorgang.id), \(betreff), \(was), \(bemerkt), '', '{}', '', \(akteur.kennung), \(tx.jetzt), 1)
                """)
            tx.vermerke(Gegenstand("is.vorfall", id.text, kennzeichen: nummer), feld: "bemerkt", neu: bemerkt.deutsch)
            guard let vorfall = try tx.vorfall(id) else { throw SicherheitError.nichtGefunden }
            return vorfall
        }
    }
}
