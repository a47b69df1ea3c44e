// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// The forms that give a search its name.
enum Speicherformular {
    static func neu(_ anfrage: WebRequest, _ db: some ReadAccess, _ wahl: Suchwahl, _ eingabe: Eingabe = .keine) throws
        -> Formularseite
    {
        let namen = try Namenbuch(db, personen: [], einheiten: [wahl.merkmale.einheit].compactMap(\.self))
        let formular = Formular(
            url: SuchURL.gespeichert,
            felder: [
                name(
                    eingabe, vorgabe: String(wahl.text.prefix(GespeicherteSuche.namenslaenge)),
                    hinweis: "So finden Sie sie wieder. Nur Sie sehen Ihre gespeicherten Suchen.")
            ],
            verborgen: wahl.ganzVerborgen, knopf: "Suche speichern", abbrechenUrl: wahl.url)
        var seite = Formularseite("Suche speichern", pfad, eingabe: eingabe, formular)
        seite.gegenstand = wahl.inWorten(namen)
        return seite
    }

    static func umbenennen(_ anfrage: WebRequest, _ db: some ReadAccess, _ id: GespeicherteSucheID, _ eingabe: Eingabe = .keine)
        throws -> Formularseite
    {
        let suche = try db.gespeicherteSuche(id, anfrage.akteur)
        guard suche.geloescht == nil else { throw AkteError.nichtGefunden }
        var formular = Formular(
            url: SuchURL.gespeichert(id, "umbenennung"), felder: [name(eingabe, vorgabe: suche.name, hinweis: nil)],
            knopf: "Namen ändern", abbrechenUrl: SuchURL.gespeichert)
        formular.stand(suche.version, eingabe, anfrage)
        var seite = Formularseite("Suche umbenennen", pfad, eingabe: eingabe, formular)
        seite.gegenstand = suche.name
        return seite
    }

    private static let pfad = [
        Brotkrume("Suche", SuchURL.suche), Brotkrume("Gespeicherte Suchen", SuchURL.gespeichert),
    ]

    private static func name(_ eingabe: Eingabe, vorgabe: String, hinweis: String?) -> Formularfeld {
        // What was typed wrongly into the search itself cannot be mended here; it is told at the one field there is.
        .zeile(
            Feld(
                "name", "Name der Suche", wert: eingabe.wert("name", vorgabe), breite: .zeichen16, hinweis: hinweis,
                fehler: eingabe.fehler("name")))
    }
}
