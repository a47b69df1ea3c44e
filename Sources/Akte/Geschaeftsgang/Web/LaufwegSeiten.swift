// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// The fixed routes of the house.
struct LaufwegeSeite: Page {
    static let vorlage = "akte/laufwege"

    struct Zeile: Encodable, Sendable {
        let name: String
        let url: String
        let einheit: String
        let weg: String
        let stand: Marke
        let fassung: Int
    }

    let titel = "Laufwege"
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let neuUrl = GangURL.laufwegNeu
    let leitungenUrl = GangURL.leitungen
    let leer: Leer?

    init(_ db: some ReadAccess) throws {
        zeilen = try db.laufwege().map { laufweg in
            Zeile(
                name: laufweg.name, url: GangURL.laufweg(laufweg.id),
                einheit: try laufweg.oe.flatMap { try db.orgEinheit($0)?.anzeige } ?? "alle Einheiten",
                weg: try db.wegtext(laufweg).replacing("\n", with: " · "),
                stand: laufweg.aktiv ? Marke("erfolg", "wird angeboten") : Marke("leise", "ruht"),
                fassung: laufweg.fassung)
        }
        hatZeilen = !zeilen.isEmpty
        leer =
            zeilen.isEmpty
            ? Leer(
                "Noch kein Laufweg",
                "Ein Laufweg (Vorlage für Geschäftsgänge) hält fest, wer einen Entwurf der Reihe nach sieht und zeichnet. Er wird beim Verfügen angeboten.",
                aktion: ("Laufweg anlegen", GangURL.laufwegNeu)) : nil
    }
}

/// The form of one fixed route.
enum LaufwegFormular {
    static func seite(
        _ anfrage: WebRequest, _ db: some ReadAccess, _ id: LaufwegID?, _ eingabe: Eingabe = .keine, satz: Verfuegungssatz
    )
        throws -> Formularseite
    {
        let alt = try id.flatMap { try db.laufweg($0) }
        if id != nil, alt == nil { throw GangError.nichtGefunden }
        let oe = eingabe.wert("oe", alt?.oe?.description)
        var formular = Formular(
            url: id.map { GangURL.laufweg($0) } ?? GangURL.laufwegNeu, knopf: "Laufweg speichern", abbrechenUrl: GangURL.laufwege)
        if let id { formular.stand(try db.laufwegVersion(id) ?? 1, eingabe, anfrage) }
        formular.felder = [
            .zeile(Feld("name", "Name", wert: eingabe.wert("name", alt?.name), fehler: eingabe.fehler("name"))),
            .auswahl(
                Feldauswahl(
                    "oe", "Angeboten in",
                    [Option("", "alle Einheiten")]
                        + (try db.orgEinheiten(am: anfrage.jetzt.tag)).map {
                            Option($0.nummer.description, $0.anzeige, gewaehlt: $0.nummer.description == oe)
                        }, breite: .zeichen16, fehler: eingabe.fehler("oe"))),
            .text(
                Feldtext(
                    "weg", "Schritte, einer je Zeile", wert: eingabe.wert("weg", try alt.map { try db.wegtext($0) }), zeilen: 8,
                    maximal: 4_000,
                    hinweis:
                        "Verfügung, wer, Tage, Auftrag. Zum Beispiel: mz 36.1, 3 Tage. Danach: sz Leitung. „Bearbeitung“ meint, wer den Vorgang bearbeitet. Ein + davor: gleichzeitig. Verfügungen: "
                        + satz.verben.map { "\($0.code) (\($0.text))" }.joined(separator: ", ") + ".",
                    fehler: eingabe.fehler("weg"))),
            .haken("aktiv", "beim Verfügen anbieten", an: eingabe.an("aktiv", alt?.aktiv ?? true), gruppe: "Angebot"),
        ]
        var seite = Formularseite(
            id == nil ? "Laufweg anlegen" : "Laufweg ändern", [Brotkrume("Laufwege", GangURL.laufwege)], eingabe: eingabe,
            formular)
        seite.gegenstand = alt.map { "\($0.name), Fassung \($0.fassung)" }
        seite.text = id == nil ? nil : "Laufende Geschäftsgänge behalten die Fassung, mit der sie begonnen haben."
        return seite
    }
}

/// Heads of units and the rules after which overdue steps are brought up.
struct LeitungenSeite: Page {
    static let vorlage = "akte/leitungen"

    struct Zeile: Encodable, Sendable {
        let einheit: String
        let leitung: String
    }

    let titel = "Leitungen und Mahnregeln"
    let brotkrumen = [Brotkrume("Laufwege", GangURL.laufwege)]
    let hier = "Leitungen und Mahnregeln"
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let zeilen: [Zeile]
    let setzen: Formular
    let regeln: Formular

    init(_ anfrage: WebRequest, _ db: some ReadAccess, _ eingabe: Eingabe = .keine) throws {
        hatFehler = eingabe.fehler != nil
        fehlerliste = eingabe.liste
        let einheiten = try db.orgEinheiten(am: anfrage.jetzt.tag)
        let leitungen = try db.leitungen()
        zeilen = try einheiten.map { einheit in
            Zeile(
                einheit: einheit.anzeige,
                leitung: try leitungen[einheit.nummer].map { try db.mitarbeiterEintrag($0)?.name ?? "ehemals Mitarbeitende" }
                    ?? "nicht eingetragen")
        }
        setzen = Formular(
            url: GangURL.leitungen,
            felder: [
                .auswahl(
                    Feldauswahl(
                        "oe", "Einheit", einheiten.map { Option($0.nummer.description, $0.anzeige) }, breite: .zeichen16,
                        fehler: eingabe.fehler("oe"))),
                .zeile(
                    Feld(
                        "wen", "Leitung", wert: eingabe.wert("wen"), breite: .zeichen16, freiwillig: true,
                        hinweis: "Die ersten Buchstaben des Namens genügen. Leer: kein Eintrag.", fehler: eingabe.fehler("wen"))),
            ], knopf: "Leitung eintragen")
        regeln = Formular(
            url: "\(GangURL.leitungen)/mahnregeln",
            felder: try db.mahnregeln().map { regel in
                .zeile(
                    Feld(
                        "tage-\(regel.stufe)",
                        regel.an == .adressat ? "Erinnerung an die Person nach Tagen" : "An die Leitung nach Tagen",
                        wert: eingabe.wert("tage-\(regel.stufe)", String(regel.tage)), breite: .zeichen4,
                        hinweis: "Gezählt ab dem Termin.", fehler: eingabe.fehler("tage-\(regel.stufe)"), eingabeart: "numeric"))
            }, knopf: "Mahnregeln speichern")
    }
}
