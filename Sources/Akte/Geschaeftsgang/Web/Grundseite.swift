// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// The forms of acts that need only a reason.
enum Grundseite {
    static func abbrechen(_ anfrage: WebRequest, _ db: some ReadAccess, _ id: GeschaeftsgangID, _ eingabe: Eingabe = .keine)
        throws
        -> Formularseite
    {
        let (gang, v) = try db.geschaeftsgangZumSteuern(id, anfrage.akteur)
        var seite = seite(
            "Geschäftsgang abbrechen", gang, v, GangURL.gang(id, "abbrechen"), eingabe, anfrage,
            beispiel: "Zum Beispiel: Antrag zurückgenommen")
        seite.text = "Was schon gezeichnet ist, bleibt auf dem Laufzettel. Offene Schritte gelten als übersprungen."
        return seite
    }

    static func ueberspringen(
        _ anfrage: WebRequest, _ db: some ReadAccess, _ id: BeteiligungsschrittID, _ eingabe: Eingabe = .keine
    )
        throws -> Formularseite
    {
        guard let gangID = try db.gangZuSchritt(id) else { throw GangError.nichtGefunden }
        let (gang, v) = try db.geschaeftsgangZumSteuern(gangID, anfrage.akteur)
        guard let schritt = gang.schritte.first(where: { $0.id == id }) else { throw GangError.nichtGefunden }
        var seite = seite(
            "Schritt überspringen", gang, v, GangURL.schritt(id, "ueberspringen"), eingabe, anfrage,
            beispiel: "Zum Beispiel: erkrankt, keine Vertretung")
        seite.text =
            "Schritt \(schritt.nummer), \(schritt.verfuegung.verb.text). Auf dem Laufzettel steht danach, wer ihn übersprungen hat und warum."
        return seite
    }

    private static func seite(
        _ titel: String, _ gang: Geschaeftsgang, _ v: VorgangKopf, _ url: String, _ eingabe: Eingabe, _ anfrage: WebRequest,
        beispiel: String
    ) -> Formularseite {
        var formular = Formular(
            url: url,
            felder: [
                .zeile(Feld("grund", "Grund", wert: eingabe.wert("grund"), hinweis: beispiel, fehler: eingabe.fehler("grund")))
            ], knopf: titel, warnung: true, abbrechenUrl: GangURL.gang(gang.id))
        formular.stand(gang.version, eingabe, anfrage)
        var seite = Formularseite(
            titel, [Brotkrume(v.zeichen.text, AkteURL.vorgang(v.id)), Brotkrume("Laufzettel", GangURL.gang(gang.id))],
            eingabe: eingabe,
            formular)
        seite.gegenstand = "\(v.zeichen): \(gang.titel)"
        return seite
    }
}
