// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// The form of a file kind.
enum AktenartFormular {
    static func seite(_ anfrage: WebRequest, _ db: some ReadAccess, _ kuerzel: String?, _ eingabe: Eingabe = .keine) throws
        -> Formularseite
    {
        let art = try kuerzel.map { kuerzel in
            guard let art = try db.aktenart(kuerzel) else { throw AkteError.nichtGefunden }
            return art
        }
        var formular = Formular(
            url: art.map { AkteURL.aktenart($0.kuerzel) } ?? "\(AkteURL.aktenarten)/neu", knopf: "Aktenart speichern",
            abbrechenUrl: AkteURL.aktenarten)
        if let art {
            formular.stand(try db.aktenartVersion(art.kuerzel) ?? 1, eingabe, anfrage)
        }
        formular.felder = felder(art, eingabe)
        var seite = Formularseite(
            art == nil ? "Neue Aktenart" : "Aktenart ändern",
            [Brotkrume("Aktenplan", AkteURL.aktenplan), Brotkrume("Aktenarten", AkteURL.aktenarten)], eingabe: eingabe, formular)
        seite.gegenstand = art.map { "\($0.kuerzel) \($0.bezeichnung)" }
        seite.text = art == nil ? nil : "Akten, die es schon gibt, behalten ihr Zeichen und ihre Werte."
        return seite
    }

    private static func felder(_ art: Aktenart?, _ eingabe: Eingabe) -> [Formularfeld] {
        let gattung = eingabe.wert("gattung", (art?.gattung ?? .fallakte).rawValue)
        let zaehlung = eingabe.wert("zaehlung", (art?.zaehlung ?? .jaehrlich).rawValue)
        func zeile(_ name: String, _ text: String, _ wert: String?, _ hinweis: String, pflicht: Bool = false) -> Formularfeld {
            .zeile(
                Feld(
                    name, text, wert: eingabe.wert(name, wert), breite: .zeichen16, freiwillig: !pflicht, hinweis: hinweis,
                    fehler: eingabe.fehler(name)))
        }
        let kuerzel = art == nil ? [zeile("kuerzel", "Kürzel", nil, "Zum Beispiel KFZ. Es ändert sich nie.", pflicht: true)] : []
        return kuerzel + [
            zeile("bezeichnung", "Bezeichnung", art?.bezeichnung, "Zum Beispiel KFZ-Akte", pflicht: true),
            .auswahl(
                Feldauswahl(
                    "gattung", "Gattung",
                    Aktengattung.allCases.map { Option($0.rawValue, $0.deutsch, gewaehlt: $0.rawValue == gattung) },
                    breite: .zeichen16, hinweis: "Eine Fallakte gilt einem einzelnen Fall, eine Sachakte einem Thema.",
                    fehler: eingabe.fehler("gattung"))),
            zeile("aktenplan", "Nur unter dieser Einheit des Aktenplans", art?.plan?.text, "Leer: überall"),
            zeile(
                "vorlage", "Vorlage des Aktenzeichens", art?.vorlage?.text,
                "Platzhalter: {plan}, {jahr}, {oe} (Kurzzeichen), {art} und einmal {lfd:5}. Leer: die Vorlage der Stadt"),
            zeile(
                "vorgangsvorlage", "Vorlage des Vorgangszeichens", art?.vorgangsvorlage?.text,
                "Auch {akte}. Leer: die Vorlage der Stadt"),
            .auswahl(
                Feldauswahl(
                    "zaehlung", "Laufende Nummern",
                    Zaehlung.allCases.map { Option($0.rawValue, $0.deutsch, gewaehlt: $0.rawValue == zaehlung) },
                    breite: .zeichen16, fehler: eingabe.fehler("zaehlung"))),
            .text(
                Feldtext(
                    "felder", "Felder", wert: eingabe.wert("felder", art.map { Feldliste.text($0.schema) }), zeilen: 8,
                    freiwillig: true,
                    hinweis:
                        "Je Zeile: schluessel; Bezeichnung; text, zahl, tag, wahl oder janein; pflicht oder freiwillig; Wert | Wert",
                    fehler: eingabe.fehler("felder"))),
            .haken(
                "stillgelegt", "stillgelegt", an: eingabe.an("stillgelegt", art?.stillgelegt ?? false),
                hinweis: "Für neue Akten nicht mehr angeboten.", gruppe: "Gebrauch"),
        ]
    }

    static func aktenart(_ anfrage: WebRequest, _ kuerzel: String?) throws -> Aktenart {
        let f = anfrage.formular
        return try Aktenart(
            kuerzel: kuerzel ?? f["kuerzel"] ?? "", bezeichnung: f["bezeichnung"] ?? "",
            gattung: try anfrage.wahl("gattung", "Bitte wählen Sie die Gattung."), plan: f["aktenplan"], vorlage: f["vorlage"],
            vorgangsvorlage: f["vorgangsvorlage"], zaehlung: try anfrage.wahl("zaehlung", "Bitte wählen Sie die Zählung."),
            schema: try Feldliste.lesen(f.werte.roh("felder") ?? ""), stillgelegt: f["stillgelegt"] != nil)
    }
}
