// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// The form for a new Akte.
enum AkteNeu {
    static func seite(_ anfrage: WebRequest, _ db: some ReadAccess, _ eingabe: Eingabe = .keine) throws -> Formularseite {
        let plan = eingabe.wert("aktenplan", anfrage.abfrage["plan"])
        let arten = try db.aktenarten().filter { !$0.stillgelegt }
        let art = eingabe.wert("aktenart", anfrage.abfrage["aktenart"]).flatMap { wahl in arten.first { $0.kuerzel == wahl } }
        var seite = Formularseite(
            "Neue Akte", [Brotkrume("Akten", AkteURL.akten)], eingabe: eingabe,
            Formular(
                url: AkteURL.akteNeu,
                felder: [
                    try Planfeld.feld(db, am: anfrage.jetzt.tag, wert: plan, eingabe),
                    .zeile(Feld("betreff", "Betreff", wert: eingabe.wert("betreff"), fehler: eingabe.fehler("betreff"))),
                    try Einheitenfeld.feld(db, anfrage, AkteRechte.anlegen, eingabe),
                ] + Metadatenfelder.felder(art?.schema ?? .leer, [:], eingabe) + [
                    .haken(
                        "vertraulich", "vertraulich", an: eingabe.an("vertraulich"),
                        hinweis: "Nur wer vertrauliche Akten der Organisationseinheit lesen darf, sieht die Akte.",
                        gruppe: "Schutz")
                ],
                verborgen: art.map { [.init(name: "aktenart", wert: $0.kuerzel)] } ?? [],
                knopf: "Akte anlegen", abbrechenUrl: AkteURL.akten))
        seite.gegenstand = art.map { "\($0.bezeichnung) (\($0.gattung.deutsch))" }
        seite.wahl =
            arten.isEmpty
            ? nil
            : Seitenwahl(
                "Welche Art von Akte?",
                [(AkteURL.mit(AkteURL.akteNeu, ["plan": plan]), "ohne eigene Art", art == nil)]
                    + arten.map {
                        (AkteURL.mit(AkteURL.akteNeu, ["plan": plan, "aktenart": $0.kuerzel]), $0.bezeichnung, $0 == art)
                    })
        return seite
    }

    static func anlage(_ anfrage: WebRequest) throws -> AkteAnlage {
        AkteAnlage(
            aktenplan: anfrage.formular["aktenplan"] ?? "", betreff: anfrage.formular["betreff"] ?? "", oe: try anfrage.einheit(),
            vertraulich: anfrage.formular["vertraulich"] != nil, aktenart: anfrage.formular["aktenart"],
            metadaten: Metadatenfelder.werte(anfrage))
    }
}

/// The unit of the Aktenplan: a list, or where the plan is too large for one, its sign.
enum Planfeld {
    static func feld(_ db: some ReadAccess, am tag: Kalendertag, wert: String?, _ eingabe: Eingabe) throws -> Formularfeld {
        guard let auswahl = try Planebene.auswahl(db, am: tag, gewaehlt: wert) else {
            return .zeile(
                Feld(
                    "aktenplan", "Aktenplankennzeichen", wert: wert, breite: .zeichen8, hinweis: "Zum Beispiel 36.10.01",
                    fehler: eingabe.fehler("aktenplan")))
        }
        return .auswahl(
            Feldauswahl(
                "aktenplan", "Einheit des Aktenplans",
                [Option("", "Bitte wählen")] + auswahl.map { Option($0.wert, $0.text, gewaehlt: $0.wert == wert) },
                fehler: eingabe.fehler("aktenplan")))
    }
}

/// The units in which the actor holds a right.
enum Einheitenfeld {
    static func feld(_ db: some ReadAccess, _ anfrage: WebRequest, _ recht: Recht, _ eingabe: Eingabe) throws -> Formularfeld {
        let gewaehlt = eingabe.wert("oe", try anfrage.mitarbeiter().oe.description)
        let einheiten = try anfrage.akteur.einheiten(mit: recht).sorted().compactMap { try db.orgEinheit($0) }
            .filter { $0.gilt(am: anfrage.jetzt.tag) }
        return .auswahl(
            Feldauswahl(
                "oe", "Zuständige Organisationseinheit",
                einheiten.map { Option("\($0.nummer)", $0.anzeige, gewaehlt: "\($0.nummer)" == gewaehlt) },
                fehler: eingabe.fehler("oe")))
    }
}
