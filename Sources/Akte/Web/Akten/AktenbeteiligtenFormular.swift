// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// The forms for parties of an Akte.
enum AktenbeteiligtenFormular {
    static func neu(_ anfrage: WebRequest, _ db: some ReadAccess, _ id: AkteID, _ eingabe: Eingabe = .keine) throws
        -> Formularseite
    {
        let akte = try db.akte(id, fuer: AkteRechte.bearbeiten, anfrage.akteur)
        var formular = Formular(
            url: AkteURL.akte(id, "beteiligte"), knopf: "Beteiligte hinzufügen", abbrechenUrl: AkteURL.akte(id))
        formular.felder = Beteiligtenfelder.felder(
            BeteiligterAnlage(rolle: .betroffener, name: ""), eingabe)
        var seite = Self.seite("Beteiligte an der Akte hinzufügen", akte, eingabe, akte.zustand == .offen ? formular : nil)
        seite.text =
            akte.zustand == .offen
            ? "Wen die ganze Akte angeht, zum Beispiel die Inhaberin einer Führerscheinakte. In jedem Vorgang der Akte steht der Eintrag als „aus der Akte“."
            : "Die Akte ist \(akte.zustand.deutsch)."
        return seite
    }

    static func akt(
        _ anfrage: WebRequest, _ db: some ReadAccess, _ aendern: Bool, _ eingabe: Eingabe = .keine
    ) throws -> Formularseite {
        let (beteiligter, akte) = try lade(anfrage, db)
        var formular = Formular(
            url: AkteURL.aktenbeteiligter(beteiligter.id, aendern ? "aendern" : "entfernen"),
            knopf: aendern ? "Änderung speichern" : "Eintrag entfernen", warnung: !aendern, abbrechenUrl: AkteURL.akte(akte.id))
        formular.stand(beteiligter.version, eingabe, anfrage)
        formular.felder =
            aendern
            ? Beteiligtenfelder.felder(beteiligter.angaben, eingabe)
            : [
                .zeile(
                    Feld(
                        "grund", "Grund", wert: eingabe.wert("grund"), hinweis: "Zum Beispiel: versehentlich eingetragen",
                        fehler: eingabe.fehler("grund")))
            ]
        var seite = Self.seite(aendern ? "Beteiligte ändern" : "Beteiligte entfernen", akte, eingabe, formular)
        seite.gegenstand = "\(beteiligter.angaben.name) an der Akte \(akte.zeichen)"
        seite.inzwischen = try eingabe.seit.map {
            Historie(try Verlauf.akte(db, akte.id, akteur: anfrage.akteur), anfrage, seit: $0)
        }
        return seite
    }

    /// The entry that the path names as `{id}`, and its Akte.
    static func lade(_ anfrage: WebRequest, _ db: some ReadAccess) throws -> (Aktenbeteiligter, AkteKopf) {
        guard let beteiligter = try db.aktenbeteiligter(try anfrage.id("id", AktenbeteiligterTag.self)) else {
            throw AkteError.nichtGefunden
        }
        return (beteiligter, try db.akte(beteiligter.akte, fuer: AkteRechte.bearbeiten, anfrage.akteur))
    }

    private static func seite(_ titel: String, _ akte: AkteKopf, _ eingabe: Eingabe, _ formular: Formular?) -> Formularseite {
        var seite = Formularseite(
            titel, [Brotkrume("Akten", AkteURL.akten), Brotkrume(akte.zeichen.text, AkteURL.akte(akte.id))], eingabe: eingabe,
            formular)
        seite.gegenstand = "\(akte.zeichen): \(akte.betreff)"
        return seite
    }
}
